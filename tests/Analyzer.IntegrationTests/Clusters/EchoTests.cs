using Analyzer.IntegrationTests.Fuzzing;
using Analyzer.IntegrationTests.Server;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Clusters;

/// <summary>A server that echoes what it was sent gives no secret away (quality.md, Safety).</summary>
public sealed class EchoTests
{
    private const string Token = "echoed-token-4711";

    [Fact]
    public async Task The_words_of_a_source_are_shown_without_our_secrets()
    {
        await using var proxy = await CountingProxy.StartAsync(new Uri("http://127.0.0.1:9"));
        proxy.Faults.Add("/", Fault.Respond(400, $"bad request: Authorization: Bearer {Token}", "text/plain"));
        await using var server = new AnalyzerServer();
        await server.Client.PostJsonAsync("/api/prometheus/configs", new
        {
            name = "metrics",
            url = proxy.Address,
            cluster_name = "prod",
            auth = new { kind = "bearer", token = Token },
        }).OkAsync();

        var answer = await (await server.Client.PostAsync("/api/prometheus/sync?config_id=1", null)).Content.ReadAsStringAsync();
        var runs = await server.Client.GetStringAsync("/api/runs");

        answer.Should().Contain("bad request").And.NotContain(Token);
        runs.Should().NotContain(Token);
        using var stored = StoredData.Of(server);
        stored.Text().Should().Contain("metrics").And.NotContain(Token);
    }
}
