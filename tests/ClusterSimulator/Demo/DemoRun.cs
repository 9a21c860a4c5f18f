using System.Globalization;
using ClusterSimulator.Metrics;
using ClusterSimulator.Verification;

namespace ClusterSimulator.Demo;

/// <summary>
/// The clusters for a Prometheus and an analyzer that run elsewhere: the days before today lie in the Prometheus's folder
/// before it starts, today comes by scraping, and the analyzer is told of the clusters and asked for the days.
/// </summary>
internal static class DemoRun
{
    /// <summary>In the folder of the options as soon as Prometheus may start.</summary>
    private const string ReadyFile = "ready";

    public static async Task RunAsync(Options options, TextWriter output, CancellationToken cancellation)
    {
        var live = new LiveWorld(options.Zone, TimeProvider.System);
        var days = Enumerable.Range(-options.Days, options.Days).Select(back => World.Alone(live.Today.AddDays(back), options.Zone)).ToList();
        await using var metrics = await LiveServer.StartAsync(live, options.MetricsPort);
        await WriteAsync(days, live, options.Data, cancellation);
        var apis = new List<(Cluster Cluster, KubernetesApi Api)>();
        foreach (var cluster in days[^1].Clusters)
            apis.Add((cluster, await KubernetesApi.StartAsync(cluster, options.KubernetesPort == 0 ? 0 : options.KubernetesPort + apis.Count, host: options.Host)));
        await File.WriteAllTextAsync(Path.Combine(options.Folder, ReadyFile), "", cancellation);
        await output.WriteLineAsync($"{options.Days} days are written; waiting for {options.Prometheus} and {options.Analyzer}");

        using var prometheus = new PromClient(options.Prometheus!);
        foreach (var day in days)
            await Patiently.WaitAsync(async () => (await prometheus.AskAsync("count(up)", day.Day.At(12))).Count > 0, cancellation);
        using var analyzer = new AnalyzerClient(options.Analyzer!);
        await Patiently.WaitAsync(analyzer.IsReadyAsync, cancellation);
        foreach (var (cluster, api) in apis)
            await analyzer.RegisterAsync(cluster.Name, api.Kubeconfig, options.Prometheus!, options.Zone, cancellation);
        await analyzer.SyncAsync(days[0].Day.Date, days[^1].Day.Date, options.Zone, cancellation);
        var findings = new Findings(output);
        foreach (var day in days)
            await FigureChecks.RunAsync(analyzer, day, findings, cancellation);
        await output.WriteLineAsync(findings.Failures == 0 ? "All figures equal the truth; today goes on." : "Figures differ from the truth.");
        await Task.Delay(Timeout.Infinite, cancellation);
    }

    /// <summary>Whole days once; of today what has passed, each time, for nobody scraped it while the demo was away.</summary>
    private static async Task WriteAsync(List<World> days, LiveWorld live, string data, CancellationToken cancellation)
    {
        foreach (var day in days)
        {
            var written = Path.Combine(data, string.Create(CultureInfo.InvariantCulture, $"written-{day.Day.Date:yyyy-MM-dd}"));
            if (File.Exists(written))
                continue;
            await Blocks.AddAsync(Series.Of(day), data, cancellation);
            await File.WriteAllTextAsync(written, "", cancellation);
        }
        await Blocks.AddAsync(live.UntilNow(), data, cancellation);
    }
}
