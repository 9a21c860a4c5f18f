using System.Net;
using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Faults;

/// <summary>What a source does wrong (quality.md, Faults): what was stored stays, and the run says what happened.</summary>
[Collection(SharedWorld.Name)]
public sealed class SourceFaultTests(WorldFixture world)
{
    private const string Warning = """{"status":"success","warnings":["store east: connection refused"],"data":{"resultType":"vector","result":[]}}""";

    /// <summary>Made where a query is asked; all else answers as usual.</summary>
    private static readonly Dictionary<string, Fault> Troubles = new()
    {
        ["hangs"] = Fault.Hang(),
        ["drips"] = Fault.Drip(TimeSpan.FromMilliseconds(300)),
        ["closes midway"] = Fault.CloseMidway(),
        ["cut JSON"] = Fault.Respond(200, """{"status":"success","data":{"resu"""),
        ["other JSON"] = Fault.Respond(200, """{"hello":"world"}"""),
        ["values of a wrong type"] = Fault.Respond(200, """{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":["x",1]}]}}"""),
        ["login page"] = Fault.Html(),
        ["401"] = Fault.Respond(401, "who are you", "text/plain"),
        ["403"] = Fault.Respond(403, "not for you", "text/plain"),
        ["404"] = Fault.Respond(404, "404 page not found", "text/plain"),
        ["422"] = Fault.Respond(422, """{"status":"error","errorType":"execution","error":"multiple matches for labels"}"""),
        ["429"] = Fault.TooManyRequests(retryAfterSeconds: 0),
        ["500"] = Fault.Respond(500, "boom", "text/plain", ("Retry-After", "0")),
        ["503"] = Fault.Respond(503, "upstream is away", "text/plain", ("Retry-After", "0")),
        ["redirect elsewhere"] = Fault.Respond(302, "", "text/plain", ("Location", "http://sso.example.com/login")),
        ["redirect without end"] = Fault.Respond(307, "", "text/plain", ("Location", "/api/v1/query")),
        ["endless body"] = Fault.Endless(),
        ["warnings"] = Fault.Respond(200, Warning),
        ["nothing"] = Fault.Respond(200, """{"status":"success","data":{"resultType":"vector","result":[]}}"""),
    };

    [Theory]
    [InlineData("hangs", "source_timeout", "did not answer within 1 seconds")]
    [InlineData("drips", "source_timeout", "did not answer within 1 seconds")]
    [InlineData("closes midway", "source_failed", "broke the connection")]
    [InlineData("cut JSON", "source_failed", "not Prometheus JSON")]
    [InlineData("other JSON", "source_failed", "200")]
    [InlineData("values of a wrong type", "source_failed", "not Prometheus JSON")]
    [InlineData("login page", "source_failed", "login page")]
    [InlineData("401", "source_unauthorized", "401")]
    [InlineData("403", "source_unauthorized", "403")]
    [InlineData("404", "source_failed", "404")]
    [InlineData("422", "source_failed", "multiple matches for labels")]
    [InlineData("429", "source_failed", "429")]
    [InlineData("500", "source_failed", "boom")]
    [InlineData("503", "source_failed", "upstream is away")]
    [InlineData("redirect elsewhere", "source_redirects", "sso.example.com")]
    [InlineData("redirect without end", "source_redirects", "redirects")]
    [InlineData("endless body", "query_too_large", "larger than 1 MB")]
    [InlineData("warnings", "less_complete", "complete")]
    [InlineData("nothing", "no_data", "no container metrics")]
    public async Task What_was_stored_stays_and_the_run_says_what_happened(string trouble, string code, string words)
    {
        await using var proxy = await CountingProxy.StartAsync(world.Prometheus.Address);
        await using var server = await SyncedAsync(proxy);
        var before = await StoredAsync(server);
        proxy.Faults.Add(trouble == "warnings" ? "/api/v1/query_range" : "/api/v1/query", Troubles[trouble]);

        var (status, problem) = await SyncAgainAsync(server);

        problem["code"]!.GetValue<string>().Should().Be(code, problem.ToJsonString());
        problem["detail"]!.GetValue<string>().Should().Contain(words);
        status.Should().Be(code == "source_timeout" ? HttpStatusCode.GatewayTimeout : HttpStatusCode.BadGateway);
        (await StoredAsync(server)).Should().Be(before);
        var run = (await server.Client.GetJsonAsync("/api/runs"))[0]!;
        run["parts"]![0]!["message"]!.GetValue<string>().Should().Contain(words);
    }

