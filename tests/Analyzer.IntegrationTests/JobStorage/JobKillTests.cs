using System.Diagnostics;
using System.Linq.Expressions;
using Hangfire;
using Hangfire.States;

namespace Analyzer.IntegrationTests.Storage;

/// <summary><c>kill -9</c> again and again while jobs are run: none is lost and none ends twice (quality.md, Faults).</summary>
public sealed class JobKillTests : IDisposable
{
    private const int Kills = 100;
    private const int JobsAtOnce = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly JobFile _file = new();

    [Fact]
    public async Task After_a_hundred_kills_every_job_has_ended_once()
    {
        using var storage = _file.Open();
        var client = new BackgroundJobClient(storage);
        var random = new Random(20260209);
        var jobs = new List<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            jobs.AddRange(Enumerable.Range(jobs.Count, JobsAtOnce).Select(number => client.Enqueue(Work(number))));
            await KillAfterAsync(random.Next(1, JobsAtOnce));
        }

        using (StartWorker())
            await UntilAsync(() => storage.GetMonitoringApi().SucceededListCount() == jobs.Count);

        var monitor = storage.GetMonitoringApi();
        var histories = jobs.ConvertAll(job => monitor.JobDetails(job).History.Select(state => state.StateName).ToList());
        histories.Should().OnlyContain(states => states[0] == SucceededState.StateName && states.Count(state => state == SucceededState.StateName) == 1);
        histories.Should().Contain(states => states.Count(state => state == ProcessingState.StateName) > 1, "kills interrupted some");
        (monitor.EnqueuedCount("default") + monitor.FetchedCount("default")).Should().Be(0);
        monitor.GetStatistics().Succeeded.Should().Be(jobs.Count);
    }

    public void Dispose() => _file.Dispose();

    // An expression, since the library must see the call and not make it.
    private static Expression<Action> Work(int number) => () => WorkerProgram.Work(number);

    private async Task KillAfterAsync(int jobs)
    {
        using var worker = StartWorker();
        using var patience = new CancellationTokenSource(Patience);
        while (jobs > 0 && await worker.Process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            if (line.StartsWith("done", StringComparison.Ordinal))
                jobs--;
        jobs.Should().Be(0, "the worker was to work until it was killed");
    }

    private RunningWorker StartWorker() => new(Process.Start(new ProcessStartInfo("dotnet", [typeof(WorkerProgram).Assembly.Location, _file.Path])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!);

    private static async Task UntilAsync(Func<bool> condition)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (!condition())
        {
            DateTime.UtcNow.Should().BeBefore(deadline, "every job is to end");
            await Task.Delay(10);
        }
    }

    /// <summary>Killed at its end, as <c>kill -9</c> does.</summary>
    private sealed record RunningWorker(Process Process) : IDisposable
    {
        public void Dispose()
        {
            Process.Kill();
            Process.WaitForExit();
            Process.Dispose();
        }
    }
}
