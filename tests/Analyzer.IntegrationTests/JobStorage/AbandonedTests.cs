namespace Analyzer.IntegrationTests.Storage;

/// <summary>Signs of life: what is taken for abandoned and what is not.</summary>
public sealed class AbandonedTests : IDisposable
{
    private readonly JobFile _file = new();

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
    public void A_job_that_a_worker_drops_is_fetched_again_at_once()
    {
        var storage = _file.Open();
        var job = JobFile.Enqueue(storage);
        using (var connection = storage.GetConnection())
            connection.FetchNextJob(["default"], CancellationToken.None).Dispose();

        JobFile.FetchAndForget(storage).Should().Be(job);
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

    public void Dispose() => _file.Dispose();

    private async Task UntilItGrowsAsync(string sql)
    {
        var before = _file.Sql(sql);
        var deadline = DateTime.UtcNow + TimeSpan.FromSeconds(60);
        while (_file.Sql(sql) <= before)
        {
            DateTime.UtcNow.Should().BeBefore(deadline, "signs of life are to be given");
            await Task.Delay(10);
        }
    }
}
