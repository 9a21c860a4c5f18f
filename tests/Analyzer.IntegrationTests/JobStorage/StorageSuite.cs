using System.Linq.Expressions;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace Analyzer.IntegrationTests.Storage;

/// <summary>What the job library asks of every storage; each kind of storage answers in a subclass of its own.</summary>
public abstract class StorageSuite<TFixture> : IDisposable
    where TFixture : IStorageFixture, new()
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TFixture _fixture = new();

    protected StorageSuite() => Connection = (JobStorageConnection)Storage.GetConnection();

    protected Hangfire.JobStorage Storage => _fixture.Storage;

    protected JobStorageConnection Connection { get; }

    protected IMonitoringApi Monitor => Storage.GetMonitoringApi();

    /// <summary>With what only newer storages tell.</summary>
    protected JobStorageMonitor NewMonitor => (JobStorageMonitor)Storage.GetMonitoringApi();

    protected BackgroundJobClient Client => new(Storage);

    public void Dispose()
    {
        Connection.Dispose();
        _fixture.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Does it in one transaction of the storage.</summary>
    protected void Write(Action<JobStorageTransaction> work)
    {
        using var transaction = (JobStorageTransaction)Connection.CreateWriteTransaction();
        work(transaction);
        transaction.Commit();
    }

    /// <summary>A job that nobody runs unless told to, without a state.</summary>
    protected string NewJob(string argument = "a", Dictionary<string, string>? parameters = null) =>
        Connection.CreateExpiredJob(Job(() => Probe.Ring(argument)), parameters ?? [], DateTime.UtcNow, TimeSpan.FromHours(1));

    protected string Enqueued(string queue = "default")
    {
        var job = NewJob();
        Write(transaction => transaction.AddToQueue(queue, job));
        return job;
    }

    protected IFetchedJob Fetch(params string[] queues)
    {
        using var patience = new CancellationTokenSource(Patience);
        return Connection.FetchNextJob(queues.Length == 0 ? ["default"] : queues, patience.Token);
    }

    /// <summary>Whether a worker that does not wait gets a job.</summary>
    protected bool IsEmpty(string queue = "default") => Monitor.EnqueuedCount(queue) == 0;

    protected string? StateOf(string jobId)
    {
        using var connection = Storage.GetConnection();
        return connection.GetJobData(jobId)?.State;
    }

    protected static Job Job(Expression<Action> call) => Hangfire.Common.Job.FromExpression(call);

    protected BackgroundJobServer StartServer(params string[] queues) => new(
        new()
        {
            // The library's global one is that of whatever product server was started last in this process.
            Activator = new JobActivator(),
            WorkerCount = 2,
            Queues = queues.Length == 0 ? [EnqueuedState.DefaultQueue] : queues,
            SchedulePollingInterval = TimeSpan.FromMilliseconds(50),
            HeartbeatInterval = TimeSpan.FromMilliseconds(100),
            StopTimeout = TimeSpan.Zero,
        },
        Storage);

    /// <summary>Waits for what other threads bring about.</summary>
    protected static async Task UntilAsync(Func<bool> condition, string because)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (!condition())
        {
            DateTime.UtcNow.Should().BeBefore(deadline, because);
            await Task.Delay(10);
        }
    }
}
