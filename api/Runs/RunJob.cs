using System.Data.Common;
using System.Diagnostics;
using System.Threading;
using Analyzer.Data;
using Analyzer.Http;
using Analyzer.Language;
using Analyzer.Monitoring;
using Hangfire;

namespace Analyzer.Runs;

/// <summary>The job behind a run: runs its parts, several clusters at once, the days of one source in order.</summary>
internal sealed partial class RunJob(
    RunRepository runs, RunLeases leases, RunSignals signals, IEnumerable<IPartRunner> runners, Database database, TimeProvider time,
    AnalyzerMetrics metrics, ILogger<RunJob> logger)
{
    private const int PartsAtOnce = 4;

    /// <summary>A run that was begun so often and never came to its end takes its server down, as it seems.</summary>
    private const int MostStarts = 5;

    /// <param name="runId">The run; nothing happens when it has ended, or another job works at it.</param>
    /// <param name="what">For the dashboard.</param>
    /// <param name="shutdown">The server stops: the run is given back, and goes on when it starts again or elsewhere.</param>
    [AutomaticRetry(Attempts = 0), JobDisplayName("{1}")]
    public async Task ExecuteAsync(long runId, string what, CancellationToken shutdown)
    {
        // Before it is taken: a hold that could not be renewed in time would let this very process take it twice.
        using var cancellation = signals.TryBegin(runId, shutdown);
        if (cancellation is null)
            return;
        // Its id is on every line of the log from here on, and on what failed.
        using var trace = new Activity("run").Start();
        try
        {
            if (await leases.TakeAsync(runId, shutdown) is not { } starts || await runs.FindAsync(runId, shutdown) is not { } run)
                return;
            if (starts > MostStarts)
            {
                await EndAsync(run, RunState.Failed, [.. run.Parts.Select(part => IsDone(part) ? part : Told(run.Id, Interrupted(part)))]);
                return;
            }
            if (await HeldAsync(run, cancellation) is not { } parts)
                return;
            // Unless it is to end: somebody cancelled it, and it was stopped at the same time.
            if (shutdown.IsCancellationRequested && await leases.RenewAsync(runId, CancellationToken.None) == false)
                await GiveBackAsync(run, parts, shutdown);
            await EndAsync(run, RunParts.State(parts), parts);
        }
        finally
        {
            signals.End(runId);
        }
    }

    private async Task EndAsync(Run run, RunState state, RunPart[] parts)
    {
        if (!await runs.EndAsync(run.Id, state, parts, leases.Owner))
            return;
        var duration = time.GetUtcNow() - (run.StartedAt ?? run.CreatedAt);
        var kind = Word.Of(run.Kind);
        metrics.RunEnded(kind, Word.Of(state), duration);
        foreach (var part in parts)
            metrics.Rows(kind, ("imported", part.Imported), ("updated", part.Updated), ("removed", part.Removed), ("skipped", part.Skipped));
        Log.Ended(logger, run.Id, RunNames.Of(run), Word.Of(state), duration.TotalSeconds);
    }

    /// <returns>Null when another instance has taken the run over meanwhile: nothing of this one's is stored.</returns>
    private async Task<RunPart[]?> HeldAsync(Run run, CancellationTokenSource cancellation)
    {
        var lease = new RunLease(leases, run.Id, cancellation, time, logger);
        RunPart[] parts;
        try
        {
            parts = await RunPartsAsync(run, cancellation.Token);
        }
        finally
        {
            await lease.DisposeAsync();
        }
        return lease.IsLost ? null : parts;
    }

    /// <exception cref="OperationCanceledException">Unless everything was done before: so the job library keeps the job.</exception>
    private async Task GiveBackAsync(Run run, RunPart[] parts, CancellationToken shutdown)
    {
        if (parts.All(part => part.State != RunState.Cancelled))
            return;
        await runs.KeepAsync(run.Id, [.. parts.Select((part, index) => part.State == RunState.Cancelled ? run.Parts[index] : part)], leases.Owner);
        await leases.ReleaseAsync(run.Id);
        shutdown.ThrowIfCancellationRequested();
    }

    public static bool IsDone(RunPart part) => part.State is RunState.Succeeded or RunState.Incomplete or RunState.Failed;

    private static RunPart Interrupted(RunPart part) => part with
    {
        State = RunState.Failed,
        Code = "interrupted",
        Message = new(
            "服务多次在处理此项时停止，此项未完成，没有留下不完整的数据。请查看日志后重试。",
            "The server stopped several times while this was going on. Nothing of it is half stored. Look into the log, and try again."),
    };

    public static RunPart Cancelled(RunPart part) => part with
    {
        State = RunState.Cancelled,
        Code = "cancelled",
        Message = new("已取消，未保存任何数据。", "Cancelled; nothing was stored."),
    };

    private async Task<RunPart[]> RunPartsAsync(Run run, CancellationToken cancellationToken)
    {
        var parts = run.Parts.ToArray();
        var runner = runners.Single(candidate => candidate.Kind == run.Kind);
        await using var progress = new RunProgressWriter(runs, run.Id, leases.Owner, parts, time, logger);
        // Parts of one cluster or source follow each other, oldest day first.
        var groups = parts.Select((part, index) => (part, index)).GroupBy(pair => pair.part.ConfigId, pair => pair.index);
        await Parallel.ForEachAsync(groups, new ParallelOptions { MaxDegreeOfParallelism = PartsAtOnce }, async (indexes, _) =>
        {
            foreach (var index in indexes)
            {
                // What was done before the run went on here is not done again.
                if (!IsDone(parts[index]))
                    parts[index] = Told(run.Id, await RunPartAsync(runner, run.Id, parts[index], progress.Of(index), cancellationToken));
                progress.PartDone(index);
            }
        });
        return parts;
    }

    /// <summary>What failed or is incomplete has a line in the log, and leads there.</summary>
    private RunPart Told(long runId, RunPart part)
    {
        if (part.State is not (RunState.Failed or RunState.Incomplete))
            return part;
        Log.NotDone(logger, runId, part.Name, part.Date, Word.Of(part.State), part.Code, part.Message?.En);
        return part with { TraceId = Activity.Current?.TraceId.ToString() };
    }

    private async Task<RunPart> RunPartAsync(
        IPartRunner runner, long runId, RunPart part, PartProgress progress, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await runner.RunAsync(runId, part, progress, cancellationToken);
        }
#pragma warning disable CA1031 // What breaks while everything is being stopped breaks because of that, in whatever words.
        catch (Exception) when (cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return Cancelled(part);
        }
        catch (DbException failure) when (database.Fault(failure) is DatabaseFault.DiskFull or DatabaseFault.ReadOnly)
        {
            var (code, reason) = DatabaseProblem.Words(database.Fault(failure), failure.Message);
            return part with { State = RunState.Failed, Code = code, Message = reason };
        }
        catch (ExplainedException failure)
        {
            return part with { State = RunState.Failed, Code = failure.Code, Message = failure.Reason };
        }
#pragma warning disable CA1031 // One part that fails must not stop the others, whatever it failed of.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.PartBroke(logger, failure, runId, part.Name);
            return part with
            {
                State = RunState.Failed,
                Code = "internal_error",
                Message = new($"内部错误，请用运行编号 {runId} 查日志。", $"Internal error; look for run {runId} in the log."),
            };
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Run {RunId} ({What}) ended as {State} after {Seconds:0.0} s")]
        public static partial void Ended(ILogger logger, long runId, string what, string state, double seconds);

        [LoggerMessage(LogLevel.Warning, "Run {RunId}: {Part} {Date:yyyy-MM-dd} {State} ({Code}): {Reason}")]
        public static partial void NotDone(ILogger logger, long runId, string part, DateOnly? date, string state, string? code, string? reason);

        [LoggerMessage(LogLevel.Error, "Run {RunId}: {Part} broke")]
        public static partial void PartBroke(ILogger logger, Exception failure, long runId, string part);
    }
}
