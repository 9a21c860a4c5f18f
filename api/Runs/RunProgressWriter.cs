using Analyzer.Language;

namespace Analyzer.Runs;

/// <summary>
/// Adds up the progress of a run's parts and stores it, and the parts that are done, now and then: often enough for a progress bar, seldom enough
/// that the writer of figures is not kept waiting.
/// </summary>
internal sealed partial class RunProgressWriter : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);

    private readonly RunRepository _runs;
    private readonly long _runId;
    private readonly string _owner;
    private readonly RunPart[] _parts;
    private readonly ILogger _logger;
    private readonly (int Done, int Total)[] _steps;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _writing;
    private volatile Message? _step;
    private int _changes;
    private int _partsDone;

    public RunProgressWriter(RunRepository runs, long runId, string owner, RunPart[] parts, TimeProvider time, ILogger logger)
    {
        (_runs, _runId, _owner, _parts, _logger) = (runs, runId, owner, parts, logger);
        _steps = Array.ConvertAll(parts, _ => (0, 1));
        _writing = WriteNowAndThenAsync(time);
    }

    public PartProgress Of(int index) => new((done, total, step) =>
    {
        _steps[index] = (done, total);
        var (name, several) = (_parts[index].Name, _parts.Length > 1);
        _step = several ? new($"{name}：{step.Zh}", $"{name}: {step.En}") : step;
        Interlocked.Increment(ref _changes);
    });

    public void PartDone(int index)
    {
        _steps[index] = (_steps[index].Total, _steps[index].Total);
        Interlocked.Increment(ref _partsDone);
        Interlocked.Increment(ref _changes);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _writing;
        _stop.Dispose();
    }

    private async Task WriteNowAndThenAsync(TimeProvider time)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
                if (Interlocked.Exchange(ref _changes, 0) > 0)
                    await TryReportAsync();
        }
        catch (OperationCanceledException)
        {
            // The run is over; its end is stored by its job.
        }
    }

    /// <summary>A progress bar that stands still is no reason to lose the run.</summary>
    private async Task TryReportAsync()
    {
        try
        {
            await _runs.ReportAsync(_runId, Sum());
            if (Interlocked.Exchange(ref _partsDone, 0) > 0)
                await _runs.KeepAsync(_runId, [.. _parts], _owner);
        }
#pragma warning disable CA1031 // Neither is whatever else it stands still for.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.NotStored(_logger, failure, _runId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The progress of run {RunId} could not be stored")]
        public static partial void NotStored(ILogger logger, Exception failure, long runId);
    }

    private RunProgress Sum() => new()
    {
        Done = _steps.Sum(step => step.Done),
        Total = _steps.Sum(step => step.Total),
        Step = _step,
    };
}
