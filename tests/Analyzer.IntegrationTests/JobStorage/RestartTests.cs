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
    public void An_abandoned_job_becomes_visible_when_its_time_is_up()
    {
        string job;
        using (var dead = _file.Open())
        {
            job = JobFile.Enqueue(dead);
            JobFile.FetchAndForget(dead);
        }

        var next = _file.Open();
        _file.Clock.Ahead = TimeSpan.FromMinutes(4);
        JobFile.FindsNothing(next).Should().BeTrue("a worker may still be at it");
        _file.Clock.Ahead = TimeSpan.FromMinutes(6);

        JobFile.FetchAndForget(next).Should().Be(job);
    }

    [Fact]
    public void A_job_of_this_process_is_not_abandoned_however_long_the_machine_slept()
    {
        var storage = _file.Open();
        JobFile.Enqueue(storage);
        JobFile.FetchAndForget(storage);

        _file.Clock.Ahead = TimeSpan.FromDays(1);

        JobFile.FindsNothing(storage).Should().BeTrue();
    }

    [Fact]
    public async Task A_worker_that_lives_gives_signs_of_life_so_that_its_job_is_not_taken_for_abandoned()
    {
        var alive = _file.Open(_file.Options with { InvisibilityTimeout = TimeSpan.FromSeconds(1) });
        JobFile.Enqueue(alive);
        JobFile.FetchAndForget(alive);

        await UntilItGrowsAsync("SELECT fetched_at FROM job_queue");
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
    public void The_lock_of_a_dead_process_is_free_when_its_time_is_up()
    {
        using (var dead = _file.Open())
            dead.GetConnection().AcquireDistributedLock("a", TimeSpan.Zero);
        var next = _file.Open();

        JobFile.IsLocked(next, "a").Should().BeTrue("its holder may still live");
        _file.Clock.Ahead = TimeSpan.FromSeconds(31);

        JobFile.IsLocked(next, "a").Should().BeFalse();
    }

    [Fact]
    public async Task A_lock_that_is_held_is_prolonged()
    {
        var storage = _file.Open(_file.Options with { DistributedLockLifetime = TimeSpan.FromSeconds(1) });
        using var held = storage.GetConnection().AcquireDistributedLock("a", TimeSpan.Zero);

        await UntilItGrowsAsync("SELECT expire_at FROM held_lock");
    }

    [Fact]
    public void A_job_that_a_worker_drops_is_fetched_again_at_once()
    {
        var storage = _file.Open();
        var job = JobFile.Enqueue(storage);
        using (var connection = storage.GetConnection())
            connection.FetchNextJob(["default"], CancellationToken.None).Dispose();

        JobFile.FetchAndForget(storage).Should().Be(job);
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
        Sql("PRAGMA user_version = 2");

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

    private async Task UntilItGrowsAsync(string sql)
    {
        var before = Sql(sql);
        var deadline = DateTime.UtcNow + TimeSpan.FromSeconds(60);
        while (Sql(sql) <= before)
        {
            DateTime.UtcNow.Should().BeBefore(deadline, "signs of life are to be given");
            await Task.Delay(10);
        }
    }

    private long? Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_file.Path};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        return (long?)command.ExecuteScalar();
    }
}
