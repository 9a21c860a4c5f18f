using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Databases;

/// <summary>Two instances share the work, one of them dies again and again, and nobody notices (quality.md, Faults).</summary>
[Collection(SharedWorld.Name)]
public sealed class TwoInstancesTests(WorldFixture world)
{
    private const int Syncs = 50;
    private const int Kills = 5;
    private const string Real = "prod-bj";

    [Fact]
    public async Task Each_of_fifty_syncs_is_stored_once_and_right_while_one_instance_is_killed_at_random_moments()
    {
        await using var both = await TwoProcesses.StartAsync();
        for (var id = 1; id <= Syncs; id++)
            await AddSourceAsync(both.Lasting.Client, $"cluster-{id:00}");
        for (var id = 1; id <= Syncs; id++)
            await SyncAsync(id % 2 == 0 ? both.Lasting : both.Killed, id);

        var (random, ended, held) = (new Random(4711), 0, 0L);
        for (var kill = 0; kill < Kills; kill++)
        {
            ended = await both.UntilEndedAsync(ended + random.Next(1, 8));
            held += await both.KillAndStartAsync();
        }
        await both.UntilEndedAsync(Syncs);

        (await both.RunsAsync()).Select(run => run["state"]!.GetValue<string>()).Should().HaveCount(Syncs).And.AllBe("succeeded");
        (await both.NumberAsync("SELECT SUM(starts - 1) FROM runs")).Should().BeInRange(1, held, "what a killed one held is begun again, once");
        await EachIsStoredOnceAsync(both);
        await AllEqualTheTruthAsync(both.Lasting.Client);
    }

    [Fact]
    public async Task A_sync_that_is_asked_of_both_at_once_is_one_run()
    {
        await using var both = await TwoProcesses.StartAsync();
        await AddSourceAsync(both.Lasting.Client, Real);

        var runs = await Task.WhenAll(Enumerable.Range(0, 10).Select(turn => SyncAsync(turn % 2 == 0 ? both.Lasting : both.Killed, 1)));

        runs.Select(run => run["id"]!.GetValue<long>()).Should().AllBeEquivalentTo(1);
        await both.UntilEndedAsync(1);
        (await both.RunsAsync()).Should().ContainSingle().Which["state"]!.GetValue<string>().Should().Be("succeeded");
    }

    private async Task AddSourceAsync(HttpClient client, string cluster) =>
        await client.PostJsonAsync("/api/prometheus/configs", new
        {
            name = cluster,
            url = world.Prometheus.Address,
            cluster_name = cluster,
            use_accurate_sync = true,
            time_zone = "Asia/Shanghai",
            label_matchers = $"cluster=\"{Real}\"",
        }).OkAsync();

    private static async Task<JsonNode> SyncAsync(ServerProcess instance, int source)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/prometheus/sync?config_id={source}&date={WorldFixture.Day:yyyy-MM-dd}");
        request.Headers.Add("Prefer", "respond-async");
        return await instance.Client.SendAsync(request).OkAsync();
    }

    private static async Task EachIsStoredOnceAsync(TwoProcesses both)
    {
        (await both.NumberAsync("SELECT COUNT(*) FROM usage_days WHERE complete")).Should().Be(Syncs);
        (await both.NumberAsync("SELECT COUNT(*) FROM (SELECT 1 FROM usage_namespaces GROUP BY cluster_name, namespace, date HAVING COUNT(*) > 1) t")).Should().Be(0);
        (await both.NumberAsync("SELECT COUNT(*) FROM usage_history")).Should().Be(0, "no sync that was done again said something else");
    }

    private async Task AllEqualTheTruthAsync(HttpClient client)
    {
        var rows = await client.NamespacesAsync(WorldFixture.Day);
        var seen = world.Truth.Where(truth => truth is { ClusterName: Real, Excluded: false, PodsSeen: > 0 }).ToList();
        rows.Should().HaveCount(Syncs * seen.Count);
        foreach (var ((cluster, name), row) in rows)
            TruthComparison.WithoutApi(row, seen.Single(truth => truth.Namespace == name)).Should().BeEmpty($"{cluster}/{name}");
    }
}
