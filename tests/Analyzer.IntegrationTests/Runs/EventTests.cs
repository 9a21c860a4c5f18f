using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;

namespace Analyzer.IntegrationTests.Runs;

/// <summary>Runs as server-sent events.</summary>
[Collection(SharedWorld.Name)]
public sealed class EventTests(WorldFixture world)
{
    [Fact]
    public async Task Every_listener_sees_the_run_as_it_is_and_goes_on_until_it_ends()
    {
        await using var held = await HeldRun.StartAsync(world);
        held.HoldAfter(3);
        var run = await held.SyncAsync();
        await held.UntilQueriedAsync(3);
        var listeners = Enumerable.Range(0, 50).Select(_ => EventsAsync(held.Client, run)).ToList();
        await HeldRun.UntilAsync(() => Task.FromResult(listeners.All(listener => listener.Seen.Count > 0)));
        held.Proxy.Faults.Clear();
        await held.Client.PostAsync($"/api/runs/{run["id"]}/cancel", null);

        foreach (var listener in listeners)
        {
            await listener.Whole;
            listener.Seen[0]["state"]!.GetValue<string>().Should().Be("running");
            listener.Seen[^1]["state"]!.GetValue<string>().Should().Be("cancelled");
        }
    }

    [Fact]
    public async Task An_ended_run_is_one_event_and_an_unknown_one_a_problem()
    {
        await using var held = await HeldRun.StartAsync(world);
        var run = await held.EndedAsync(await held.SyncAsync());

        var listener = EventsAsync(held.Client, run);
        await listener.Whole;

        listener.Seen.Should().ContainSingle().Which.ToJsonString().Should().Be(run.ToJsonString());
        (await held.Client.GetAsync("/api/runs/999/events")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static (List<JsonNode> Seen, Task Whole) EventsAsync(HttpClient client, JsonNode run)
    {
        var seen = new List<JsonNode>();
        return (seen, ListenAsync());

        async Task ListenAsync()
        {
            await using var stream = await client.GetStreamAsync($"/api/runs/{run["id"]}/events");
            await foreach (var item in SseParser.Create(stream).EnumerateAsync())
            {
                item.EventType.Should().Be("run");
                seen.Add(JsonNode.Parse(item.Data)!);
            }
        }
    }
}
