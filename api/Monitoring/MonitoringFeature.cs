using Analyzer.Http;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Analyzer.Monitoring;

/// <summary>What operators see from outside: <c>/metrics</c> for Prometheus, and the log (docs/operations.md, Monitoring).</summary>
internal static class MonitoringFeature
{
    private const string Path = "/metrics";

    /// <summary>Requests by route, method and status, with their seconds.</summary>
    private const string Requests = "Microsoft.AspNetCore.Hosting";

    private const string Runtime = "System.Runtime";

    /// <summary>What of the runtime tells whether this process is well; the rest is for who develops it.</summary>
    private static readonly string[] OfRuntime =
    [
        "dotnet.process.memory.working_set", "dotnet.process.cpu.time", "dotnet.gc.last_collection.heap.size", "dotnet.gc.pause.time", "dotnet.exceptions",
    ];

    public static WebApplicationBuilder AddMonitoring(this WebApplicationBuilder builder)
    {
        builder.Logging.AddReadableOrJson();
        builder.Services.AddSingleton<AnalyzerMetrics>().AddSingleton<Scrape>();
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("resource-usage-analyzer", serviceVersion: ProductVersion.Text))
            .WithMetrics(metrics => metrics.AddMeter(AnalyzerMetrics.Name, Requests, Runtime)
            .AddView(instrument => instrument.Meter.Name == Runtime && !OfRuntime.Contains(instrument.Name) ? MetricStreamConfiguration.Drop : null)
            .AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0));
        return builder;
    }

    /// <summary>Answers scrapes before the page does, which takes every path that is no API path.</summary>
    public static WebApplication UseMonitoring(this WebApplication app)
    {
        var scrape = app.Services.GetRequiredService<Scrape>();
        app.UseOpenTelemetryPrometheusScrapingEndpoint(null, null, Path, branch => branch.Use(async (context, next) =>
        {
            await scrape.RefreshAsync(context.RequestAborted);
            await next(context);
        }), null);
        return app;
    }
}
