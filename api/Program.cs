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
if (!builder.HasRightSettings())
    return 1;
builder.AddServerDefaults();
builder.AddMonitoring();
builder.Services.AddHttpHabits();
builder.Services.AddData();
builder.Services.AddQuotas();
builder.Services.AddClusters();
builder.Services.AddNamespaces();
builder.Services.AddSources();
builder.Services.AddUsage();
builder.Services.AddReports();
builder.Services.AddRuns();
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
return await app.ServeAsync();
