using System.Net;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Http;

/// <summary>The job dashboard is for people on this machine, also where a proxy on it passes requests on.</summary>
public sealed class DashboardTests
{
    [Theory]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("X-Forwarded-For", HttpStatusCode.Forbidden)]
    [InlineData("Forwarded", HttpStatusCode.Forbidden)]
    public async Task Only_requests_of_this_machine_itself_open_it(string? header, HttpStatusCode status)
    {
        await using var server = new AnalyzerServer(overSockets: true);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hangfire");
        if (header is not null)
            request.Headers.Add(header, "for=203.0.113.7");

        (await server.Client.SendAsync(request)).StatusCode.Should().Be(status);
    }
}
