using Analyzer.Data;
using Analyzer.Http;
using Analyzer.Quotas;
using Analyzer.Reports;
using Analyzer.Usage;

var builder = WebApplication.CreateBuilder(args);
builder.AddServerDefaults();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddHttpHabits();
builder.Services.AddData(builder.Configuration);
builder.Services.AddQuotas();
builder.Services.AddUsage();
builder.Services.AddReports(builder.Configuration);

var app = builder.Build();
app.Services.GetRequiredService<Migrator>().Migrate();
app.UseHttpHabits();
app.MapQuotas();
app.MapUploads();
app.MapReports();
app.MapPage();
app.TellWhenReady();
app.Run();

/// <summary>Named so that tests can start the server in their own process.</summary>
public partial class Program;
