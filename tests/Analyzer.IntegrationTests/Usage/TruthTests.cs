using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Usage;

/// <summary>The product's figures from a real Prometheus are the simulator's truth (domain.md §3 to §8, §11).</summary>
public abstract class TruthSuite(WorldFixture world, TestDatabase database)
{
    [Fact]
    public async Task Every_measure_of_every_namespace_equals_the_truth()
    {
        await using var server = await SyncedAsync();
        var rows = await server.Client.NamespacesAsync(WorldFixture.Day);
        var seen = world.Truth.Where(truth => !truth.Excluded && truth.PodsSeen > 0).ToList();

        rows.Keys.Should().BeEquivalentTo(seen.Select(truth => (truth.ClusterName, truth.Namespace)));
        foreach (var truth in seen)
            TruthComparison.Differences(rows[(truth.ClusterName, truth.Namespace)], truth).Should().BeEmpty($"{truth.ClusterName}/{truth.Namespace}");
    }

    [Fact]
    public async Task A_rolling_update_counts_once_with_accurate_sync_and_twice_without()
    {
        var truth = world.Truth.Single(item => item is { ClusterName: "prod-bj", Namespace: "rolling-update" });
        await using var accurate = await SyncedAsync(accurate: true);
        await using var plain = await SyncedAsync(accurate: false);

        var once = await ReportedAsync(accurate, truth);
        var twice = await ReportedAsync(plain, truth);

        once.Should().BeApproximately(truth.PeakCpu, TruthComparison.Tolerance(truth.PeakCpu));
        twice.Should().BeApproximately(truth.PodPeakSumCpu, TruthComparison.Tolerance(truth.PodPeakSumCpu));
        twice.Should().BeGreaterThan(once * 1.2);
    }

    [Fact]
    public async Task A_repeated_sync_of_the_same_day_replaces_its_figures()
    {
        await using var server = await SyncedAsync();
        var first = await server.Client.NamespacesAsync(WorldFixture.Day);

        await server.Client.SyncDayAsync(WorldFixture.Day);

        var second = await server.Client.NamespacesAsync(WorldFixture.Day);
        second.Keys.Should().BeEquivalentTo(first.Keys);
        foreach (var (key, row) in first)
            second[key]["usage"]!.ToJsonString().Should().Be(row["usage"]!.ToJsonString(), key.ToString());
    }

    [Fact]
    public async Task Replicas_of_a_complete_run_still_count_when_the_cluster_can_no_longer_tell()
    {
        using var folder = new TemporaryFolder();
        Dictionary<(string, string), JsonNode> before;
        await using (var server = await SyncedAsync(dataFolder: folder.Path))
            before = await server.Client.NamespacesAsync(WorldFixture.Day);
        await using var later = new AnalyzerServer(world.MorningAfter.AddDays(20), dataFolder: folder.Path, on: database);

        await later.Client.SyncDayAsync(WorldFixture.Day);

        var after = await later.Client.NamespacesAsync(WorldFixture.Day);
        foreach (var (key, row) in before)
            after[key]["measures"]!["peak"]!.ToJsonString().Should().Be(row["measures"]!["peak"]!.ToJsonString(), key.ToString());
    }

    [Fact]
    public async Task A_renamed_cluster_takes_its_days_along_so_that_none_counts_twice()
    {
        await using var server = await SyncedAsync();
        var before = await server.Client.NamespacesAsync(WorldFixture.Day);
        await server.Client.PutJsonAsync("/api/k8s/configs/1", new { name = "renamed" }).OkAsync();

        await server.Client.SyncDayAsync(WorldFixture.Day);

        var after = await server.Client.NamespacesAsync(WorldFixture.Day);
        after.Should().HaveCount(before.Count);
        after.Keys.Select(key => key.Cluster).Distinct().Should().BeEquivalentTo("renamed", "prod-sh");
    }

    [Fact]
    public async Task Complete_figures_are_not_replaced_by_incomplete_ones()
    {
        await using var server = await SyncedAsync();
        var before = await server.Client.NamespacesAsync(WorldFixture.Day);
        // Jobs that run for a while each hour leave the rest of the day without a sample.
        await server.Client.PutJsonAsync("/api/prometheus/configs/1", new { label_matchers = "cluster=\"prod-bj\",namespace=\"hourly-cronjob\"" }).OkAsync();

        var response = await server.Client.PostAsync($"/api/prometheus/sync?config_id=1&date={WorldFixture.Day:yyyy-MM-dd}", null);

        (await response.JsonAsync())["code"]!.GetValue<string>().Should().Be("less_complete");
        (await server.Client.NamespacesAsync(WorldFixture.Day)).Keys.Should().BeEquivalentTo(before.Keys);
    }

    [Fact]
    public async Task A_day_of_the_source_is_complete_and_names_what_it_measured()
    {
        await using var server = await SyncedAsync();

        var dates = await server.Client.GetJsonAsync("/api/reports");

        var date = dates.AsArray().Should().ContainSingle().Subject!;
        date["date"]!.GetValue<string>().Should().Be("2026-02-10");
        date["coverage"]!.GetValue<double>().Should().Be(1);
        date["complete"]!.GetValue<bool>().Should().BeTrue();
    }

    private async Task<AnalyzerServer> SyncedAsync(bool accurate = true, string? dataFolder = null)
    {
        var server = new AnalyzerServer(world.MorningAfter, dataFolder: dataFolder, on: database);
        await server.Client.AddWorldAsync(world, accurate: accurate);
        await server.Client.SyncDayAsync(WorldFixture.Day);
        return server;
    }

    private static async Task<double> ReportedAsync(AnalyzerServer server, NamespaceTruth truth)
    {
        var rows = await server.Client.NamespacesAsync(WorldFixture.Day);
        return rows[(truth.ClusterName, truth.Namespace)]["usage"]!["cpu"]!.GetValue<double>();
    }
}

[Collection(SharedWorld.Name)]
public sealed class TruthTestsOnSqlite(WorldFixture world) : TruthSuite(world, TestDatabase.Sqlite);

[Collection(SharedWorld.Name)]
public sealed class TruthTestsOnPostgres(WorldFixture world) : TruthSuite(world, TestDatabase.Postgres);
