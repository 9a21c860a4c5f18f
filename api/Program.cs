using Analyzer.Clusters;
using Analyzer.Data;
using Analyzer.Demo;
using Analyzer.Http;
using Analyzer.Namespaces;
using Analyzer.Quotas;
using Analyzer.Reports;
using Analyzer.Runs;
using Analyzer.Sources;
using Analyzer.Usage;

var builder = WebApplication.CreateBuilder(DemoMode.Arguments(args));
builder.AddServerDefaults();
builder.Services.AddHttpHabits();
builder.Services.AddData(builder.Configuration);
builder.Services.AddQuotas();
builder.Services.AddClusters();
builder.Services.AddNamespaces();
builder.Services.AddSources();
builder.Services.AddUsage(builder.Configuration);
builder.Services.AddReports(builder.Configuration);
builder.Services.AddRuns();

var app = builder.Build();
app.Services.GetRequiredService<Migrator>().Migrate();
await app.LoadDemoAsync();
app.UseHttpHabits();
app.MapQuotas();
app.MapClusters();
app.MapClusterSyncs();
app.MapNamespaces();
app.MapSources();
app.MapUsageSync();
app.MapUploads();
app.MapReports();
app.MapRuns();
app.MapHealth();
app.TellWhenReady();
await app.RunAsync();

/// <summary>Named so that tests can start the server in their own process.</summary>
public partial class Program;
