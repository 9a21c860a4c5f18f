using Analyzer.Http;
using Analyzer.Language;
using Hangfire;

namespace Analyzer.Runs;

/// <summary>Starts, awaits and cancels runs. The same work asked for twice at the same time is one run.</summary>
internal sealed partial class RunService(
    RunRepository runs, RunLeases leases, RunSignals signals, IBackgroundJobClient jobs, TimeProvider time, ILogger<RunService> logger)
{
    /// <summary>A run may end in another instance, where no signal reaches this one.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(500);

    /// <summary>Who started a run, while there are no accounts.</summary>
    public const string ByRequest = "request";

    public async Task<Run> StartAsync(
        RunKind kind, IReadOnlyList<RunPart> parts, string startedBy, CancellationToken cancellationToken)
    {
        var key = $"{kind} {string.Join(',', parts.Select(part => $"{part.ConfigId}@{part.Date:yyyy-MM-dd}{(part.Force ? "!" : "")}"))}";
        var (run, isNew) = await runs.AddAsync(kind, key, parts, startedBy, cancellationToken);
        if (isNew)
            Enqueue(run);
        return run;
    }

    /// <summary>Gives a run that nobody works at another job; nothing happens when it has ended meanwhile.</summary>
    public async Task GoOnAsync(long id, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(id, cancellationToken) is { HasEnded: false } run)
            Enqueue(run);
    }

    private void Enqueue(Run run)
    {
        var (id, what) = (run.Id, RunNames.Of(run));
        try
        {
            jobs.Enqueue<RunJob>(job => job.ExecuteAsync(id, what, CancellationToken.None));
        }
        catch (BackgroundJobClientException failure)
        {
            // The run is stored, and is given a job as soon as one can be stored too.
            Log.NotEnqueued(logger, failure, id);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Run {RunId} has no job yet")]
        public static partial void NotEnqueued(ILogger logger, Exception failure, long runId);
    }

    /// <summary>What of an ended run did not succeed, to be done again.</summary>
    /// <exception cref="ApiException">404 <c>run_not_found</c>, 409 <c>run_not_ended</c>, 422 <c>run_of_other_kind</c>, <c>nothing_to_retry</c>.</exception>
    public async Task<IReadOnlyList<RunPart>> UnfinishedAsync(long id, RunKind kind, CancellationToken cancellationToken)
    {
        var run = await runs.FindAsync(id, cancellationToken)
            ?? throw Refused(StatusCodes.Status404NotFound, "run_not_found", new($"没有编号为 {id} 的运行。", $"There is no run {id}."));
        if (run.Kind != kind)
            throw Refused(StatusCodes.Status422UnprocessableEntity, "run_of_other_kind",
                new($"运行 {id} 是另一种同步（{Word.Of(run.Kind)}）。", $"Run {id} is a sync of another kind ({Word.Of(run.Kind)})."));
        if (!run.HasEnded)
            throw Refused(StatusCodes.Status409Conflict, "run_not_ended", new($"运行 {id} 还没有结束。", $"Run {id} has not ended yet."));
        var unfinished = run.Parts.Where(part => part.State != RunState.Succeeded).ToList();
        return unfinished.Count > 0
            ? [.. unfinished.Select(part => new RunPart { ConfigId = part.ConfigId, Name = part.Name, Date = part.Date, Force = part.Force })]
            : throw Refused(StatusCodes.Status422UnprocessableEntity, "nothing_to_retry",
                new($"运行 {id} 的每一项都成功了。", $"Everything of run {id} succeeded."));
    }

    private static ApiException Refused(int status, string code, Message reason) => new(status, code, reason, "retry_of");

    /// <summary>The run as it is when it has ended, or when <paramref name="most"/> has passed.</summary>
    public async Task<Run> WaitAsync(Run run, TimeSpan most, CancellationToken cancellationToken)
    {
        var deadline = time.GetUtcNow() + most;
        while (!run.HasEnded && time.GetUtcNow() < deadline)
        {
            var left = deadline - time.GetUtcNow();
            await signals.WaitAsync(run.Id, left < LookAgain ? left : LookAgain, cancellationToken);
            run = await runs.FindAsync(run.Id, cancellationToken) ?? run;
        }
        return run;
    }

    /// <returns>Null when there is no such run.</returns>
    public async Task<Run?> CancelAsync(long id, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(id, cancellationToken) is not { } run)
            return null;
        // One that nobody works at, queued or left behind, ends here; a job that starts later finds it ended.
        if (!run.HasEnded && !(await leases.RequestCancelAsync(id) | signals.Cancel(id)))
            await runs.EndAsync(id, RunState.Cancelled, [.. run.Parts.Select(part => RunJob.IsDone(part) ? part : RunJob.Cancelled(part))], owner: null);
        return await WaitAsync(run, TimeSpan.FromSeconds(2), cancellationToken);
    }
}
