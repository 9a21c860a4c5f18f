using System.Threading;
using Analyzer.Language;
using Hangfire;

namespace Analyzer.Runs;

/// <summary>The job behind a run: runs its parts, several clusters at once, the days of one source in order.</summary>
internal sealed partial class RunJob(
    RunRepository runs, RunSignals signals, IEnumerable<IPartRunner> runners, TimeProvider time, ILogger<RunJob> logger)
{
    private const int PartsAtOnce = 4;

    [AutomaticRetry(Attempts = 0)]
    public async Task ExecuteAsync(long runId, CancellationToken shutdown)
    {
        if (await runs.FindAsync(runId, shutdown) is not { HasEnded: false } run)
            return;
        using var cancellation = signals.Begin(runId, shutdown);
        try
        {
            if (!await runs.StartAsync(runId, shutdown))
                return;
            var parts = await RunPartsAsync(run, cancellation.Token);
            await runs.EndAsync(runId, RunParts.State(parts), parts);
        }
        finally
        {
            signals.End(runId);
        }
    }

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
        await using var progress = new RunProgressWriter(runs, run.Id, parts, time, logger);
        // Parts of one cluster or source follow each other, oldest day first.
        var groups = parts.Select((part, index) => (part, index)).GroupBy(pair => pair.part.ConfigId, pair => pair.index);
        await Parallel.ForEachAsync(groups, new ParallelOptions { MaxDegreeOfParallelism = PartsAtOnce }, async (indexes, _) =>
        {
            foreach (var index in indexes)
            {
                parts[index] = await RunPartAsync(runner, run.Id, parts[index], progress.Of(index), cancellationToken);
                progress.PartDone(index);
            }
        });
        return parts;
    }

    private async Task<RunPart> RunPartAsync(
        IPartRunner runner, long runId, RunPart part, PartProgress progress, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await runner.RunAsync(runId, part, progress, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Cancelled(part);
        }
        catch (ExplainedException failure)
        {
            Log.PartFailed(logger, runId, part.Name, failure.Reason.En);
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
        [LoggerMessage(LogLevel.Warning, "Run {RunId}: {Part} failed: {Reason}")]
        public static partial void PartFailed(ILogger logger, long runId, string part, string reason);

        [LoggerMessage(LogLevel.Error, "Run {RunId}: {Part} broke")]
        public static partial void PartBroke(ILogger logger, Exception failure, long runId, string part);
    }
}
