using Analyzer.Runs.JobStorage;
using Hangfire.Storage;
using Microsoft.Data.Sqlite;

namespace Analyzer.IntegrationTests.Storage;

/// <summary>What a process leaves in the job file when it ends or dies, and what the next one finds.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly JobFile _file = new();

    [Fact]
    public void A_job_survives_a_restart()
    {
        string job;
        using (var before = _file.Open())
            job = JobFile.Enqueue(before);

        JobFile.FetchAndForget(_file.Open()).Should().Be(job);
    }

    [Fact]
    public void A_transaction_that_fails_halfway_changes_nothing()
    {
        var storage = _file.Open();
        using var connection = storage.GetConnection();
        using var transaction = connection.CreateWriteTransaction();
        transaction.AddToQueue("default", "a job");
        transaction.AddToSet("set", null);

        transaction.Invoking(failing => failing.Commit()).Should().Throw<SqliteException>();

        storage.GetMonitoringApi().EnqueuedCount("default").Should().Be(0);
    }

    [Fact]
    public void After_a_kill_the_next_process_takes_up_at_once_what_was_left_and_keeps_what_is_its_own()
    {
        var dead = _file.Open();
        string[] jobs = [JobFile.Enqueue(dead), JobFile.Enqueue(dead)];
        JobFile.FetchAndForget(dead);
        dead.GetConnection().AcquireDistributedLock("left", TimeSpan.Zero);
        dead.Dispose();
        var next = _file.Open();
        JobFile.FetchAndForget(next).Should().Be(jobs[1]);

        next.RequeueAbandoned().Should().Be(1);

        JobFile.IsLocked(next, "left").Should().BeFalse();
        JobFile.FetchAndForget(next).Should().Be(jobs[0]);
        next.RequeueAbandoned().Should().Be(0);
        JobFile.FindsNothing(next).Should().BeTrue();
    }

    [Fact]
    public void The_library_may_end_a_job_and_take_it_from_the_queue_in_one_transaction()
    {
        var storage = _file.Open();
        JobFile.Enqueue(storage);
        using var connection = storage.GetConnection();
        using var job = connection.FetchNextJob(["default"], CancellationToken.None);

        storage.HasFeature(JobStorageFeatures.Transaction.RemoveFromQueue(job.GetType())).Should().BeTrue();
    }

    [Fact]
    public void A_file_of_a_newer_program_is_refused_and_left_as_it_is()
    {
        _file.Open().Dispose();
        _file.Sql("PRAGMA user_version = 2");

        _file.Invoking(file => file.Open()).Should().Throw<InvalidOperationException>().WithMessage("*version 2*");
    }

    [Fact]
    public void A_connection_string_names_the_file_too()
    {
        var job = JobFile.Enqueue(_file.Open());
        using var same = new SQLiteStorage($"Data Source={_file.Path}", _file.Options);

        JobFile.FetchAndForget(same).Should().Be(job);
    }

    [Fact]
    public void A_span_that_is_not_positive_is_refused() =>
        _file.Invoking(file => file.Open(new() { QueuePollInterval = TimeSpan.Zero })).Should().Throw<ArgumentException>();

    public void Dispose() => _file.Dispose();
}
