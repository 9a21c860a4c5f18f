using Hangfire;
using Hangfire.States;

namespace Analyzer.IntegrationTests.Storage;

/// <summary>What the dashboard is told.</summary>
public abstract class MonitoringSuite<TFixture> : StorageSuite<TFixture>
    where TFixture : IStorageFixture, new()
{
    [Fact]
    public void An_empty_storage_counts_nothing()
    {
        var all = Monitor.GetStatistics();

        new[] { all.Enqueued, all.Scheduled, all.Processing, all.Succeeded, all.Failed, all.Deleted, all.Recurring }.Should().AllBeEquivalentTo(0L);
        Monitor.Queues().Should().BeEmpty();
        Monitor.SucceededByDatesCount().Should().HaveCount(7).And.OnlyContain(day => day.Value == 0);
        Monitor.HourlyFailedJobs().Should().HaveCount(24).And.OnlyContain(hour => hour.Value == 0);
    }

    [Fact]
    public void Enqueued_jobs_are_listed_by_queue()
    {
        var jobs = Enumerable.Range(0, 7).Select(_ => Client.Enqueue("q1", () => Probe.Ring("a"))).ToList();
        Client.Enqueue("q2", () => Probe.Ring("a"));

        Monitor.GetStatistics().Enqueued.Should().Be(8);
        Monitor.GetStatistics().Queues.Should().Be(2);
        Monitor.EnqueuedCount("q1").Should().Be(7);
        Monitor.Queues().Select(queue => (queue.Name, queue.Length, queue.FirstJobs.Count)).Should().Equal(("q1", 7, 5), ("q2", 1, 1));
        var listed = Monitor.EnqueuedJobs("q1", 2, 3);
        listed.Select(job => job.Key).Should().Equal(jobs[2..5]);
        listed[0].Value.Job.Method.Name.Should().Be(nameof(Probe.Ring));
        listed[0].Value.InEnqueuedState.Should().BeTrue();
        listed[0].Value.State.Should().Be("Enqueued");
    }

    [Fact]
    public void Scheduled_jobs_are_listed_with_their_times()
    {
        var late = Client.Schedule(() => Probe.Ring("a"), TimeSpan.FromHours(2));
        var soon = Client.Schedule(() => Probe.Ring("a"), TimeSpan.FromHours(1));

        Monitor.ScheduledCount().Should().Be(2);
        var listed = Monitor.ScheduledJobs(0, 10);
        listed.Select(job => job.Key).Should().BeEquivalentTo(soon, late);
        var first = listed.Single(job => job.Key == soon).Value;
        first.EnqueueAt.Should().BeCloseTo(DateTime.UtcNow.AddHours(1), TimeSpan.FromMinutes(1));
        first.InScheduledState.Should().BeTrue();
    }

    [Fact]
    public void Deleted_jobs_are_listed_the_newest_first_and_counted_by_day_and_hour()
    {
        var first = Client.Enqueue(() => Probe.Ring("a"));
        var second = Client.Enqueue(() => Probe.Ring("a"));

        Client.Delete(first).Should().BeTrue();
        Client.Delete(second).Should().BeTrue();

        Monitor.DeletedListCount().Should().Be(2);
        Monitor.DeletedJobs(0, 10).Select(job => job.Key).Should().Equal(second, first);
        Monitor.DeletedJobs(1, 10).Select(job => job.Key).Should().Equal(first);
        Monitor.GetStatistics().Deleted.Should().Be(2);
        NewMonitor.DeletedByDatesCount().Values.Sum().Should().Be(2);
        NewMonitor.HourlyDeletedJobs().Values.Sum().Should().Be(2);
    }

    [Fact]
    public async Task Succeeded_and_failed_jobs_are_listed_and_counted_by_day_and_hour()
    {
        using var server = StartServer();
        var succeeded = Client.Enqueue(() => Probe.Ring("a"));
        var failed = Client.Enqueue(() => Probe.Fail());
        await UntilAsync(() => StateOf(succeeded) == "Succeeded" && StateOf(failed) == "Failed", "they ran to their ends");

        (Monitor.SucceededListCount(), Monitor.FailedCount(), Monitor.ProcessingCount()).Should().Be((1, 1, 0));
        (Monitor.GetStatistics().Succeeded, Monitor.GetStatistics().Failed).Should().Be((1, 1));
        Monitor.SucceededJobs(0, 10).Should().ContainSingle().Which.Value.TotalDuration.Should().BeGreaterThanOrEqualTo(0);
        Monitor.FailedJobs(0, 10).Should().ContainSingle().Which.Value.ExceptionDetails.Should().Contain(nameof(Probe.Fail));
        (Monitor.SucceededByDatesCount().Values.Sum(), Monitor.HourlySucceededJobs().Values.Sum()).Should().Be((1, 1));
        (Monitor.FailedByDatesCount().Values.Sum(), Monitor.HourlyFailedJobs().Values.Sum()).Should().Be((1, 1));
    }

    [Fact]
    public async Task A_job_that_is_being_run_is_listed_with_its_server()
    {
        var (bell, gate) = (Probe.NewBell(), Probe.NewBell());
        using var server = StartServer();
        var job = Client.Enqueue(() => Probe.HoldAsync(bell, gate));
        await Probe.HeardAsync(bell);

        var listed = Monitor.ProcessingJobs(0, 10).Should().ContainSingle().Subject;

        listed.Key.Should().Be(job);
        listed.Value.ServerId.Should().Be(Monitor.Servers().Single().Name);
        Probe.Ring(gate);
        await UntilAsync(() => StateOf(job) == SucceededState.StateName, "it may go on");
    }

    [Fact]
    public void Waiting_continuations_are_counted()
    {
        var parent = Client.Schedule(() => Probe.Ring("a"), TimeSpan.FromDays(1));
        var child = Client.ContinueJobWith(parent, () => Probe.Ring("a"));

        NewMonitor.AwaitingCount().Should().Be(1);
        Monitor.GetStatistics().Awaiting.Should().Be(1);
        var listed = NewMonitor.AwaitingJobs(0, 10).Should().ContainSingle().Subject;
        listed.Key.Should().Be(child);
        listed.Value.ParentStateName.Should().Be(ScheduledState.StateName);
    }

    [Fact]
    public void Recurring_jobs_are_counted()
    {
        new RecurringJobManager(Storage).AddOrUpdate("r", Job(() => Probe.Ring("a")), Cron.Yearly(), new RecurringJobOptions());

        Monitor.GetStatistics().Recurring.Should().Be(1);
    }
}
