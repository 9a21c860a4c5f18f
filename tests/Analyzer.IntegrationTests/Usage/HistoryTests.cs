using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Runs;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Usage;

/// <summary>Days that are read again: what was whole is left alone, and what changes keeps what it was.</summary>
[Collection(SharedWorld.Name)]
public sealed class HistoryTests(WorldFixture world)
{
    private const string Range = "config_id=1&from=2026-02-10&to=2026-02-10";

    [Fact]
    public async Task A_day_of_a_range_that_is_stored_whole_is_not_read_again_unless_it_is_forced()
    {
        await using var held = await HeldRun.StartAsync(world);
        await held.SyncAsync(Range, prefer: "wait=120");
        var asked = held.Proxy.Requests.Count();

        var again = await held.SyncAsync(Range, prefer: "wait=120");

        held.Proxy.Requests.Count().Should().Be(asked, "nothing was asked of the source");
        again["success"]!.GetValue<bool>().Should().BeTrue();
        again["skipped"]!.GetValue<int>().Should().Be(1);
        again["notes"]![0]!["message"]!.GetValue<string>().Should().Contain("force=true");
        (await held.SyncAsync(Range + "&force=true", prefer: "wait=120"))["imported"]!.GetValue<int>().Should().BePositive();
        held.Proxy.Requests.Count().Should().BeGreaterThan(asked);
    }

    [Fact]
    public async Task Reading_a_day_again_keeps_what_it_changes_and_only_that()
    {
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddClusterAsync("prod-bj", world.Clusters["prod-bj"]);
        await server.Client.AddSourceAsync("prod-bj", world.Prometheus.Address);
        await server.Client.SyncDayAsync(WorldFixture.Day);
        var before = await server.Client.NamespacesAsync(WorldFixture.Day);
        await server.Client.SyncDayAsync(WorldFixture.Day);
        (await HistoryAsync(server, "rolling-update")).Should().BeEmpty("the second run says the same, but for the last bit");

        await server.Client.PutJsonAsync("/api/prometheus/configs/1", new { tolerance = 2.0 }).OkAsync();
        var result = await server.Client.SyncDayAsync(WorldFixture.Day);

        var kept = (await HistoryAsync(server, "rolling-update")).Should().ContainSingle().Subject!;
        var was = before[("prod-bj", "rolling-update")]["measures"]!;
        kept["peak"]!.ToJsonString().Should().Be(was["peak"]!.ToJsonString());
        $"{kept["reason"]} {kept["measure"]} {kept["run_id"]}".Should().Be($"resync peak {result["run_id"]}");
        (await HistoryAsync(server, "steady")).Should().BeEmpty("its pods were all counted before");
    }

    private static async Task<JsonArray> HistoryAsync(AnalyzerServer server, string name) =>
        (await server.Client.GetJsonAsync($"/api/reports/2026-02-10/explain?cluster=prod-bj&namespace={name}"))["history"]!.AsArray();
}
