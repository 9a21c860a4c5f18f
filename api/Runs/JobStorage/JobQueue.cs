using System.Collections.Concurrent;

namespace Analyzer.Runs.JobStorage;

/// <summary>
/// Jobs that wait for a worker, first come first served. A fetched job keeps its place, so that it is the next one
/// again when its worker dies.
/// </summary>
internal sealed class JobQueue(JobDatabase database, string owner, SQLiteStorageOptions options)
{
    private const string AddSql = "INSERT INTO job_queue (queue, job_id) VALUES (@Queue, @JobId)";

    /// <summary>What this process still holds is not abandoned, however late its sign of life: the machine may have slept.</summary>
    public const string FetchSql = """
        UPDATE job_queue SET fetched_at = @Now, fetched_by = @Owner
        WHERE id = (
            SELECT id FROM job_queue
            WHERE queue = @Queue AND (fetched_at IS NULL OR (fetched_at < @AbandonedBefore AND id NOT IN @Held))
            ORDER BY id LIMIT 1)
        RETURNING id AS Id, job_id AS JobId
        """;

    private const string RemoveSql = "DELETE FROM job_queue WHERE id = @Id AND fetched_by = @Owner";

    private const string RequeueSql = """
        UPDATE job_queue SET fetched_at = NULL, fetched_by = NULL WHERE id = @Id AND fetched_by = @Owner
        """;

    private const string KeepAliveSql = """
        UPDATE job_queue SET fetched_at = @Now WHERE id IN @Held AND fetched_by = @Owner
        """;

    private const string RequeueAbandonedSql = """
        UPDATE job_queue SET fetched_at = NULL, fetched_by = NULL WHERE fetched_by <> @Owner
        """;

    private readonly ConcurrentDictionary<long, bool> _held = new();
    private readonly Signal _enqueued = new();

    public static void Add(JobSession session, string queue, string jobId) => session.Execute(AddSql, new { Queue = queue, JobId = jobId });

    /// <summary>To be called after what was added is committed.</summary>
    public void Wake() => _enqueued.Raise();

    /// <summary>Waits for a job in one of the queues; those that stand first are served first.</summary>
    /// <exception cref="OperationCanceledException">The worker is to stop.</exception>
    public FetchedEntry Fetch(IReadOnlyList<string> queues, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var enqueued = _enqueued.Next;
            foreach (var queue in queues)
                if (database.Write(session => TryFetch(session, queue)) is { } job)
                    return job;
            enqueued.Wait(options.QueuePollInterval, cancellationToken);
        }
    }

    public void Remove(JobSession session, long id) => session.Execute(RemoveSql, new { Id = id, Owner = owner });

    public void Remove(long id) => database.Write(session => session.Execute(RemoveSql, new { Id = id, Owner = owner }));

    public void Requeue(long id)
    {
        database.Write(session => session.Execute(RequeueSql, new { Id = id, Owner = owner }));
        Wake();
    }

    /// <summary>The worker is done with it, one way or another: no more signs of life.</summary>
    public void LetGo(long id) => _held.TryRemove(id, out _);

    public void KeepAlive()
    {
        if (!_held.IsEmpty)
            database.Write(session => session.Execute(KeepAliveSql, new { Now = options.Time.Now(), Held = _held.Keys, Owner = owner }));
    }

    /// <summary>Makes visible at once what others have fetched. Only right when no other process works on this file.</summary>
    /// <returns>How many jobs.</returns>
    public int RequeueAbandoned()
    {
        var requeued = database.Write(session => session.Execute(RequeueAbandonedSql, new { Owner = owner }));
        Wake();
        return requeued;
    }

    private FetchedEntry? TryFetch(JobSession session, string queue)
    {
        var now = options.Time.Now();
        var row = session.First<QueueRow>(FetchSql, new
        {
            Now = now,
            Owner = owner,
            Queue = queue,
            AbandonedBefore = now - (long)options.InvisibilityTimeout.TotalMilliseconds,
            Held = _held.Keys,
        });
        if (row is null)
            return null;
        _held[row.Id] = true;
        return new FetchedEntry(this, row.Id, row.JobId);
    }

    private sealed record QueueRow
    {
        public required long Id { get; init; }
        public required string JobId { get; init; }
    }
}
