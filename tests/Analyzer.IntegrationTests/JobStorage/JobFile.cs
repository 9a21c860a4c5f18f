using Analyzer.IntegrationTests.Server;
using Analyzer.Runs.JobStorage;
using Hangfire.Common;
using Hangfire.Storage;
using Microsoft.Data.Sqlite;

namespace Analyzer.IntegrationTests.Storage;

/// <summary>A job file that outlives the storages that are opened on it, as it outlives servers.</summary>
internal sealed class JobFile : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<SQLiteStorage> _opened = [];

    public string Path => System.IO.Path.Combine(_folder.Path, "jobs.db");

    /// <summary>What time the storages think it is is so much later than it is.</summary>
    public LateClock Clock { get; } = new();

    public SQLiteStorageOptions Options => new() { QueuePollInterval = TimeSpan.FromMilliseconds(20), Time = Clock };

    public SQLiteStorage Open(SQLiteStorageOptions? options = null)
    {
        var storage = new SQLiteStorage(Path, options ?? Options);
        _opened.Add(storage);
        return storage;
    }

    public static string Enqueue(Hangfire.JobStorage storage, string queue = "default")
    {
        using var connection = storage.GetConnection();
        var job = connection.CreateExpiredJob(
            Job.FromExpression(() => Probe.Ring("a")), new Dictionary<string, string>(), DateTime.UtcNow, TimeSpan.FromHours(1));
        using var transaction = connection.CreateWriteTransaction();
        transaction.AddToQueue(queue, job);
        transaction.Commit();
        return job;
    }

    /// <summary>Fetches for a worker that is never heard of again: nobody disposes of the job.</summary>
    public static string FetchAndForget(Hangfire.JobStorage storage)
    {
        using var connection = storage.GetConnection();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return connection.FetchNextJob(["default"], patience.Token).JobId;
    }

    /// <summary>Whether a worker finds nothing: it takes a job of the queue that stands last.</summary>
    public static bool FindsNothing(Hangfire.JobStorage storage)
    {
        var last = Enqueue(storage, "last");
        using var connection = storage.GetConnection();
        using var job = connection.FetchNextJob(["default", "last"], CancellationToken.None);
        job.RemoveFromQueue();
        return job.JobId == last;
    }

    public static bool IsLocked(Hangfire.JobStorage storage, string resource)
    {
        using var connection = storage.GetConnection();
        try
        {
            connection.AcquireDistributedLock(resource, TimeSpan.Zero).Dispose();
            return false;
        }
        catch (DistributedLockTimeoutException)
        {
            return true;
        }
    }

    /// <summary>Asks the file itself.</summary>
    public long? Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        return (long?)command.ExecuteScalar();
    }

    public void Dispose()
    {
        _opened.ForEach(storage => storage.Dispose());
        _folder.Dispose();
    }

    /// <summary>Goes ahead when it is told to; timers go as always.</summary>
    internal sealed class LateClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
