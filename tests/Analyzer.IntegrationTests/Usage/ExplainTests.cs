using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Checks;
using Analyzer.IntegrationTests.Files;
using Analyzer.IntegrationTests.Fuzzing;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Usage;

/// <summary>Every figure can be opened down to the pods that make it (domain.md §10).</summary>
[Collection(SharedWorld.Name)]
public sealed class ExplainTests(WorldFixture world)
{
    private const double Exact = 1e-9;

    private static readonly JsonNode Described =
        Operation.All["explainNamespace"].Answer(200)!["content"]!["application/json"]!["schema"]!;

    [Fact]
    public async Task The_pods_that_are_shown_make_the_figure_that_is_reported_in_every_namespace()
    {
        await using var server = await SyncedAsync();

        foreach (var ((cluster, name), row) in await server.Client.NamespacesAsync(WorldFixture.Day))
        {
            var explained = await ExplainAsync(server, cluster, name);
            var measures = row["measures"]!;
            foreach (var (resource, counted) in new[] { ("cpu", "cpu_counted"), ("memory", "memory_counted") })
            {
                Sum(Pods(explained).Where(pod => pod[counted]!.GetValue<bool>()), resource).Should().BeApproximately(measures["peak"]![resource]!.GetValue<double>(), Exact, "{0} {1}", name, resource);
                Sum(Pods(explained), resource).Should().BeApproximately(measures["pod_peak_sum"]![resource]!.GetValue<double>(), Exact, "{0} {1}", name, resource);
                explained["peak"]![resource]!.GetValue<double>().Should().Be(measures["peak"]![resource]!.GetValue<double>());
            }
            Pods(explained).Should().HaveCount(row["pods_seen"]!.GetValue<int>());
            Schemas.Difference(explained, Described).Should().BeNull("the contract describes it");
        }
    }

    [Fact]
    public async Task The_highest_pods_count_up_to_replicas_times_tolerance_and_the_others_say_why_not()
    {
        await using var server = await SyncedAsync();
        var dropped = 0;
        foreach (var (cluster, name) in (await server.Client.NamespacesAsync(WorldFixture.Day)).Keys)
            foreach (var workload in (await ExplainAsync(server, cluster, name))["workloads"]!.AsArray())
                foreach (var (resource, counted, reason) in new[] { ("cpu", "cpu_counted", "cpu_reason"), ("memory", "memory_counted", "memory_reason") })
                {
                    var pods = workload!["pods"]!.AsArray().Where(pod => pod![resource] is not null)
                        .OrderByDescending(pod => pod![resource]!.GetValue<double>()).ThenBy(pod => pod!["name"]!.GetValue<string>(), StringComparer.Ordinal).ToList();
                    var most = (int)Math.Min(workload["replicas"]!.GetValue<long>(), pods.Count);
                    pods.Select(pod => pod![counted]!.GetValue<bool>()).Should().Equal(pods.Select((_, at) => at < most), "{0} {1}", name, workload["name"]);
                    pods.Select(pod => pod![reason]?.GetValue<string>()).Should().Equal(pods.Select((_, at) => at < most ? null : "beyond_replicas"));
                    dropped += pods.Count - most;
                }
        dropped.Should().BePositive("the world has rolling updates");
    }

    [Fact]
    public async Task The_queries_that_are_shown_are_answered_by_the_source()
    {
        await using var server = await SyncedAsync();
        var explained = await ExplainAsync(server, "prod-bj", "rolling-update");
        var at = DateTimeOffset.Parse(explained["evaluated_at"]!.GetValue<string>());

        foreach (var (_, promQl) in explained["queries"]!.AsObject())
            await Promtool.CountAsync(world.Prometheus.Address, promQl!.GetValue<string>(), at);

        var containers = await Promtool.CountAsync(world.Prometheus.Address, explained["queries"]!["cpu"]!.GetValue<string>(), at);
        containers.Should().BeGreaterThanOrEqualTo(Pods(explained).Count());
        explained["server"]!.GetValue<string>().Should().StartWith("Prometheus 2.");
        explained["range_seconds"]!.GetValue<int>().Should().Be(86_400);
        Pods(explained).Should().OnlyContain(pod => pod["first_seen"] != null && pod["last_seen"] != null);
    }

    [Fact]
    public async Task What_has_no_explanation_says_why()
    {
        await using var server = await SyncedAsync();
        await server.Client.UploadDayReportsAsync();

        (await CodeAsync(server, "2020-01-01", "prod-bj", "steady")).Should().Be("no_report");
        (await CodeAsync(server, "2026-02-10", "prod-bj", "no-such-namespace")).Should().Be("no_explanation");
        (await CodeAsync(server, "2026-02-12", "mm", "pay-prod-0")).Should().Be("no_explanation");
    }

    [Fact]
    public async Task Explanations_go_after_their_days_and_the_figures_stay()
    {
        await using var server = await SyncedAsync();
        var months = new Dictionary<string, string> { ["Usage:ExplainDays"] = "35" };
        await using var later = new AnalyzerServer(world.MorningAfter.AddDays(40), months);
        await later.Client.AddWorldAsync(world);

        await later.Client.SyncDayAsync(WorldFixture.Day);

        (await CodeAsync(later, "2026-02-10", "prod-bj", "steady")).Should().Be("no_explanation");
        (await later.Client.NamespacesAsync(WorldFixture.Day)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_pod_and_day_takes_few_bytes()
    {
        await using var server = await SyncedAsync();
        var pods = (await server.Client.NamespacesAsync(WorldFixture.Day)).Values.Sum(row => row["pods_seen"]!.GetValue<long>());

        using var stored = StoredData.Of(server);
        var bytes = stored.Number("SELECT sum(length(content)) FROM usage_explanations");

        Console.WriteLine($"explanations: {(double)bytes / pods:0.0} bytes a pod and day");
        (bytes / pods).Should().BeLessThan(200);
    }

    private async Task<AnalyzerServer> SyncedAsync()
    {
        var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddWorldAsync(world);
        await server.Client.SyncDayAsync(WorldFixture.Day);
        return server;
    }

    private static Task<JsonNode> ExplainAsync(AnalyzerServer server, string cluster, string name) =>
        server.Client.GetAsync($"/api/reports/2026-02-10/explain?cluster={cluster}&namespace={name}").OkAsync();

    private static async Task<string> CodeAsync(AnalyzerServer server, string date, string cluster, string name) =>
        (await server.Client.GetJsonAsync($"/api/reports/{date}/explain?cluster={cluster}&namespace={name}"))["code"]!.GetValue<string>();

    private static IEnumerable<JsonNode> Pods(JsonNode explained) =>
        explained["workloads"]!.AsArray().SelectMany(workload => workload!["pods"]!.AsArray())!;

    private static double Sum(IEnumerable<JsonNode> pods, string resource) => pods.Sum(pod => pod[resource]?.GetValue<double>() ?? 0);
}
