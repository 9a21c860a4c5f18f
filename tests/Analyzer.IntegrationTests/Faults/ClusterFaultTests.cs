using System.Net;
using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Monitoring;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Faults;

/// <summary>What a cluster does wrong (quality.md, Faults): what was stored stays, and the run says what happened.</summary>
[Collection(SharedWorld.Name)]
public sealed class ClusterFaultTests(WorldFixture world)
{
    private const string Lists = "/api/v1/resourcequotas";

    private static readonly Dictionary<string, Fault> Troubles = new()
    {
        ["hangs"] = Fault.Hang(),
        ["drips"] = Fault.Drip(TimeSpan.FromMilliseconds(300)),
        ["closes midway"] = Fault.CloseMidway(),
        ["cut JSON"] = Fault.Respond(200, """{"kind":"ResourceQuotaList","items":[{"metad"""),
        ["other JSON"] = Fault.Respond(200, """{"hello":"world"}"""),
        ["login page"] = Fault.Html(),
        ["401"] = Status(401, "Unauthorized"),
        ["403"] = Status(403, "resourcequotas is forbidden"),
        ["404"] = Status(404, "the server could not find the requested resource"),
        ["422"] = Status(422, "unprocessable"),
        ["429"] = Fault.TooManyRequests(retryAfterSeconds: 0),
        ["500"] = Status(500, "etcdserver: request timed out"),
        ["redirect elsewhere"] = Fault.Respond(302, "", "text/plain", ("Location", "http://sso.example.com/login")),
        ["endless body"] = Fault.Endless(),
    };

    [Theory]
    [InlineData("hangs", "cluster_timeout", "did not answer in time")]
    [InlineData("drips", "cluster_timeout", "did not answer in time")]
    [InlineData("closes midway", "cluster_failed", "resourcequotas")]
    [InlineData("cut JSON", "cluster_failed", "not Kubernetes JSON")]
    [InlineData("other JSON", "cluster_failed", "not Kubernetes JSON")]
    [InlineData("login page", "cluster_failed", "not Kubernetes JSON")]
    [InlineData("401", "cluster_unauthorized", "expired or been revoked")]
    [InlineData("403", "missing_right", "list resourcequotas")]
    [InlineData("404", "cluster_failed", "could not find the requested resource")]
    [InlineData("422", "cluster_failed", "unprocessable")]
    [InlineData("429", "cluster_failed", "429")]
    [InlineData("500", "cluster_failed", "etcdserver")]
    [InlineData("redirect elsewhere", "cluster_failed", "302")]
    [InlineData("endless body", "cluster_failed", "MB")]
    public async Task What_was_stored_stays_and_the_run_says_what_happened(string trouble, string code, string words)
    {
        await using var api = await KubernetesApi.StartAsync(world.World.Cluster("prod-bj"));
        await using var server = new AnalyzerServer(settings: new() { ["Kubernetes:AnswerSeconds"] = "1", ["Kubernetes:AnswerMegabytes"] = "1" });
        await server.Client.AddClusterAsync("prod-bj", api);
        await SyncAsync(server);
        var before = (await server.Client.GetJsonAsync("/api/k8s/quotas")).ToJsonString();
        api.Faults.Add(Lists, Troubles[trouble]);

        var (status, problem) = await SyncAsync(server);

        problem["code"]!.GetValue<string>().Should().Be(code, problem.ToJsonString());
        problem["detail"]!.GetValue<string>().Should().Contain(words).And.Contain("prod-bj");
        status.Should().Be(code == "cluster_timeout" ? HttpStatusCode.GatewayTimeout : HttpStatusCode.BadGateway);
        (await server.Client.GetJsonAsync("/api/k8s/quotas")).ToJsonString().Should().Be(before);
    }

    /// <summary>An alert on failures must not take a cluster that hangs for one that nobody waits for.</summary>
    [Theory]
    [InlineData("hangs", "cluster_timeout")]
    [InlineData("drips", "cluster_timeout")]
    [InlineData("closes midway", "cluster_failed")]
    [InlineData("endless body", "cluster_failed")]
    [InlineData("403", "missing_right")]
    public async Task The_metrics_say_the_same(string trouble, string outcome)
    {
        await using var api = await KubernetesApi.StartAsync(world.World.Cluster("prod-bj"));
        await using var server = new AnalyzerServer(settings: new() { ["Kubernetes:AnswerSeconds"] = "1", ["Kubernetes:AnswerMegabytes"] = "1" });
        await server.Client.AddClusterAsync("prod-bj", api);
        api.Faults.Add(Lists, Troubles[trouble]);
        (await Scraped.FromAsync(server.Client)).Of("analyzer_cluster_requests_total", ("outcome", outcome)).Should().Be(0, "an increase is seen only from a zero");

        await SyncAsync(server);

        var scraped = await Scraped.FromAsync(server.Client);
        scraped.Of("analyzer_cluster_requests_total", ("cluster", "prod-bj"), ("outcome", outcome)).Should().BePositive();
        (scraped.Of("analyzer_cluster_requests_total", ("outcome", "cancelled")) ?? 0).Should().Be(0);
    }

    [Fact]
    public async Task A_refusal_that_passes_is_asked_again()
    {
        await using var api = await KubernetesApi.StartAsync(world.World.Cluster("prod-bj"));
        await using var server = new AnalyzerServer();
        await server.Client.AddClusterAsync("prod-bj", api);
        api.Faults.Add(Lists, Fault.TooManyRequests(retryAfterSeconds: 0), times: 2);

        var (status, result) = await SyncAsync(server);

        status.Should().Be(HttpStatusCode.OK, result.ToJsonString());
        result["imported"]!.GetValue<int>().Should().BePositive();
    }

    private static Fault Status(int code, string message) => Fault.Respond(
        code, $$"""{"kind":"Status","apiVersion":"v1","status":"Failure","message":"{{message}}","code":{{code}}}""");

    private static async Task<(HttpStatusCode Status, JsonNode Body)> SyncAsync(AnalyzerServer server)
    {
        var response = await server.Client.PostAndWaitAsync("/api/k8s/sync?config_id=1");
        return (response.StatusCode, await response.JsonAsync());
    }
}
