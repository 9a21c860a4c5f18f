using System.Net;
using System.Text;

namespace Analyzer.IntegrationTests.BadInput;

/// <summary>JSON, ids and dates that cannot be (quality.md, Bad input).</summary>
public sealed class JsonTests(BadInputServer server) : IClassFixture<BadInputServer>
{
    [Theory]
    [InlineData("""{"project_name": 5, "cpu_quota": 1, "memory_quota": 1}""", "malformed", "project_name")]
    [InlineData("""{"project_name": "p", "cpu_quota": "1", "memory_quota": 1}""", "malformed", "cpu_quota")]
    [InlineData("""{"project_name": "p", "cpu_quota": 1e400, "memory_quota": 1}""", "invalid", "cpu_quota")]
    [InlineData("""{"project_name": "p", "cpu_quota": 1e308, "memory_quota": 1}""", "invalid", "cpu_quota")]
    [InlineData("""{"project_name": "p", "cpu_quota": -1, "memory_quota": 1}""", "invalid", "cpu_quota")]
    [InlineData("""{"project_name": "p"}""", "invalid", "cpu_quota")]
    [InlineData("""["p"]""", "malformed", "JSON")]
    [InlineData("null", "malformed", "detail")]
    [InlineData("{", "malformed", "JSON")]
    [InlineData("", "malformed", "detail")]
    public Task What_is_not_a_quota_names_the_field(string json, string code, string words) =>
        server.RefusesAsync(PostAsync("/api/quotas", json), HttpStatusCode.BadRequest, code, words);

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        await server.RefusesAsync(PostAsync("/api/quotas", new string('[', 100_000)), HttpStatusCode.BadRequest, "malformed", "JSON");
        await server.RefusesAsync(PostAsync("/api/quotas", string.Concat(Enumerable.Repeat("{\"a\":", 100_000))), HttpStatusCode.BadRequest, "malformed", "JSON");
    }

    [Fact]
    public Task A_body_beyond_the_limit_is_refused() => server.RefusesAsync(
        server.AskFirstAsync("/api/quotas", new StringContent($$"""{"project_name": "{{new string('a', 5_000_000)}}"}""", Encoding.UTF8, "application/json")), HttpStatusCode.RequestEntityTooLarge, "too_large", "too large");

    [Theory]
    [InlineData("GET", "/api/runs/99999999999999999999", "unknown_path")]
    [InlineData("GET", "/api/runs/9223372036854775807", "run_not_found")]
    [InlineData("GET", "/api/runs/-1", "run_not_found")]
    [InlineData("POST", "/api/runs/0/cancel", "run_not_found")]
    [InlineData("GET", "/api/runs/77/events", "run_not_found")]
    [InlineData("DELETE", "/api/k8s/configs/77", "cluster_not_found")]
    [InlineData("POST", "/api/k8s/configs/77/check", "cluster_not_found")]
    [InlineData("DELETE", "/api/prometheus/configs/77", "source_not_found")]
    [InlineData("POST", "/api/prometheus/configs/77/check", "source_not_found")]
    [InlineData("GET", "/api/prometheus/rules?config_id=77", "source_not_found")]
    [InlineData("POST", "/api/k8s/sync?config_id=77", "config_not_found")]
    [InlineData("POST", "/api/prometheus/sync?config_ids=77,78", "config_not_found")]
    [InlineData("POST", "/api/prometheus/sync?retry_of=77", "run_not_found")]
    [InlineData("DELETE", "/api/quotas/nobody", "quota_not_found")]
    [InlineData("DELETE", "/api/k8s/quotas/nowhere/nothing", "namespace_quota_not_found")]
    [InlineData("GET", "/api/nothing", "unknown_path")]
    public Task What_does_not_exist_is_404(string verb, string path, string code) =>
        server.RefusesAsync(server.Client.SendAsync(new HttpRequestMessage(new HttpMethod(verb), path)), HttpStatusCode.NotFound, code, "detail");

    public static TheoryData<string, string> Dates
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var date in new[] { "2026-02-30", "0000-00-00", "99999-01-01", "2026-2-9", "yesterday" })
                foreach (var path in new[] { "GET /api/reports/{0}", "DELETE /api/reports/{0}", "GET /api/reports/{0}/namespaces", "GET /api/reports/{0}/explain?cluster=c&namespace=n", "GET /api/reports/{0}/compare", "GET /api/reports/export?dates={0}" })
                    cases.Add(path, date);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public Task A_date_that_does_not_exist_is_refused(string request, string date)
    {
        var (verb, path) = (request.Split(' ')[0], string.Format(null, request.Split(' ')[1], date));
        return server.RefusesAsync(server.Client.SendAsync(new HttpRequestMessage(new HttpMethod(verb), path)), HttpStatusCode.BadRequest, "invalid_date", date);
    }

    private Task<HttpResponseMessage> PostAsync(string path, string json) =>
        server.Client.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));
}
