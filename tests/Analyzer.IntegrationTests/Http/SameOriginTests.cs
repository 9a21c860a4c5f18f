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
}
