using Analyzer.Data;
using Analyzer.IntegrationTests.Files;
using Analyzer.IntegrationTests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Analyzer.IntegrationTests.Commands;

/// <summary>An installation with something of everything, and what can be seen of it.</summary>
internal static class Installation
{
    public const string Token = "tOken-4711";

    private static readonly string[] Seen =
    [
        "/api/quotas", "/api/reports", "/api/reports/2026-02-10?all=true", "/api/reports/2026-02-11/namespaces",
        "/api/prometheus/configs", "/api/runs", "/api/scheduler/config",
    ];

    public static async Task FurnishAsync(HttpClient client)
    {
        await client.ImportQuotasAsync();
        await client.UploadDayReportsAsync();
        foreach (var name in new[] { "metrics", "gone" })
            await client.PostJsonAsync("/api/prometheus/configs",
                new { name, url = "http://127.0.0.1:9", cluster_name = name, auth = new { kind = "bearer", token = Token } }).OkAsync();
        await client.DeleteAsync("/api/prometheus/configs/2");
        await client.PostJsonAsync("/api/scheduler/config", new { time_zone = "Asia/Tokyo", catch_up_days = 3 }).OkAsync();
        // A run that fails, since nothing listens there.
        await client.PostAsync("/api/prometheus/sync?config_id=1&date=2026-02-09", null);
    }

    /// <summary>Figures, settings and history as they are answered.</summary>
    public static async Task<string> SeenAsync(HttpClient client) =>
        string.Join('\n', await Task.WhenAll(Seen.Select(async path => $"{path} {await client.GetStringAsync(path)}")));

    /// <summary>The token that is stored with the source.</summary>
    public static async Task<string> OpenedAsync(AnalyzerServer server)
    {
        var source = await server.Services.GetRequiredService<Analyzer.Sources.SourceRepository>().FindAsync(1, default);
        return server.Services.GetRequiredService<Secrets>().Open(source!.Secrets);
    }

    public static Task<ProgramRun> RunAsync(string folder, params string[] arguments) =>
        ProgramRun.OfAsync(new() { ["Data__Folder"] = folder }, arguments);
}
