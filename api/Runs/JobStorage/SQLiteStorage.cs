using Hangfire.Logging;
using Hangfire.Server;
using Hangfire.Storage;

namespace Analyzer.Runs.JobStorage;

/// <summary>
/// The job library's storage in a SQLite file of its own. A job that was enqueued is run to its end, whatever is killed
/// in between; its end and its leaving the queue are one transaction.
/// </summary>
internal sealed class SQLiteStorage : Hangfire.JobStorage, IDisposable
{
    /// <summary>So many signs of life may get lost before something is taken for abandoned.</summary>
    private const int SignsOfLife = 5;

    private static readonly HashSet<string> Features =
    [
        JobStorageFeatures.ExtendedApi,
        JobStorageFeatures.JobQueueProperty,
        JobStorageFeatures.ProcessesInsteadOfComponents,
        JobStorageFeatures.Connection.GetUtcDateTime,
        JobStorageFeatures.Connection.GetSetContains,
        JobStorageFeatures.Connection.LimitedGetSetCount,
        JobStorageFeatures.Connection.BatchedGetFirstByLowest,
        JobStorageFeatures.Transaction.AcquireDistributedLock,
        JobStorageFeatures.Transaction.CreateJob,
        JobStorageFeatures.Transaction.SetJobParameter,
        JobStorageFeatures.Transaction.RemoveFromQueue(typeof(FetchedEntry)),
        JobStorageFeatures.Monitoring.DeletedStateGraphs,
        JobStorageFeatures.Monitoring.AwaitingJobs,
    ];

    private readonly SQLiteStorageOptions _options;
    private readonly JobDatabase _database;
    private readonly JobQueue _queue;
    private readonly JobLocks _locks;
    private readonly ITimer _signs;

    /// <param name="nameOrConnectionString">The file's path, or a connection string. The file is created if it is absent.</param>
    /// <param name="options">Spans of time; the defaults when left out.</param>
    /// <exception cref="InvalidOperationException">A newer version of this program wrote the file.</exception>
    public SQLiteStorage(string nameOrConnectionString, SQLiteStorageOptions? options = null)
    {
        _options = options ?? new SQLiteStorageOptions();
        _options.Validate();
        _database = new JobDatabase(nameOrConnectionString);
        // Another name each time, so that what an earlier process of this machine left is never taken for our own.
        var owner = Guid.NewGuid().ToString();
        _queue = new JobQueue(_database, owner, _options);
        _locks = new JobLocks(_database, owner, _options);
        var shortest = _options.InvisibilityTimeout < _options.DistributedLockLifetime ? _options.InvisibilityTimeout : _options.DistributedLockLifetime;
        _signs = _options.Time.CreateTimer(_ => GiveSignOfLife(), null, shortest / SignsOfLife, shortest / SignsOfLife);
    }

    /// <summary>A read sees everything that was committed before it.</summary>
    public override bool LinearizableReads => true;

    /// <summary>
    /// To be called when this process is the only one that works on the file, such as at start: what others had fetched
    /// is visible at once, and what they had locked is free. Otherwise it becomes so when their time has run out.
    /// </summary>
    /// <returns>How many jobs were left behind.</returns>
    public int RequeueAbandoned()
    {
        _locks.ReleaseAbandoned();
        return _queue.RequeueAbandoned();
    }

    public override bool HasFeature(string featureId) => Features.Contains(featureId) || base.HasFeature(featureId);

    public override IStorageConnection GetConnection() => new JobConnection(_database, _queue, _locks, _options.Time);

    public override IMonitoringApi GetMonitoringApi() => new JobMonitor(_database, _options.Time);

    public override IEnumerable<IBackgroundProcess> GetStorageWideProcesses() => [new ExpiredRows(_database, _options)];

    public override void WriteOptionsToLog(ILog logger) =>
        logger.Info($"Jobs are kept in {_database.File}; an abandoned one is taken up again after {_options.InvisibilityTimeout}.");

    public override string ToString() => $"SQLite: {_database.File}";

    public void Dispose()
    {
        _signs.Dispose();
        _database.Dispose();
    }

    private void GiveSignOfLife()
    {
        try
        {
            _queue.KeepAlive();
            _locks.KeepAlive();
        }
#pragma warning disable CA1031 // A timer's failure would end the process; the next sign may get through.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogProvider.GetLogger(typeof(SQLiteStorage)).WarnException("Held jobs and locks could not be kept alive; trying again.", failure);
        }
    }
}
