using Hangfire.States;
using Hangfire.Storage;
using Hangfire.Storage.Monitoring;

namespace Analyzer.Runs.JobStorage;

/// <summary>What the dashboard shows: numbers and details here, lists of jobs and histories beside.</summary>
internal sealed partial class JobMonitor(JobDatabase database, TimeProvider time) : JobStorageMonitor
{
    /// <summary>The page of all queues shows the first few jobs of each.</summary>
    private const int FirstJobs = 5;

    public override IList<QueueWithTopEnqueuedJobsDto> Queues() =>
        database.Read(MonitorQueries.Queues).ConvertAll(queue => new QueueWithTopEnqueuedJobsDto
        {
            Name = queue.Name,
            Length = queue.Enqueued,
            Fetched = queue.Fetched,
            FirstJobs = EnqueuedJobs(queue.Name, 0, FirstJobs),
        });

    public override IList<ServerDto> Servers() => database.Read(JobStorage.Servers.List);

    public override JobDetailsDto? JobDetails(string jobId)
    {
        var (row, parameters, history) = database.Read(session =>
            (Jobs.Find(session, jobId), Jobs.Parameters(session, jobId), Jobs.History(session, jobId)));
        if (row is null)
            return null;
        var (invocation, job, failure) = row.Load();
        return new JobDetailsDto
        {
            Job = job,
            LoadException = failure,
            InvocationData = invocation,
            CreatedAt = Instant.ToUtc(row.CreatedAt),
            ExpireAt = Instant.ToUtc(row.ExpireAt),
            Properties = parameters,
            History = history.ConvertAll(state => new StateHistoryDto
            {
                StateName = state.Name,
                Reason = state.Reason,
                CreatedAt = Instant.ToUtc(state.CreatedAt),
                Data = Jobs.Data(state.Data),
            }),
        };
    }

    public override StatisticsDto GetStatistics() => database.Read(session => new StatisticsDto
    {
        Servers = JobStorage.Servers.List(session).Count,
        Recurring = Sets.Count(session, "recurring-jobs"),
        Enqueued = MonitorQueries.Count(session, EnqueuedState.StateName),
        Queues = MonitorQueries.Queues(session).Count,
        Scheduled = MonitorQueries.Count(session, ScheduledState.StateName),
        Processing = MonitorQueries.Count(session, ProcessingState.StateName),
        Succeeded = Counters.Value(session, "stats:succeeded"),
        Failed = MonitorQueries.Count(session, FailedState.StateName),
        Deleted = Counters.Value(session, "stats:deleted"),
        Retries = Sets.Count(session, "retries"),
        Awaiting = MonitorQueries.Count(session, AwaitingState.StateName),
    });

    public override long ScheduledCount() => Count(ScheduledState.StateName);

    public override long EnqueuedCount(string queue) => database.Read(session => MonitorQueries.Queue(session, queue))?.Enqueued ?? 0;

    public override long FetchedCount(string queue) => database.Read(session => MonitorQueries.Queue(session, queue))?.Fetched ?? 0;

    public override long FailedCount() => Count(FailedState.StateName);

    public override long ProcessingCount() => Count(ProcessingState.StateName);

    public override long SucceededListCount() => Count(SucceededState.StateName);

    public override long DeletedListCount() => Count(DeletedState.StateName);

    public override long AwaitingCount() => Count(AwaitingState.StateName);

    private long Count(string state) => database.Read(session => MonitorQueries.Count(session, state));
}
