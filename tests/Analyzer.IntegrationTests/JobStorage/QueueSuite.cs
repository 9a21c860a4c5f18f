namespace Analyzer.IntegrationTests.Storage;

/// <summary>Who gets which job, and what becomes of it.</summary>
public abstract class QueueSuite<TFixture> : StorageSuite<TFixture>
    where TFixture : IStorageFixture, new()
{
    [Fact]
    public void Jobs_are_fetched_in_the_order_in_which_they_were_enqueued()
    {
        string[] jobs = [Enqueued(), Enqueued(), Enqueued()];

        var fetched = jobs.Select(_ => Fetch()).ToList();

        fetched.Select(job => job.JobId).Should().Equal(jobs);
        fetched.ForEach(job => job.RemoveFromQueue());
    }

    [Fact]
    public void Only_jobs_of_the_queues_that_were_asked_for_are_fetched()
    {
        Enqueued("other");
        var mine = Enqueued("mine");

        using var job = Fetch("mine");

        job.JobId.Should().Be(mine);
    }

    [Fact]
    public void The_queue_that_stands_first_is_served_first()
    {
        Enqueued("second");
        var first = Enqueued("first");

        using var job = Fetch("first", "second");

        job.JobId.Should().Be(first);
    }

    [Fact]
    public void A_removed_job_is_gone()
    {
        Enqueued();

        using (var job = Fetch())
            job.RemoveFromQueue();

        IsEmpty().Should().BeTrue();
        Monitor.FetchedCount("default").Should().Be(0);
    }

    [Fact]
    public void A_requeued_job_is_fetched_again()
    {
        var id = Enqueued();
        using (var job = Fetch())
            job.Requeue();

        using var again = Fetch();

        again.JobId.Should().Be(id);
    }

    [Fact]
    public void A_job_leaves_the_queue_with_the_transaction_that_ends_it()
    {
        Enqueued();
        using (var job = Fetch())
            Write(transaction => transaction.RemoveFromQueue(job));

        IsEmpty().Should().BeTrue();
        Monitor.FetchedCount("default").Should().Be(0);
    }

    [Fact]
    public async Task Waiting_workers_get_what_is_enqueued_each_job_once()
    {
        var workers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var connection = Storage.GetConnection();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            using var job = connection.FetchNextJob(["default"], patience.Token);
            job.RemoveFromQueue();
            return job.JobId;
        })).ToList();

        var jobs = workers.ConvertAll(_ => Enqueued());

        (await Task.WhenAll(workers)).Should().BeEquivalentTo(jobs);
    }

    [Fact]
    public async Task A_worker_that_is_told_to_stop_stops_waiting()
    {
        using var stop = new CancellationTokenSource();
        var worker = Task.Run(() => Connection.FetchNextJob(["default"], stop.Token));

        await stop.CancelAsync();

        await worker.Invoking(waiting => waiting).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void A_worker_must_name_a_queue() =>
        Connection.Invoking(connection => connection.FetchNextJob([], CancellationToken.None)).Should().Throw<ArgumentException>();
}
