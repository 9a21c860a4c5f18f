using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace Analyzer.Runs.JobStorage;

/// <summary>
/// What the job library changes together. It is noted down and done at <see cref="Commit"/> in one short transaction, so
/// nobody holds SQLite's one write lock while he thinks.
/// </summary>
internal sealed partial class JobTransaction(JobDatabase database, JobQueue jobQueue, ConnectionLocks locks, TimeProvider time) : JobStorageTransaction
{
    private readonly List<Action<JobSession>> _work = [];
    private readonly List<Action> _afterwards = [];
    private readonly Stack<IDisposable> _locks = [];

    /// <summary>Random, so that a job has its id before it is stored, whoever else stores one.</summary>
    public static string NewId() => Guid.NewGuid().ToString();

    public override void AcquireDistributedLock(string resource, TimeSpan timeout) => _locks.Push(locks.Acquire(resource, timeout));

    public override string CreateJob(Job job, IDictionary<string, string> parameters, DateTime createdAt, TimeSpan expireIn)
    {
        var id = NewId();
        // The caller may go on to use its dictionary.
        var copy = new Dictionary<string, string>(parameters, StringComparer.Ordinal);
        _work.Add(session => Jobs.Create(session, id, job, copy, Instant.Of(createdAt), time.After(expireIn)));
        return id;
    }

    public override void SetJobParameter(string jobId, string name, string value) =>
        _work.Add(session => Jobs.SetParameter(session, jobId, name, value));

    public override void ExpireJob(string jobId, TimeSpan expireIn) => _work.Add(session => Jobs.Expire(session, jobId, time.After(expireIn)));

    public override void PersistJob(string jobId) => _work.Add(session => Jobs.Expire(session, jobId, null));

    public override void SetJobState(string jobId, IState state) => _work.Add(session => Jobs.AddState(session, jobId, state, time.Now(), isCurrent: true));

    public override void AddJobState(string jobId, IState state) => _work.Add(session => Jobs.AddState(session, jobId, state, time.Now(), isCurrent: false));

    public override void AddToQueue(string queue, string jobId)
    {
        _work.Add(session => JobQueue.Add(session, queue, jobId));
        _afterwards.Add(jobQueue.Wake);
    }

    public override void RemoveFromQueue(IFetchedJob fetchedJob)
    {
        var job = (FetchedEntry)fetchedJob;
        _work.Add(job.RemoveFromQueue);
        _afterwards.Add(job.Done);
    }

    public override void Commit()
    {
        database.Write(session =>
        {
            foreach (var change in _work)
                change(session);
            return true;
        });
        foreach (var action in _afterwards)
            action();
        ReleaseLocks();
    }

    public override void Dispose()
    {
        ReleaseLocks();
        base.Dispose();
    }

    private void ReleaseLocks()
    {
        while (_locks.TryPop(out var held))
            held.Dispose();
    }
}
