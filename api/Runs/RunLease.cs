namespace Analyzer.Runs;

/// <summary>
/// This instance's hold of a run while it works at it: renews it, and learns whether somebody wants the run cancelled or
/// another instance has taken it over.
/// </summary>
internal sealed partial class RunLease : IAsyncDisposable
{
    /// <summary>How often it is renewed; a cancellation from another instance takes as long.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly RunLeases _leases;
    private readonly long _runId;
    private readonly CancellationTokenSource _work;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _renewing;

    /// <param name="leases">Where it is held.</param>
    /// <param name="runId">The run.</param>
    /// <param name="work">Is cancelled when the work has to stop.</param>
    /// <param name="time">The clock of the interval.</param>
    /// <param name="logger">Told when the run was lost.</param>
    public RunLease(RunLeases leases, long runId, CancellationTokenSource work, TimeProvider time, ILogger logger)
    {
        (_leases, _runId, _work, _logger) = (leases, runId, work, logger);
        _renewing = RenewAsync(time);
    }

    /// <summary>Another instance works at the run: nothing of this one's is to be stored.</summary>
    public bool IsLost { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _renewing;
        _stop.Dispose();
    }

    private async Task RenewAsync(TimeProvider time)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
                if (await TryRenewAsync())
                    await _work.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The work is over.
        }
    }

    /// <returns>Whether the work has to stop.</returns>
    private async Task<bool> TryRenewAsync()
    {
        try
        {
            var cancel = await _leases.RenewAsync(_runId, _stop.Token);
            if (cancel is null && !IsLost)
            {
                IsLost = true;
                Log.Lost(_logger, _runId);
            }
            return cancel ?? true;
        }
#pragma warning disable CA1031 // Whatever it is: a hold that is not renewed any more is lost, and the work would not know.
        catch (Exception away) when (away is not OperationCanceledException)
#pragma warning restore CA1031
        {
            // Others notice that nothing was heard; should they take it over, this one finds out at the next try.
            Log.NotRenewed(_logger, away, _runId);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Run {RunId} is no longer this instance's")]
        public static partial void Lost(ILogger logger, long runId);

        [LoggerMessage(LogLevel.Warning, "Run {RunId} could not be renewed")]
        public static partial void NotRenewed(ILogger logger, Exception failure, long runId);
    }
}
