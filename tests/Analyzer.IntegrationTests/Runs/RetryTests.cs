using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Runs;

/// <summary>Several parts in one run, and what of it is done again.</summary>
[Collection(SharedWorld.Name)]
public sealed class RetryTests(WorldFixture world)
{
    [Fact]
    public async Task A_range_is_one_run_with_a_part_for_each_day_and_what_failed_is_done_again()
    {
        await using var held = await HeldRun.StartAsync(world);

        var run = await held.EndedAsync(await held.SyncAsync("config_id=1&from=2026-02-08&to=2026-02-10"));

        run["parts"]!.AsArray().Select(part => $"{part!["date"]} {part["state"]}").Should().Equal(
            "2026-02-08 failed", "2026-02-09 incomplete", "2026-02-10 succeeded");
        run["state"]!.GetValue<string>().Should().Be("incomplete");
        run["result"]!["errors"]!.AsArray().Should().HaveCount(2);
        var again = await held.EndedAsync(await held.SyncAsync($"retry_of={run["id"]}"));
        again["parts"]!.AsArray().Select(part => $"{part!["date"]} {part["code"]}").Should().Equal("2026-02-08 no_data", "2026-02-09 incomplete_day");
    }

    [Fact]
    public async Task What_cannot_be_done_again_says_why()
    {
        await using var held = await HeldRun.StartAsync(world);
        var succeeded = await held.EndedAsync(await held.SyncAsync());
        held.HoldAfter(0);
        var running = await held.SyncAsync();

        (await held.SyncAsync("retry_of=999"))["code"]!.GetValue<string>().Should().Be("run_not_found");
        (await held.SyncAsync($"retry_of={running["id"]}"))["code"]!.GetValue<string>().Should().Be("run_not_ended");
        (await held.SyncAsync($"retry_of={succeeded["id"]}"))["code"]!.GetValue<string>().Should().Be("nothing_to_retry");
        var other = await held.Client.PostAsync($"/api/k8s/sync?retry_of={succeeded["id"]}", null);
        (await other.JsonAsync())["code"]!.GetValue<string>().Should().Be("run_of_other_kind");
    }

    [Fact]
    public async Task The_same_sync_asked_for_at_once_is_one_run()
    {
        await using var held = await HeldRun.StartAsync(world);
        held.HoldAfter(0);

        var runs = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => held.SyncAsync()));

        runs.Select(run => run["id"]!.GetValue<long>()).Distinct().Should().ContainSingle();
        (await held.SyncAsync("config_id=1&date=2026-02-09"))["id"]!.GetValue<long>().Should().NotBe(runs[0]["id"]!.GetValue<long>());
    }

    [Fact]
    public async Task One_part_that_fails_does_not_stop_the_others()
    {
        await using var held = await HeldRun.StartAsync(world);
        await using var broken = await CountingProxy.StartAsync(world.Prometheus.Address);
        broken.Faults.Add("/api/v1/query", Fault.Html());
        await held.Client.AddSourceAsync("prod-sh", broken.Address);

        var result = await held.SyncAsync("config_ids=all&date=2026-02-10", prefer: "wait=120");

        result["success"]!.GetValue<bool>().Should().BeFalse();
        result["imported"]!.GetValue<int>().Should().BePositive();
        var error = result["errors"]!.AsArray().Should().ContainSingle().Subject!;
        error["name"]!.GetValue<string>().Should().Be("metrics of prod-sh");
    }
}
