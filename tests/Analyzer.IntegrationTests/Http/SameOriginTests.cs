using System.Net;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Http;

/// <summary>A page of another site cannot use this server through a browser on this machine.</summary>
public sealed class SameOriginTests
{
    [Theory]
    [InlineData("http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.OK)]
    public async Task Changes_come_from_the_own_page_or_from_no_browser(string? origin, HttpStatusCode expected)
    {
        await using var server = new AnalyzerServer();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/quotas/delete")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { cloud_ids = Array.Empty<string>() }),
        };
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);

        (await server.Client.SendAsync(request)).StatusCode.Should().Be(expected);
    }

    [Theory]
    [InlineData("https://tools.example.com", true)]
    [InlineData("https://evil.example", false)]
    public async Task A_page_that_another_server_hands_out_may_when_it_is_listed(string origin, bool may)
    {
        await using var server = new AnalyzerServer(settings: new() { ["Page:Origins:0"] = "https://tools.example.com" });
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/api/quotas");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        using var change = new HttpRequestMessage(HttpMethod.Post, "/api/quotas/delete")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { cloud_ids = Array.Empty<string>() }),
        };
        change.Headers.Add("Origin", origin);

        var allowed = await server.Client.SendAsync(preflight);
        var changed = await server.Client.SendAsync(change);

        allowed.Headers.Contains("Access-Control-Allow-Origin").Should().Be(may);
        changed.StatusCode.Should().Be(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
    }
}
