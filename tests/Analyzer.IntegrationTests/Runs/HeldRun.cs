using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Runs;

/// <summary>A server with one source behind a proxy that can hold queries back, and what is asked of it.</summary>
internal sealed class HeldRun : IAsyncDisposable
{
    private const string Queries = "/api/v1/query";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private HeldRun(AnalyzerServer server, CountingProxy proxy) => (Server, Proxy) = (server, proxy);

    public AnalyzerServer Server { get; }

    public CountingProxy Proxy { get; }

    public HttpClient Client => Server.Client;

    public static async Task<HeldRun> StartAsync(WorldFixture world)
    {
        var held = new HeldRun(new AnalyzerServer(world.MorningAfter, overSockets: true), await CountingProxy.StartAsync(world.Prometheus.Address));
        await held.Client.AddSourceAsync("prod-bj", held.Proxy.Address);
        return held;
    }

    /// <summary>So many queries are answered and those after them never, until <see cref="Faults.Clear"/>.</summary>
    public void HoldAfter(int answered)
    {
        if (answered > 0)
            Proxy.Faults.Add(Queries, Fault.Delay(TimeSpan.Zero), answered);
        Proxy.Faults.Add(Queries, Fault.Hang());
    }

    public async Task<JsonNode> SyncAsync(string query = "config_id=1&date=2026-02-10", string prefer = "respond-async")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/prometheus/sync?{query}");
        request.Headers.Add("Prefer", prefer);
        return await (await Client.SendAsync(request)).JsonAsync();
    }

    public Task UntilQueriedAsync(int more) => UntilAsync(() => Task.FromResult(Proxy.Requests.Count(Queries) > more));

    public Task<JsonNode> EndedAsync(JsonNode run) => UntilEndedAsync(Client, run["id"]!.GetValue<long>());

    public static async Task<JsonNode> UntilEndedAsync(HttpClient client, long run)
    {
        JsonNode? now = null;
        await UntilAsync(async () => (now = await client.GetJsonAsync($"/api/runs/{run}"))["ended_at"] is not null);
        return now!;
    }

    public static async Task UntilAsync(Func<Task<bool>> happened)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await happened())
            await Task.Delay(20, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Proxy.DisposeAsync();
    }
}
