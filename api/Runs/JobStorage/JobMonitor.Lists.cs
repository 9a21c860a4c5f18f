using System.Globalization;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;
using Hangfire.Storage.Monitoring;

namespace Analyzer.Runs.JobStorage;

internal sealed partial class JobMonitor
{
    public override JobList<EnqueuedJobDto> EnqueuedJobs(string queue, int from, int perPage) =>
        List(session => MonitorQueries.Enqueued(session, queue, from, perPage), (job, row) => new EnqueuedJobDto
        {
            Job = job.Job,
            InvocationData = job.Invocation,
            LoadException = job.Failure,
            StateData = job.Data,
            State = row.StateName,
            EnqueuedAt = job.At,
            InEnqueuedState = row.StateName == EnqueuedState.StateName,
        });

    public override JobList<FetchedJobDto> FetchedJobs(string queue, int from, int perPage) =>
        List(session => MonitorQueries.Fetched(session, queue, from, perPage), (job, row) => new FetchedJobDto
        {
            Job = job.Job,
            InvocationData = job.Invocation,
            LoadException = job.Failure,
            State = row.StateName,
            FetchedAt = Instant.ToUtc(row.FetchedAt),
        });

    public override JobList<ProcessingJobDto> ProcessingJobs(int from, int count) =>
        List(session => MonitorQueries.Oldest(session, ProcessingState.StateName, from, count), (job, _) => new ProcessingJobDto
        {
            Job = job.Job,
            InvocationData = job.Invocation,
            LoadException = job.Failure,
            StateData = job.Data,
            StartedAt = job.At,
            ServerId = job.Data.GetValueOrDefault("ServerId") ?? job.Data.GetValueOrDefault("ServerName"),
            InProcessingState = true,
        });

    public override JobList<ScheduledJobDto> ScheduledJobs(int from, int count) =>
        List(session => MonitorQueries.Oldest(session, ScheduledState.StateName, from, count), (job, _) => new ScheduledJobDto
        {
            Job = job.Job,
            InvocationData = job.Invocation,
            LoadException = job.Failure,
            StateData = job.Data,
            ScheduledAt = job.At,
            EnqueueAt = JobHelper.DeserializeDateTime(job.Data["EnqueueAt"]),
            InScheduledState = true,
        });

    public override JobList<SucceededJobDto> SucceededJobs(int from, int count) =>
        List(session => MonitorQueries.Newest(session, SucceededState.StateName, from, count), (job, _) => new SucceededJobDto
        {
            Job = job.Job,
            InvocationData = job.Invocation,
            LoadException = job.Failure,
            StateData = job.Data,
            SucceededAt = job.At,
            InSucceededState = true,
            Result = job.Data.GetValueOrDefault("Result"),
            TotalDuration = Milliseconds(job.Data, "PerformanceDuration") + Milliseconds(job.Data, "Latency"),
        });

    public override JobList<FailedJobDto> FailedJobs(int from, int count) =>
        List(session => MonitorQueries.Newest(session, FailedState.StateName, from, count), (job, row) => new FailedJobDto
        {
            Job = job.Job,
            InvocationData = job.Invocation,
            LoadException = job.Failure,
            StateData = job.Data,
            FailedAt = job.At,
            InFailedState = true,
            Reason = row.StateReason,
            ExceptionType = job.Data.GetValueOrDefault("ExceptionType"),
            ExceptionMessage = job.Data.GetValueOrDefault("ExceptionMessage"),
            ExceptionDetails = job.Data.GetValueOrDefault("ExceptionDetails"),
        });

    public override JobList<DeletedJobDto> DeletedJobs(int from, int count) =>
        List(session => MonitorQueries.Newest(session, DeletedState.StateName, from, count), (job, _) => new DeletedJobDto
        {
            Job = job.Job,
            InvocationData = job.Invocation,
            LoadException = job.Failure,
            StateData = job.Data,
            DeletedAt = job.At,
            InDeletedState = true,
        });

    public override JobList<AwaitingJobDto> AwaitingJobs(int from, int count) =>
        List(session => MonitorQueries.Oldest(session, AwaitingState.StateName, from, count), (job, _) => new AwaitingJobDto
        {
            Job = job.Job,
            InvocationData = job.Invocation,
            LoadException = job.Failure,
            StateData = job.Data,
            AwaitingAt = job.At,
            InAwaitingState = true,
            ParentStateName = ParentState(job.Data.GetValueOrDefault("ParentId")),
        });

    private string? ParentState(string? parentId) =>
        parentId is null ? null : database.Read(session => Jobs.Find(session, parentId))?.StateName;

    private JobList<T> List<T>(Func<JobSession, List<JobRow>> rows, Func<Listed, JobRow, T> show) =>
        new(database.Read(rows).Select(row => KeyValuePair.Create(row.Id, show(Listed.Of(row), row))));

    private static long? Milliseconds(Dictionary<string, string> data, string name) =>
        long.TryParse(data.GetValueOrDefault(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>What every list shows of a job: what it calls, and since when and with what it is in its state.</summary>
    private sealed record Listed(Job? Job, InvocationData Invocation, JobLoadException? Failure, Dictionary<string, string> Data, DateTime? At)
    {
        public static Listed Of(JobRow row)
        {
            var (invocation, job, failure) = row.Load();
            return new(job, invocation, failure, Jobs.Data(row.StateData), Instant.ToUtc(row.StateCreatedAt));
        }
    }
}