    [Fact]
    public async Task A_source_that_refuses_connections_is_named_with_what_the_system_said()
    {
        await using var server = await SyncedAsync(null);
        var before = await StoredAsync(server);
        var port = ServerProcess.FreePort();
        await server.Client.PutJsonAsync("/api/prometheus/configs/1", new { url = $"http://127.0.0.1:{port}" }).OkAsync();

        var (_, problem) = await SyncAgainAsync(server);

        problem["code"]!.GetValue<string>().Should().Be("source_unreachable");
        problem["detail"]!.GetValue<string>().Should().Contain("metrics of prod-bj").And.Contain("refused");
        (await StoredAsync(server)).Should().Be(before);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task What_passes_is_asked_again_and_the_figures_are_the_same(int status)
    {
        await using var proxy = await CountingProxy.StartAsync(world.Prometheus.Address);
        await using var server = await SyncedAsync(proxy);
        var before = await StoredAsync(server);
        proxy.Faults.Add("/api/v1/query", Fault.Respond(status, "busy", "text/plain", ("Retry-After", "0")), times: 3);

        var (answered, result) = await SyncAgainAsync(server);

        answered.Should().Be(HttpStatusCode.OK, result.ToJsonString());
        var run = await server.Client.GetJsonAsync($"/api/runs/{result["run_id"]}");
        run["parts"]![0]!["reading"]!["retries"]!.GetValue<int>().Should().Be(3);
        (await StoredAsync(server)).Should().Be(before);
    }

    /// <summary>NaN and infinities of real samples are part of the world, and its truth leaves them out (see TruthTests).</summary>
    [Fact]
    public async Task Values_that_are_no_numbers_are_dropped_and_counted()
    {
        await using var server = await SyncedAsync(null);

        var run = (await server.Client.GetJsonAsync("/api/runs"))[0]!;

        run["parts"]![0]!["notes"]!.ToJsonString().Should().Contain("no finite number");
    }

    private async Task<AnalyzerServer> SyncedAsync(CountingProxy? proxy)
    {
        var server = new AnalyzerServer(world.MorningAfter, new() { ["Prometheus:AnswerSeconds"] = "1", ["Prometheus:AnswerMegabytes"] = "1" });
        await server.Client.AddClusterAsync("prod-bj", world.Clusters["prod-bj"]);
        await server.Client.AddSourceAsync("prod-bj", proxy?.Address ?? world.Prometheus.Address);
        await server.Client.SyncDayAsync(WorldFixture.Day);
        return server;
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> SyncAgainAsync(AnalyzerServer server)
    {
        var response = await server.Client.PostAndWaitAsync($"/api/prometheus/sync?config_id=1&date={WorldFixture.Day:yyyy-MM-dd}&force=true");
        return (response.StatusCode, await response.JsonAsync());
    }

    /// <summary>To nine digits: a server's own sums differ in the last bit from one time to the next.</summary>
    private static async Task<string> StoredAsync(AnalyzerServer server) => string.Join('\n',
        (await server.Client.NamespacesAsync(WorldFixture.Day)).OrderBy(row => row.Key).Select(row => $"{row.Key} {Rounded(row.Value["measures"]!)}"));

    private static string Rounded(JsonNode measures) => string.Join(' ', measures.AsObject().SelectMany(measure => measure.Value!.AsObject())
        .Select(figure => $"{figure.Value?.GetValue<double>():G9}"));
}
