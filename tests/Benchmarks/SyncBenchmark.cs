using System.Diagnostics;
using System.Net.Http.Json;
using Analyzer.IntegrationTests.Server;
using ClusterSimulator;

namespace Benchmarks;

/// <summary>A day's sync from a real Prometheus beside the same requests sent by curl one after another.</summary>
internal static class SyncBenchmark
{
    private const int PodsPerNamespace = 25;

    private static readonly DateOnly Day = new(2026, 2, 10);
    /// <summary>Samples that were made once are used again.</summary>
    public static readonly string BlocksFolder = Path.Combine(Path.GetTempPath(), "analyzer-benchmark-blocks");

    public static async Task<Outcome> RunAsync(bool quick)
    {
        var sizes = new List<Measured>();
        foreach (var namespaces in quick ? new[] { 5, 10, 20 } : [50, 100, 200])
            sizes.Add(await MeasureAsync(namespaces));
        return new(sizes, Reach: 1.15, MostMegabytes: 250);
    }

    private static async Task<Measured> MeasureAsync(int namespaces)
    {
        var world = World.Sized(namespaces, PodsPerNamespace, Day, "Asia/Shanghai", TimeSpan.FromMinutes(1));
        await using var prometheus = await PrometheusServer.StartAsync(world, BlocksFolder);
        await using var proxy = await CountingProxy.StartAsync(prometheus.Address);
        await using var cluster = await KubernetesApi.StartAsync(world.Cluster("prod-bj"));
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path);
        await server.Client.PostAsJsonAsync("/api/k8s/configs", new { name = "prod-bj", kubeconfig = cluster.Kubeconfig }).JsonAsync();
        await server.Client.PostAsJsonAsync("/api/prometheus/configs", new
        {
            name = "metrics",
            url = proxy.Address,
            cluster_name = "prod-bj",
            use_accurate_sync = true,
            time_zone = "Asia/Shanghai",
        }).JsonAsync();
        // Once by the proxy, which writes down what is asked; then without it.
        var run = (await server.Client.SyncAsync(Day))["run_id"];
        var reading = (await server.Client.GetAsync($"/api/runs/{run}").JsonAsync())["parts"]![0]!["reading"]!;
        var asked = proxy.Requests.All;
        var listed = cluster.Requests.All.Count;
        await server.Client.PutAsJsonAsync("/api/prometheus/configs/1", new { url = prometheus.Address }).JsonAsync();
        var script = Path.Combine(folder.Path, "curl");
        await File.WriteAllLinesAsync(script, Script(asked, prometheus.Address));
        var (product, curl) = await Clock.ByTurnsAsync(3, () => server.Client.SyncAsync(Day), () => CurlAsync(script));
        return new(
            $"{namespaces} namespaces, {namespaces * PodsPerNamespace} pods", namespaces, product, curl, server.PeakMegabytes(),
            $"{asked.Count} requests to Prometheus ({reading["planned_queries"]} planned), {listed} to Kubernetes");
    }

    /// <summary>One curl process, one connection, every request in its order.</summary>
    private static IEnumerable<string> Script(IReadOnlyList<RecordedRequest> requests, Uri prometheus)
    {
        foreach (var request in requests)
        {
            if (request != requests[0])
                yield return "next";
            yield return $"url = \"{new Uri(prometheus, request.Path + request.Query).AbsoluteUri}\"";
            if (request.Body.Length > 0)
                yield return $"data = \"{request.Body}\"";
            yield return "output = \"/dev/null\"";
            yield return "globoff";
            yield return "fail";
            yield return "silent";
        }
    }

    private static async Task CurlAsync(string script)
    {
        using var process = Process.Start("curl", ["--config", script]);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"curl ended with {process.ExitCode}");
    }
}
