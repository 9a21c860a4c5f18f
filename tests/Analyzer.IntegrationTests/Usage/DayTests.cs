using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Usage;

/// <summary>Days of other lengths and of other zones than the installation's, and the day that is not over (domain.md §3).</summary>
public sealed class DayTests
{
    [Theory]
    [InlineData("America/New_York", "2026-03-08", 23 * 3600)]
    [InlineData("America/New_York", "2026-11-01", 25 * 3600)]
    [InlineData("Pacific/Kiritimati", "2026-12-31", 24 * 3600)]
    [InlineData("Asia/Kathmandu", "2028-02-29", 24 * 3600)]
    public async Task Every_measure_equals_the_truth_on_a_day_of_any_length_and_zone(string zone, string date, long seconds)
    {
        var day = DateOnly.Parse(date);
        var world = World.Standard(day, zone);
        await using var prometheus = await PrometheusServer.StartAsync(world, WorldFixture.BlocksFolder);
        await using var cluster = await KubernetesApi.StartAsync(world.Cluster("prod-bj"));
        await using var server = await ServerAsync(world, prometheus, cluster, zone, world.Day.Now);

        await server.Client.SyncDayAsync(day);

        var rows = await server.Client.NamespacesAsync(day);
        foreach (var truth in Truth.Of(world).Where(truth => truth is { ClusterName: "prod-bj", Excluded: false, PodsSeen: > 0 }))
            TruthComparison.Differences(rows[(truth.ClusterName, truth.Namespace)], truth).Should().BeEmpty(truth.Namespace);
        var explained = await server.Client.GetJsonAsync($"/api/reports/{date}/explain?cluster=prod-bj&namespace=midnight-spikes");
        explained["range_seconds"]!.GetValue<long>().Should().Be(seconds);
        explained["coverage"]!.GetValue<double>().Should().Be(1);
    }

    [Fact]
    public async Task Today_is_synced_when_it_is_asked_for_and_marked_until_the_whole_day_replaces_it()
    {
        var world = World.Standard(WorldFixture.Day, "Asia/Shanghai");
        await using var prometheus = await PrometheusServer.StartAsync(world, WorldFixture.BlocksFolder);
        await using var cluster = await KubernetesApi.StartAsync(world.Cluster("prod-bj"));
        using var folder = new TemporaryFolder();
        await using (var noon = await ServerAsync(world, prometheus, cluster, "Asia/Shanghai", world.Day.At(12), folder.Path))
        {
            await noon.Client.SyncDayAsync(WorldFixture.Day);
            (await DateAsync(noon))["complete"]!.GetValue<bool>().Should().BeFalse();
            (await noon.Client.NamespacesAsync(WorldFixture.Day)).Values.Should().OnlyContain(row => !row["complete"]!.GetValue<bool>());
        }
        await using var morning = new AnalyzerServer(DateTimeOffset.FromUnixTimeMilliseconds(world.Day.Now), dataFolder: folder.Path);

        await morning.Client.SyncDayAsync(WorldFixture.Day);

        (await DateAsync(morning))["complete"]!.GetValue<bool>().Should().BeTrue();
        var truth = Truth.Of(world).Single(item => item is { ClusterName: "prod-bj", Namespace: "rolling-update" });
        TruthComparison.Differences((await morning.Client.NamespacesAsync(WorldFixture.Day))[("prod-bj", "rolling-update")], truth).Should().BeEmpty();
    }

    private static async Task<JsonNode> DateAsync(AnalyzerServer server) => (await server.Client.GetJsonAsync("/api/reports"))[0]!;

    private static async Task<AnalyzerServer> ServerAsync(
        World world, PrometheusServer prometheus, KubernetesApi cluster, string zone, long now, string? folder = null)
    {
        var server = new AnalyzerServer(DateTimeOffset.FromUnixTimeMilliseconds(now), new() { ["Analyzer:TimeZone"] = "Asia/Shanghai" }, folder);
        await server.Client.AddClusterAsync("prod-bj", cluster);
        await server.Client.PostJsonAsync("/api/prometheus/configs", new
        {
            name = "metrics",
            url = prometheus.Address,
            cluster_name = "prod-bj",
            use_accurate_sync = true,
            time_zone = zone,
            label_matchers = "cluster=\"prod-bj\"",
        }).OkAsync();
        return server;
    }
}
