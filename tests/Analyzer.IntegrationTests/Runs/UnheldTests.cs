using Analyzer.Data;
using Analyzer.IntegrationTests.Server;
using Analyzer.Runs;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Analyzer.IntegrationTests.Runs;

/// <summary>A run that nobody works at is given a job: one while it waits, another when whoever began it has died.</summary>
public sealed class UnheldTests
{
    [Fact]
    public async Task A_run_that_waited_is_given_another_job_as_soon_as_whoever_began_it_has_died()
    {
        // The server's own look comes so seldom that it is not seen here.
        await using var server = new AnalyzerServer(settings: new() { ["Runs:TakeoverSeconds"] = "600" });
        var id = (await server.Services.GetRequiredService<RunRepository>().AddAsync(RunKind.Usage, "key", [Part], "request", default)).Run.Id;
        var jobs = new CountedJobs();
        using var watch = Watch(server, jobs);
        await watch.StartAsync(default);
        await HeldRun.UntilAsync(() => Task.FromResult(jobs.Count == 1));

        // Another instance took it, and was last heard of an hour ago.
        var dead = Instance(server, new ClockAt(DateTimeOffset.UtcNow.AddHours(-1)));
        (await dead.TakeAsync(id, default)).Should().Be(1);

        await HeldRun.UntilAsync(() => Task.FromResult(jobs.Count == 2));
        await watch.StopAsync(default);
    }

    private static readonly RunPart Part = new() { ConfigId = 1, Name = "source", Date = new(2026, 2, 9) };

    private static readonly IOptions<RunsOptions> Soon = Options.Create(new RunsOptions { TakeoverSeconds = 3 });

    private static RunLeases Instance(AnalyzerServer server, TimeProvider time) =>
        new(server.Services.GetRequiredService<Database>(), server.Services.GetRequiredService<Tenant>(), Soon, time);

    private static UnheldRuns Watch(AnalyzerServer server, IBackgroundJobClient jobs)
    {
        var leases = Instance(server, TimeProvider.System);
        var service = new RunService(
            server.Services.GetRequiredService<RunRepository>(), leases, server.Services.GetRequiredService<RunSignals>(), jobs, TimeProvider.System, NullLogger<RunService>.Instance);
        return new(leases, service, server.Services.GetRequiredService<IOptions<DatabaseOptions>>(), Soon, TimeProvider.System, NullLogger<UnheldRuns>.Instance);
    }

    private sealed class CountedJobs : IBackgroundJobClient
    {
        private int _count;

        public int Count => _count;

        public string Create(Job job, IState state) => Interlocked.Increment(ref _count).ToString(System.Globalization.CultureInfo.InvariantCulture);

        public bool ChangeState(string jobId, IState state, string expectedState) => true;
    }
}
