using ClusterSimulator.Metrics;

namespace ClusterSimulator.Demo;

/// <summary>Today's samples at <c>/metrics</c>, for a Prometheus to scrape.</summary>
internal static class LiveServer
{
    private const string OpenMetrics = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    public static async Task<WebApplication> StartAsync(LiveWorld live, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrel(options => options.ListenAnyIP(port));
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = OpenMetrics;
            using var text = new MemoryStream();
            OpenMetricsWriter.Write(live.Current(), text);
            return context.Response.Body.WriteAsync(text.ToArray(), context.RequestAborted).AsTask();
        });
        await app.StartAsync();
        return app;
    }
}
