using System.Globalization;
using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;

namespace Analyzer.IntegrationTests.Docs;

/// <summary>The figures of <c>docs/accuracy.md</c> are those that a sync of the simulator's world gives.</summary>
[Collection(SharedWorld.Name)]
public sealed class AccuracyPageTests(WorldFixture world)
{
    private const string Cluster = "prod-bj";
    private const string Namespace = "rolling-update";

    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "accuracy.md"));

    [Fact]
    public async Task The_pods_and_measures_of_the_example_are_real()
    {
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddWorldAsync(world);
        await server.Client.SyncDayAsync(WorldFixture.Day);
        var explained = await server.Client.GetJsonAsync($"/api/reports/{WorldFixture.Day:yyyy-MM-dd}/explain?cluster={Cluster}&namespace={Namespace}");
        var measures = (await server.Client.NamespacesAsync(WorldFixture.Day))[(Cluster, Namespace)]["measures"]!;

        Page.Should().Contain(Pods(explained), "this is what a sync gives");
        Page.Should().Contain(Measures(measures), "this is what a sync gives");
    }

    private static string Pods(JsonNode explained) => string.Join('\n', explained["workloads"]!.AsArray()
        .SelectMany(workload => workload!["pods"]!.AsArray())
        .OrderBy(pod => pod!["first_seen"]!.GetValue<DateTimeOffset>()).ThenBy(pod => pod!["name"]!.GetValue<string>(), StringComparer.Ordinal)
        .Select(pod => $"| `{pod!["name"]}` | {At(pod["first_seen"]!)} to {At(pod["last_seen"]!)} | {Counted(pod, "cpu", 3)} | {Counted(pod, "memory", 3)} |"));

    private static string Measures(JsonNode measures) => string.Join('\n', new[] { "pod_peak_sum", "peak", "concurrent_peak", "p95", "average" }
        .Select(name => $"| `{name}` | {Figure(measures[name]!["cpu"]!, 3)} | {Figure(measures[name]!["memory"]!, 3)} |"));

    private static string Counted(JsonNode pod, string resource, int digits) =>
        Figure(pod[resource]!, digits) + (pod[$"{resource}_counted"]!.GetValue<bool>() ? "" : " (dropped)");

    private static string Figure(JsonNode value, int digits) => value.GetValue<double>().ToString($"F{digits}", CultureInfo.InvariantCulture);

    private static string At(JsonNode moment) =>
        moment.GetValue<DateTimeOffset>().ToOffset(TimeSpan.FromHours(8)).ToString("HH:mm", CultureInfo.InvariantCulture);
}
