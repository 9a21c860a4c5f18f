using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Analyzer.IntegrationTests.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Analyzer.IntegrationTests.Commands;

/// <summary><c>healthcheck</c>.</summary>
public sealed class HealthcheckTests
{
    [Theory]
    [InlineData("http://+:{0}", "*")]
    [InlineData("http://0.0.0.0:{0};http://+:1", "usage.example.com;localhost")]
    [InlineData("http://localhost:{0}", "*.example.com")]
    public async Task A_server_is_ready_at_the_address_and_under_the_name_it_is_told(string urls, string hosts)
    {
        await using var server = new AnalyzerServer(settings: new() { ["AllowedHosts"] = hosts }, overSockets: true, on: TestDatabase.Sqlite);

        var run = await CheckAsync(string.Format(urls, server.Client.BaseAddress!.Port), hosts);

        run.Should().BeEquivalentTo(new { ExitCode = 0, Complaint = "" });
    }

    [Fact]
    public async Task A_server_that_is_not_ready_is_quoted()
    {
        var builder = WebApplication.CreateSlimBuilder();
        await using var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.Run(context =>
        {
            context.Response.StatusCode = 503;
            return context.Response.WriteAsync("The database is unavailable.");
        });
        await server.StartAsync();

        var run = await CheckAsync(server.Urls.Single());

        run.ExitCode.Should().Be(1);
        run.Complaint.Should().Be($"Not ready: {server.Urls.Single()}/readyz answered 503: The database is unavailable.\n");
    }

    [Fact]
    public async Task Where_nothing_listens_it_says_so()
    {
        using var silent = Listening();
        var address = $"http://{silent.LocalEndpoint}";
        silent.Stop();

        var run = await CheckAsync(address);

        run.ExitCode.Should().Be(1);
        run.Complaint.Should().StartWith($"Not ready: {address}/readyz does not answer: Connection refused");
    }

    [Fact]
    public async Task A_server_that_hangs_is_waited_for_five_seconds()
    {
        using var silent = Listening();
        var clock = Stopwatch.StartNew();

        var run = await CheckAsync($"http://{silent.LocalEndpoint}");

        run.ExitCode.Should().Be(1);
        run.Complaint.Should().EndWith("did not answer within 5 s.\n");
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task An_address_that_is_none_is_complained_of_as_at_the_start()
    {
        var run = await CheckAsync("anywhere");

        run.ExitCode.Should().Be(1);
        run.Complaint.Should().StartWith("ASPNETCORE_URLS is 'anywhere' and must");
    }

    /// <summary>Takes connections and says nothing.</summary>
    private static TcpListener Listening()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static Task<ProgramRun> CheckAsync(string urls, string hosts = "*") =>
        ProgramRun.OfAsync(new() { ["ASPNETCORE_URLS"] = urls, ["AllowedHosts"] = hosts }, "healthcheck");
}
