using System.Net;
using Analyzer.IntegrationTests.Server;
using Analyzer.Runs;
using Hangfire.InMemory;
using Hangfire.Server;

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
    [InlineData(null, 0, false)]
    [InlineData("own", 0, true)]
    [InlineData("own", 60, true)]
    [InlineData("own", 180, false)]
    [InlineData("elsewhere:1:b", 0, false)]
    public void Only_its_own_one_that_was_heard_of_counts(string? announced, int secondsAgo, bool works)
    {
        using var storage = new InMemoryStorage();
        using (var connection = storage.GetConnection())
            if (announced is not null)
                connection.AnnounceServer(announced == "own" ? Own : announced, new ServerContext { Queues = ["default"], WorkerCount = 1 });

        var trouble = new JobServer(storage, new ClockAt(DateTimeOffset.UtcNow.AddSeconds(secondsAgo))).Trouble();

        (trouble?.Code).Should().Be(works ? null : "job_server_unavailable");
    }
}
