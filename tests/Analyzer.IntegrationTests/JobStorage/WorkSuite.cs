using Hangfire;
using Hangfire.Common;
using Hangfire.States;

namespace Analyzer.IntegrationTests.Storage;

/// <summary>Jobs that a real server runs on the storage.</summary>
public abstract class WorkSuite<TFixture> : StorageSuite<TFixture>
    where TFixture : IStorageFixture, new()
{
    private readonly string _bell = Probe.NewBell();

    [Fact]
    public async Task An_enqueued_job_is_run_and_succeeds_and_leaves_the_queue()
    {
        using var server = StartServer();

        var job = Client.Enqueue(() => Probe.Ring(_bell));

        await Probe.HeardAsync(_bell);
        await UntilAsync(() => StateOf(job) == SucceededState.StateName, "the job ran to its end");
        await UntilAsync(() => Monitor.EnqueuedCount("default") + Monitor.FetchedCount("default") == 0, "it left the queue");
        Probe.Times(_bell).Should().Be(1);
        Monitor.JobDetails(job).History.Select(state => state.StateName).Should().Equal("Succeeded", "Processing", "Enqueued");
    }

    [Fact]
    public async Task A_delayed_job_is_run_when_its_time_has_come()
    {
        using var server = StartServer();

        var job = Client.Schedule(() => Probe.Ring(_bell), TimeSpan.FromSeconds(1));

        StateOf(job).Should().Be(ScheduledState.StateName);
        await Probe.HeardAsync(_bell);
        await UntilAsync(() => StateOf(job) == SucceededState.StateName, "the job ran to its end");
        Connection.GetSetCount("schedule").Should().Be(0);
    }

    [Fact]
    public async Task A_recurring_job_is_run_again_and_again()
    {
        using var server = StartServer();
        var recurring = new RecurringJobManager(Storage);

        recurring.AddOrUpdate("again", Job(() => Probe.Ring(_bell)), "* * * * * *", new RecurringJobOptions());

        await UntilAsync(() => Probe.Times(_bell) > 1, "it is to run every second");
        recurring.RemoveIfExists("again");
        Connection.GetAllItemsFromSet("recurring-jobs").Should().BeEmpty();
    }

    [Fact]
    public async Task A_continuation_is_run_after_what_it_continues()
    {
        var first = Client.Schedule(() => Probe.Ring("first"), TimeSpan.FromDays(1));
        var then = Client.ContinueJobWith(first, () => Probe.Ring(_bell));
        StateOf(then).Should().Be(AwaitingState.StateName);
        StateOf(then).Should().Be(AwaitingState.StateName);
        using var server = StartServer();

        Client.Requeue(first).Should().BeTrue();

        await Probe.HeardAsync(_bell);
        await UntilAsync(() => StateOf(then) == SucceededState.StateName, "the continuation ran to its end");
        StateOf(first).Should().Be(SucceededState.StateName);
    }

    [Fact]
    public async Task A_job_that_failed_is_tried_again()
    {
        using var server = StartServer();

        var job = Client.Enqueue(() => Probe.FailOnce(_bell));

        await Probe.HeardAsync(_bell);
        await UntilAsync(() => StateOf(job) == SucceededState.StateName, "the second time it succeeds");
        Connection.GetJobParameter(job, "RetryCount").Should().Be("1");
        Monitor.JobDetails(job).History.Select(state => state.StateName)
            .Should().Equal("Succeeded", "Processing", "Enqueued", "Scheduled", "Failed", "Processing", "Enqueued");
    }

    [Fact]
    public async Task A_job_that_fails_for_good_says_why()
    {
        using var server = StartServer();

        var job = Client.Enqueue(() => Probe.Fail());

        await UntilAsync(() => StateOf(job) == FailedState.StateName, "nobody tries it again");
        var failed = Monitor.FailedJobs(0, 10).Should().ContainSingle().Which;
        failed.Key.Should().Be(job);
        failed.Value.ExceptionMessage.Should().Be("always");
        failed.Value.ExceptionType.Should().Be(typeof(InvalidOperationException).FullName);
    }

    [Fact]
    public async Task What_has_expired_goes_and_what_has_not_stays()
    {
        var kept = NewJob();
        var job = NewJob();
        Write(transaction =>
        {
            transaction.ExpireJob(job, TimeSpan.Zero);
            transaction.AddToSet("set", "a");
            transaction.ExpireSet("set", TimeSpan.Zero);
            transaction.SetRangeInHash("hash", [new("a", "1")]);
            transaction.ExpireHash("hash", TimeSpan.Zero);
            transaction.InsertToList("list", "a");
            transaction.ExpireList("list", TimeSpan.Zero);
            transaction.IncrementCounter("counter", TimeSpan.FromMilliseconds(1));
        });

        using var server = StartServer();

        await UntilAsync(() => Connection.GetJobData(job) is null && Monitor.JobDetails(job) is null, "the job has expired");
        await UntilAsync(() => Connection.GetSetCount("set") + Connection.GetHashCount("hash") + Connection.GetListCount("list")
            + Connection.GetCounter("counter") == 0, "they have expired");
        Connection.GetJobData(kept).Should().NotBeNull();
    }
}
