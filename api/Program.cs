using Analyzer.Clusters;
using Analyzer.Commands;
using Analyzer.Data;
using Analyzer.Demo;
using Analyzer.Http;
using Analyzer.Monitoring;
using Analyzer.Namespaces;
using Analyzer.Quotas;
using Analyzer.Reports;
using Analyzer.Runs;
using Analyzer.Schedule;
using Analyzer.Sources;
using Analyzer.Usage;

if (await Command.RunAsync(args) is { } exitCode)
    return exitCode;

var builder = WebApplication.CreateBuilder(DemoMode.Arguments(args));
builder.AddServerDefaults();
builder.AddMonitoring();
builder.Services.AddHttpHabits();
builder.Services.AddData(builder.Configuration);
builder.Services.AddQuotas();
builder.Services.AddClusters(builder.Configuration);
builder.Services.AddNamespaces();
builder.Services.AddSources();
builder.Services.AddUsage(builder.Configuration);
builder.Services.AddReports(builder.Configuration);
builder.Services.AddRuns(builder.Configuration);
builder.Services.AddSchedule();

var app = builder.Build();
if (!app.PrepareDatabase())
    return 1;
await app.LoadDemoAsync();
app.UseHttpHabits();
app.MapQuotas();
app.MapClusters();
app.MapClusterSyncs();
app.MapNamespaces();
app.MapSources();
app.MapUsageSync();
app.MapUploads();
app.MapExplanations();
app.MapReports();
app.MapRuns();
app.MapSchedule();
app.MapHealth();
app.TellWhenReady();
await app.RunAsync();
return 0;
