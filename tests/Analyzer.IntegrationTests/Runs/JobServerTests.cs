using System.Net;
using Analyzer.IntegrationTests.Server;
using Analyzer.Runs;
using Hangfire.Storage.Monitoring;

namespace Analyzer.IntegrationTests.Runs;

/// <summary>A sync is taken by any instance, but only one that works at jobs is ready to do it.</summary>
public sealed class JobServerTests
{
    private static readonly string Own = $"{Environment.MachineName}:{Environment.ProcessId}:a";

    [Fact]
    public async Task A_server_is_ready_once_its_job_server_works()
    {
        await using var server = new AnalyzerServer();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        while ((await server.Client.GetAsync("/readyz", patience.Token)).StatusCode != HttpStatusCode.OK)
            await Task.Delay(20, patience.Token);
    }

    [Theory]
    [InlineData("", 0, 0, true)]
    [InlineData("", 60, 60, true)]
    [InlineData("", 180, 180, false)]
    [InlineData("elsewhere", 0, 0, false)]
    // In a container the one before had the same name and process number.
    [InlineData("", 100_000, 60, false)]
    public void Only_its_own_one_that_was_heard_of_counts(string place, int startedSecondsAgo, int heardSecondsAgo, bool counts)
    {
        // Later than this process, whatever the case takes away.
        var now = DateTimeOffset.UtcNow.AddSeconds(1000);
        var server = new ServerDto
        {
            Name = place + Own,
            StartedAt = now.UtcDateTime.AddSeconds(-startedSecondsAgo),
            Heartbeat = now.UtcDateTime.AddSeconds(-heardSecondsAgo),
        };

        JobServer.IsOwn(server, now).Should().Be(counts);
    }
}
