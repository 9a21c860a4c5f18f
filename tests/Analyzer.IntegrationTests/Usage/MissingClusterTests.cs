using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Usage;

/// <summary>A day that one of several clusters has no figures of says so: its projects would seem to have used less.</summary>
[Collection(SharedWorld.Name)]
public sealed class MissingClusterTests(WorldFixture world)
{
    private static readonly DateOnly Before = WorldFixture.Day.AddDays(-1);

    [Fact]
    public async Task A_day_without_one_of_the_clusters_is_incomplete_until_it_is_synced()
    {
        await using var server = await SyncedAsync();

        (await CompleteAsync(server)).Should().BeFalse();
        (await RowsAsync(server, "")).Where(row => !row["complete"]!.GetValue<bool>()).Select(Name).Should().Equal("shop");
        (await server.Client.GetJsonAsync("/api/reports/trend?days=1"))[0]!["complete"]!.GetValue<bool>().Should().BeFalse();

        await server.Client.SyncDayAsync(WorldFixture.Day, "2");

        (await CompleteAsync(server)).Should().BeTrue();
        (await RowsAsync(server, "")).Should().OnlyContain(row => row["complete"]!.GetValue<bool>());
    }

    [Fact]
    public async Task One_clusters_report_has_its_usage_and_its_shares()
    {
        await using var server = await SyncedAsync();
        await server.Client.SyncDayAsync(WorldFixture.Day, "2");

        var (whole, bj, sh) = (await ShopAsync(server, ""), await ShopAsync(server, "?cluster=prod-bj"), await ShopAsync(server, "?cluster=prod-sh"));

        foreach (var field in (string[])["cpu_usage", "cpu_quota", "memory_usage", "memory_quota"])
            (Number(bj, field) + Number(sh, field)).Should().BeApproximately(Number(whole, field), 1e-9, field);
        Number(bj, "cpu_rate").Should().BeApproximately(Number(bj, "cpu_usage") / Number(bj, "cpu_quota") * 100, 1e-9);
        (await RowsAsync(server, "?cluster=nowhere")).Should().BeEmpty();
    }

    /// <summary>Both clusters have the day before; of the day itself only the first one is synced.</summary>
    private async Task<AnalyzerServer> SyncedAsync()
    {
        var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddWorldAsync(world);
        await server.Client.PostAndWaitAsync("/api/k8s/sync-project-quota?config_ids=all").OkAsync();
        await server.Client.PostAndWaitAsync($"/api/prometheus/sync?config_ids=all&date={Before:yyyy-MM-dd}").OkAsync();
        await server.Client.SyncDayAsync(WorldFixture.Day, "1");
        return server;
    }

    private static async Task<bool> CompleteAsync(AnalyzerServer server) =>
        (await server.Client.GetJsonAsync("/api/reports")).AsArray()
            .Single(day => day!["date"]!.GetValue<string>() == $"{WorldFixture.Day:yyyy-MM-dd}")!["complete"]!.GetValue<bool>();

    private static async Task<List<JsonNode>> RowsAsync(AnalyzerServer server, string query) =>
        [.. (await server.Client.GetJsonAsync($"/api/reports/{WorldFixture.Day:yyyy-MM-dd}{query}")).AsArray().Select(row => row!)];

    private static async Task<JsonNode> ShopAsync(AnalyzerServer server, string query) =>
        (await RowsAsync(server, query)).Single(row => Name(row) == "shop");

    private static string Name(JsonNode row) => row["project_name"]!.GetValue<string>();

    private static double Number(JsonNode row, string field) => row[field]!.GetValue<double>();
}
