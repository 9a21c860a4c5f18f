using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Runs;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;
using Analyzer.Schedule;
using ClusterSimulator;
using Microsoft.Extensions.DependencyInjection;

namespace Analyzer.IntegrationTests.Schedule;

/// <summary>Days that nobody read in time are read later, gently and once.</summary>
[Collection(SharedWorld.Name)]
public sealed class CatchUpTests(WorldFixture world)
{
    private const string Query = "/api/v1/query";

    private static readonly DateOnly Before = WorldFixture.Day.AddDays(-1);

    [Fact]
    public async Task What_a_source_still_has_of_the_last_days_is_read_oldest_first_and_the_rest_left()
    {
        await using var server = await ServerAsync(world.MorningAfter, world.Prometheus.Address);

        await LookAsync(server);

        var run = await HeldRun.UntilEndedAsync(server.Client, 1);
        run["started_by"]!.GetValue<string>().Should().Be("catch_up");
        run["parts"]!.AsArray().Select(part => part!["date"]!.GetValue<string>()).Should().Equal($"{Before:yyyy-MM-dd}", $"{WorldFixture.Day:yyyy-MM-dd}");
        (await CompleteAsync(server)).Should().Be("2026-02-10 True, 2026-02-09 False", "of the day before there is one hour");
    }

    [Fact]
    public async Task Nothing_is_read_twice_and_what_stays_incomplete_is_asked_for_seldom()
    {
        await using var server = await ServerAsync(world.MorningAfter, world.Prometheus.Address);
        await LookAsync(server);
        await HeldRun.UntilEndedAsync(server.Client, 1);

        await LookAsync(server);
        await LookAsync(server);

        (await RunsAsync(server)).Should().HaveCount(1);
    }

    [Fact]
    public async Task A_source_that_is_away_is_left_alone_and_read_at_the_next_look()
    {
        await using var proxy = await CountingProxy.StartAsync(world.Prometheus.Address);
        await using var server = await ServerAsync(world.MorningAfter, proxy.Address);
        proxy.Faults.Add(Query, Fault.Respond(500, "down"));
        await LookAsync(server);
        (await RunsAsync(server)).Should().BeEmpty();
        proxy.Faults.Clear();

        await LookAsync(server);

        (await HeldRun.UntilEndedAsync(server.Client, 1))["parts"]!.AsArray().Should().HaveCount(2);
    }

    [Theory]
    [InlineData(true, 1, "03:11", 1)]
    [InlineData(true, 1, "03:09", 0)]
    [InlineData(true, 1, "00:30", 0)]
    [InlineData(true, 0, "12:00", 0)]
    [InlineData(false, 7, "12:00", 0)]
    public async Task A_day_is_looked_for_while_the_schedule_is_on_and_has_had_its_turn(bool enabled, int days, string localTime, int runs)
    {
        var noon = TimeSpan.FromHours(12);
        await using var server = await ServerAsync(world.MorningAfter - noon + TimeSpan.Parse(localTime), world.Prometheus.Address, enabled, days);

        await LookAsync(server);

        (await RunsAsync(server)).Should().HaveCount(runs);
    }

    private static async Task<AnalyzerServer> ServerAsync(DateTimeOffset now, Uri prometheus, bool enabled = true, int days = 7)
    {
        var server = new AnalyzerServer(now, new() { ["Analyzer:TimeZone"] = "Asia/Shanghai" });
        // Switched on before there is a source: the look that follows finds nothing.
        await server.Client.PostJsonAsync("/api/scheduler/config", new { enabled, catch_up_days = days }).OkAsync();
        await server.Client.AddSourceAsync("prod-bj", prometheus);
        return server;
    }

    private static Task LookAsync(AnalyzerServer server) =>
        server.Services.GetRequiredService<CatchUpJob>().ExecuteAsync(CancellationToken.None);

    private static async Task<JsonArray> RunsAsync(AnalyzerServer server) => (await server.Client.GetJsonAsync("/api/runs")).AsArray();

    private static async Task<string> CompleteAsync(AnalyzerServer server) =>
        string.Join(", ", (await server.Client.GetJsonAsync("/api/reports")).AsArray().Select(day => $"{day!["date"]} {day["complete"]!.GetValue<bool>()}"));
}
