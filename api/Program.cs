using Analyzer.Data;
using Analyzer.Http;
using Analyzer.Quotas;

var builder = WebApplication.CreateBuilder(args);
builder.AddServerDefaults();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddHttpHabits();
builder.Services.AddData(builder.Configuration);
builder.Services.AddQuotas();

var app = builder.Build();
app.Services.GetRequiredService<Migrator>().Migrate();
app.UseHttpHabits();
app.MapQuotas();
app.MapPage();
app.TellWhenReady();
app.Run();

/// <summary>Named so that tests can start the server in their own process.</summary>
public partial class Program;
