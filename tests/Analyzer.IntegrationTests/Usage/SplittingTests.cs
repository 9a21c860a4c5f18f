using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Usage;

/// <summary>A Prometheus that refuses large queries is asked in smaller parts (quality.md, Load on other people's servers).</summary>
[Collection(SharedWorld.Name)]
public sealed class SplittingTests(WorldFixture world)
{
    /// <summary>At the lower limit not even one namespace can be asked for at once: it is asked for by its pods.</summary>
    [Theory]
    [InlineData(20_000)]
    [InlineData(6_000)]
    public async Task A_server_with_a_low_limit_of_samples_gives_the_same_figures_by_more_queries(int most)
    {
        await using var limited = await PrometheusServer.StartAsync(world.World, WorldFixture.BlocksFolder, [$"--query.max-samples={most}"]);
        var (expected, plain) = await SyncedAsync(world.Prometheus.Address);

        var (found, reading) = await SyncedAsync(limited.Address);

        plain["splits"]!.GetValue<int>().Should().Be(0);
        plain["largest_query_samples"]!.GetValue<long>().Should().BeGreaterThan(most);
        reading["splits"]!.GetValue<int>().Should().BePositive();
        reading["largest_query_samples"]!.GetValue<long>().Should().BeLessThanOrEqualTo(most);
        reading["requests"]!.GetValue<int>().Should().BeGreaterThan(plain["requests"]!.GetValue<int>());
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

    [Fact]
    public async Task A_run_shows_what_reading_took_and_its_estimate_is_of_the_right_size()
    {
        var (_, reading) = await SyncedAsync(world.Prometheus.Address);

        reading["planned_queries"]!.GetValue<int>().Should().BePositive().And.BeLessThan(reading["requests"]!.GetValue<int>());
        (reading["samples"]!.GetValue<double>() / reading["estimated_samples"]!.GetValue<double>()).Should().BeInRange(0.5, 2);
        reading["seconds"]!.GetValue<double>().Should().BePositive();
        reading["retries"]!.GetValue<int>().Should().Be(0);
    }

    private async Task<(Dictionary<(string, string), JsonNode> Measures, JsonNode Reading)> SyncedAsync(Uri source)
    {
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddWorldAsync(world, source);
        var result = await server.Client.SyncDayAsync(WorldFixture.Day);
        var rows = await server.Client.NamespacesAsync(WorldFixture.Day);
        return (rows.ToDictionary(pair => pair.Key, pair => pair.Value["measures"]!), await ReadingAsync(server, result));
    }

    /// <summary>Of the world's larger cluster.</summary>
    private static async Task<JsonNode> ReadingAsync(AnalyzerServer server, JsonNode result)
    {
        var run = await server.Client.GetJsonAsync($"/api/runs/{result["run_id"]}");
        return run["parts"]!.AsArray().Select(part => part!["reading"]!).MaxBy(reading => reading["estimated_samples"]!.GetValue<long>())!;
    }
}
