using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Analyzer.IntegrationTests.Server;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Usage;

/// <summary>A Prometheus that refuses large queries is asked in smaller parts (quality.md, Load on other people's servers).</summary>
[Collection(SharedWorld.Name)]
public sealed class SplittingTests(WorldFixture world)
{
    [Fact]
    public async Task A_server_with_a_low_limit_of_samples_gives_the_same_figures_by_more_queries()
    {
        await using var limited = await PrometheusServer.StartAsync(world.World, WorldFixture.BlocksFolder, ["--query.max-samples=20000"]);
        var (expected, _) = await SyncedAsync(world.Prometheus.Address);

        var (found, notes) = await SyncedAsync(limited.Address);

        Regex.Matches(notes, "([0-9]+) splits").Sum(match => int.Parse(match.Groups[1].Value)).Should().BePositive(notes);
        found.Keys.Should().BeEquivalentTo(expected.Keys);
        var different = from pair in expected
                        from measure in pair.Value.AsObject()
                        from resource in new[] { "cpu", "memory" }
                        let here = measure.Value![resource]?.GetValue<double>()
                        let there = found[pair.Key][measure.Key]![resource]?.GetValue<double>()
                        where Analyzer.Analysis.FigureChange.IsChange(here, there)
                        select $"{pair.Key} {measure.Key} {resource}: {here}, {there}";
        different.Should().BeEmpty();
    }

    private async Task<(Dictionary<(string, string), JsonNode> Measures, string Notes)> SyncedAsync(Uri source)
    {
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddWorldAsync(world, source);
        var result = await server.Client.SyncDayAsync(WorldFixture.Day);
        var rows = await server.Client.NamespacesAsync(WorldFixture.Day);
        return (rows.ToDictionary(pair => pair.Key, pair => pair.Value["measures"]!), result["notes"]!.ToJsonString());
    }
}
