using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace Analyzer.IntegrationTests.Storage;

/// <summary>What is stored of a job: what it calls, its parameters, its states.</summary>
public abstract class JobSuite<TFixture> : StorageSuite<TFixture>
    where TFixture : IStorageFixture, new()
{
    [Fact]
    public void A_job_is_found_as_it_was_created()
    {
        var id = NewJob("an argument", new() { ["Culture"] = "zh-CN" });

        var job = Connection.GetJobData(id);

        job.Job.Method.Name.Should().Be(nameof(Probe.Ring));
        job.Job.Args.Should().Equal("an argument");
        job.InvocationData.Should().NotBeNull();
        job.State.Should().BeNull();
        job.CreatedAt.Should().BeCloseTo(DateTime.UtcNow, TimeSpan.FromMinutes(1));
        job.ParametersSnapshot.Should().Contain("Culture", "zh-CN");
    }

    [Fact]
    public void What_nobody_created_is_not_found()
    {
        var id = Guid.NewGuid().ToString();

        Connection.GetJobData(id).Should().BeNull();
        Connection.GetStateData(id).Should().BeNull();
        Connection.GetJobParameter(id, "a").Should().BeNull();
        Monitor.JobDetails(id).Should().BeNull();
        Write(transaction => transaction.SetJobState(id, new EnqueuedState()));
    }

    [Fact]
    public void A_transaction_creates_a_job_when_it_is_committed_and_not_before()
    {
        using var transaction = (JobStorageTransaction)Connection.CreateWriteTransaction();

        var id = transaction.CreateJob(Job(() => Probe.Ring("a")), new Dictionary<string, string> { ["p"] = "1" }, DateTime.UtcNow, TimeSpan.FromHours(1));

        Connection.GetJobData(id).Should().BeNull();
        transaction.Commit();
        Connection.GetJobData(id).Should().NotBeNull();
        Connection.GetJobParameter(id, "p").Should().Be("1");
    }

    [Fact]
    public void What_is_not_committed_never_was()
    {
        var job = NewJob();
        using (var transaction = Connection.CreateWriteTransaction())
        {
            transaction.SetJobState(job, new EnqueuedState());
            transaction.AddToQueue("default", job);
        }

        StateOf(job).Should().BeNull();
        IsEmpty().Should().BeTrue();
    }

    [Fact]
    public void A_parameter_is_as_it_was_set_last()
    {
        var job = NewJob();

        Connection.SetJobParameter(job, "p", "1");
        Connection.GetJobParameter(job, "p").Should().Be("1");
        Write(transaction => transaction.SetJobParameter(job, "p", "2"));

        Connection.GetJobParameter(job, "p").Should().Be("2");
        Connection.GetJobParameter(job, "q").Should().BeNull();
    }

    [Fact]
    public void A_job_has_the_last_state_that_was_set_and_remembers_the_others()
    {
        var job = NewJob();

        Write(transaction => transaction.SetJobState(job, new EnqueuedState("q") { Reason = "why" }));
        Write(transaction => transaction.AddJobState(job, new DeletedState()));

        StateOf(job).Should().Be("Enqueued");
        var state = Connection.GetStateData(job);
        state.Name.Should().Be("Enqueued");
        state.Reason.Should().Be("why");
        state.Data.Should().Contain("Queue", "q");
        Monitor.JobDetails(job).History.Select(past => past.StateName).Should().Equal("Deleted", "Enqueued");
    }

    [Fact]
    public void A_job_expires_unless_it_is_kept()
    {
        var job = NewJob();

        Monitor.JobDetails(job).ExpireAt.Should().BeCloseTo(DateTime.UtcNow.AddHours(1), TimeSpan.FromMinutes(1));
        Write(transaction => transaction.PersistJob(job));
        Monitor.JobDetails(job).ExpireAt.Should().BeNull();
        Write(transaction => transaction.ExpireJob(job, TimeSpan.FromHours(2)));

        Monitor.JobDetails(job).ExpireAt.Should().BeCloseTo(DateTime.UtcNow.AddHours(2), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void The_storages_time_is_the_time() =>
        Connection.GetUtcDateTime().Should().BeCloseTo(DateTime.UtcNow, TimeSpan.FromMinutes(1));

    [Fact]
    public void A_job_keeps_the_queue_that_it_asks_for()
    {
        var job = new Job(typeof(Probe), typeof(Probe).GetMethod(nameof(Probe.Ring))!, ["a"], "own-queue");

        var id = Connection.CreateExpiredJob(job, new Dictionary<string, string>(), DateTime.UtcNow, TimeSpan.FromHours(1));

        Connection.GetJobData(id).Job.Queue.Should().Be("own-queue");
    }
}
