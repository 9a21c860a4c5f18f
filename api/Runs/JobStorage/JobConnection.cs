using Hangfire.Common;
using Hangfire.Server;
using Hangfire.Storage;

namespace Analyzer.Runs.JobStorage;

/// <summary>What the job library reads, and the few things that it writes outside transactions. Holds no open file.</summary>
internal sealed partial class JobConnection(JobDatabase database, JobQueue queue, JobLocks locks, TimeProvider time) : JobStorageConnection
{
    private readonly ConnectionLocks _locks = new(locks);

    public override IWriteOnlyTransaction CreateWriteTransaction() => new JobTransaction(database, queue, _locks, time);

    public override IDisposable AcquireDistributedLock(string resource, TimeSpan timeout) => _locks.Acquire(resource, timeout);

    public override IFetchedJob FetchNextJob(string[] queues, CancellationToken cancellationToken)
    {
        if (queues is not { Length: > 0 })
            throw new ArgumentException("At least one queue must be named.", nameof(queues));
        return queue.Fetch(queues, cancellationToken);
    }

    public override string CreateExpiredJob(Job job, IDictionary<string, string> parameters, DateTime createdAt, TimeSpan expireIn) =>
        database.Write(session => Jobs.Create(session, JobTransaction.NewId(), job, parameters, Instant.Of(createdAt), time.After(expireIn)));

    public override void SetJobParameter(string id, string name, string value) => database.Write(session =>
    {
        Jobs.SetParameter(session, id, name, value);
        return true;
    });

    public override string? GetJobParameter(string id, string name) => database.Read(session => Jobs.Parameter(session, id, name));

    public override JobData? GetJobData(string jobId)
    {
        var (row, parameters) = database.Read(session => (Jobs.Find(session, jobId), Jobs.Parameters(session, jobId)));
        if (row is null)
            return null;
        var (invocation, job, failure) = row.Load();
        return new JobData
        {
            Job = job,
            LoadException = failure,
            InvocationData = invocation,
            State = row.StateName,
            CreatedAt = Instant.ToUtc(row.CreatedAt),
            ParametersSnapshot = parameters,
        };
    }

    public override StateData? GetStateData(string jobId) =>
        database.Read(session => Jobs.Find(session, jobId)) is not { StateName: { } name } row
            ? null
            : new StateData { Name = name, Reason = row.StateReason, Data = Jobs.Data(row.StateData) };

    public override void AnnounceServer(string serverId, ServerContext context) =>
        database.Write(session => Servers.Announce(session, serverId, context, time.Now()));

    public override void RemoveServer(string serverId) => database.Write(session => Servers.Remove(session, serverId));

    /// <exception cref="BackgroundServerGoneException">It was taken for dead; the server announces itself again.</exception>
    public override void Heartbeat(string serverId)
    {
        if (!database.Write(session => Servers.Heartbeat(session, serverId, time.Now())))
            throw new BackgroundServerGoneException();
    }

    public override int RemoveTimedOutServers(TimeSpan timeOut)
    {
        if (timeOut <= TimeSpan.Zero)
            throw new ArgumentException("The time must be positive.", nameof(timeOut));
        return database.Write(session => Servers.RemoveSilent(session, time.Now() - (long)timeOut.TotalMilliseconds));
    }

    public override DateTime GetUtcDateTime() => time.GetUtcNow().UtcDateTime;

    public override void Dispose()
    {
        _locks.Dispose();
        base.Dispose();
    }
}
