using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;

namespace Analyzer.IntegrationTests.Runs;

/// <summary>A cancelled run stops its queries and stores nothing (api.md, Habits).</summary>
[Collection(SharedWorld.Name)]
public sealed class CancelTests(WorldFixture world)
{
    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public async Task A_cancelled_run_gives_up_its_queries_and_stores_nothing(int answered)
    {
        await using var held = await HeldRun.StartAsync(world);
        held.HoldAfter(answered);
        var run = await held.SyncAsync();
        await held.UntilQueriedAsync(answered);

        var cancelled = await held.Client.PostAsync($"/api/runs/{run["id"]}/cancel", null).OkAsync();

        cancelled["state"]!.GetValue<string>().Should().Be("cancelled", "the answer waits for the run, two seconds at most");
        cancelled["parts"]![0]!["code"]!.GetValue<string>().Should().Be("cancelled");
        await HeldRun.UntilAsync(() => Task.FromResult(held.Proxy.Requests.Running == 0));
        (await held.Client.GetJsonAsync("/api/reports")).AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task An_ended_run_stays_as_it_ended()
    {
        await using var held = await HeldRun.StartAsync(world);
        var run = await held.EndedAsync(await held.SyncAsync());

        var cancelled = await held.Client.PostAsync($"/api/runs/{run["id"]}/cancel", null).OkAsync();

        cancelled.ToJsonString().Should().Be(run.ToJsonString());
        cancelled["state"]!.GetValue<string>().Should().Be("succeeded");
    }
}
