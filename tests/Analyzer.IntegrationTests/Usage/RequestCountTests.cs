using System.Globalization;
using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;
using ClusterSimulator;
using Xunit.Abstractions;

namespace Analyzer.IntegrationTests.Usage;

/// <summary>How often other people's servers are asked (quality.md, Speed and Load).</summary>
public sealed class RequestCountTests(ITestOutputHelper output)
{
    private const int KubernetesLists = 10;
    private const int PrometheusBase = 12;

    private static readonly DateOnly Day = new(2026, 2, 10);
    private static readonly string BlocksFolder = Path.Combine(Path.GetTempPath(), "analyzer-test-blocks");

    [Fact]
    public async Task Requests_do_not_grow_with_the_number_of_namespaces()
    {
        var few = await CountAsync(namespaces: 5);
        var many = await CountAsync(namespaces: 60);

        output.WriteLine($"requests to Prometheus: 5 namespaces {few.Prometheus}, 60 namespaces {many.Prometheus}");
        output.WriteLine($"requests to Kubernetes: 5 namespaces {few.Kubernetes}, 60 namespaces {many.Kubernetes}");
        many.Prometheus.Should().Be(few.Prometheus).And.BeLessThanOrEqualTo(PrometheusBase + many.Planned);
        many.Kubernetes.Should().Be(few.Kubernetes).And.BeLessThanOrEqualTo(KubernetesLists);
    }

    [Fact]
    public async Task A_smaller_budget_plans_more_queries_of_the_same_kinds_and_the_figures_stay()
    {
        var whole = await CountAsync(namespaces: 5);
        var split = await CountAsync(namespaces: 5, new() { ["Prometheus:NamespacesPerQuery"] = "2" });

        output.WriteLine($"requests to Prometheus: one batch {whole.Prometheus}, three batches {split.Prometheus}");
        split.Planned.Should().BeGreaterThan(whole.Planned);
        split.Figures.Should().Be(whole.Figures);
    }

    private static async Task<Counted> CountAsync(int namespaces, Dictionary<string, string>? settings = null)
    {
        var world = World.Sized(namespaces, 3, Day, "Asia/Shanghai", TimeSpan.FromMinutes(1));
        await using var prometheus = await PrometheusServer.StartAsync(world, BlocksFolder);
        await using var proxy = await CountingProxy.StartAsync(prometheus.Address);
        await using var cluster = await KubernetesApi.StartAsync(world.Cluster("prod-bj"));
        await using var server = new AnalyzerServer(DateTimeOffset.FromUnixTimeMilliseconds(world.Day.Now), settings);
        await server.Client.AddClusterAsync("prod-bj", cluster);
        await server.Client.AddSourceAsync("prod-bj", proxy.Address);

        var result = await server.Client.SyncDayAsync(Day);

        proxy.Requests.MaxConcurrent.Should().BeLessThanOrEqualTo(4);
        var note = result["notes"]!.AsArray().Select(item => item!["message"]!.GetValue<string>()).Single(text => text.Contains("planned", StringComparison.Ordinal));
        var rows = await server.Client.NamespacesAsync(Day);
        rows.Should().HaveCount(namespaces);
        return new(proxy.Requests.All.Count, cluster.Requests.All.Count, Planned(note),
            string.Join('\n', rows.OrderBy(row => row.Key.Namespace).Select(row => Rounded(row.Value["measures"]!))));
    }

    /// <summary>A server adds a namespace's containers in an order of its own: the last bit of a sum may differ.</summary>
    private static string Rounded(JsonNode measures) => string.Join(' ', measures.AsObject().SelectMany(measure => measure.Value!.AsObject())
        .Select(figure => figure.Value!.GetValue<double>().ToString("G12", CultureInfo.InvariantCulture)));

    private static int Planned(string note) =>
        int.Parse(note[(note.IndexOf(':', StringComparison.Ordinal) + 1)..note.IndexOf("planned", StringComparison.Ordinal)].Trim(), CultureInfo.InvariantCulture);

    private sealed record Counted(int Prometheus, int Kubernetes, int Planned, string Figures);
}
