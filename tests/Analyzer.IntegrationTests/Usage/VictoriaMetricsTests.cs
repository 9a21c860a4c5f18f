using Analyzer.IntegrationTests.Server;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Usage;

/// <summary>The same samples on VictoriaMetrics: peaks of pods, and what is made of them, are those of Prometheus (domain.md §8).</summary>
[Collection(SharedWorld.Name)]
public sealed class VictoriaMetricsTests(WorldFixture world)
{
    private const double Tolerance = 1e-6;

    /// <summary>VictoriaMetrics stores no NaN, so of this namespace it does not hold the same samples.</summary>
    private const string NotStored = "not-a-number";

    [Fact]
    public async Task Peaks_are_the_same_as_on_Prometheus_in_every_namespace()
    {
        using var folder = new TemporaryFolder();
        await using var victoria = await VictoriaMetricsServer.StartAsync(world.World, folder.Path);
        var expected = await SyncedAsync(world.Prometheus.Address);

        var found = await SyncedAsync(victoria.Address);

        found.Keys.Should().BeEquivalentTo(expected.Keys);
        var different = from pair in expected
                        where pair.Key.Item2 != NotStored
                        from measure in new[] { "peak", "pod_peak_sum" }
                        from resource in new[] { "cpu", "memory" }
                        let here = pair.Value[measure]![resource]!.GetValue<double>()
                        let there = found[pair.Key][measure]![resource]!.GetValue<double>()
                        where Math.Abs(here - there) > Tolerance
                        select $"{pair.Key} {measure} {resource}: {here} on Prometheus, {there} on VictoriaMetrics";
        different.Should().BeEmpty();
    }

    private async Task<Dictionary<(string, string), System.Text.Json.Nodes.JsonNode>> SyncedAsync(Uri source)
    {
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddWorldAsync(world, source);
        await server.Client.SyncDayAsync(WorldFixture.Day);
        return (await server.Client.NamespacesAsync(WorldFixture.Day)).ToDictionary(pair => pair.Key, pair => pair.Value["measures"]!);
    }
}
