using System.Data.Common;
using Analyzer.Data;
using Microsoft.Extensions.Options;

namespace Analyzer.Runs;

/// <summary>
/// Sees to it that every run that has not ended is worked at, whatever became of its job or of the instance that held it:
/// at start, and now and then. One that is taken twice is worked at once.
/// </summary>
internal sealed partial class UnheldRuns(
    RunLeases leases, RunService runs, IOptions<DatabaseOptions> database, IOptions<RunsOptions> options, TimeProvider time, ILogger<UnheldRuns> logger) : BackgroundService
{
    /// <summary>Within the time that takes over, so that what one instance left is not looked for in vain for long.</summary>
    private readonly TimeSpan _interval = options.Value.Takeover / 2;

    /// <summary>
    /// Runs that wait for their turn are unheld too, and have a job: they are not given another one at each look. One that
    /// has been begun meanwhile is given one at once: its job died with whoever began it.
    /// </summary>
    private static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(10);

    private readonly Dictionary<UnheldRun, DateTimeOffset> _asked = [];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // A data folder has one server: whoever held a run in it is gone.
        if (!database.Value.IsPostgres)
            await leases.ReleaseAllAsync();
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, time);
        do
            await TryGoOnAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryGoOnAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = time.GetUtcNow();
            foreach (var (run, _) in _asked.Where(asked => now - asked.Value > AskAgain))
                _asked.Remove(run);
            var unheld = await leases.UnheldAsync(cancellationToken);
            foreach (var run in _asked.Keys.Except(unheld).ToList())
                _asked.Remove(run);
            foreach (var run in unheld.Where(run => _asked.TryAdd(run, now)))
                await TryGoOnAsync(run.Id, cancellationToken);
        }
        catch (DbException away)
        {
            Log.CannotLook(logger, away);
        }
    }

    private async Task TryGoOnAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            await runs.GoOnAsync(id, cancellationToken);
        }
#pragma warning disable CA1031 // One that cannot be read, of a newer version perhaps, must not keep others waiting or end the server.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.CannotGoOn(logger, failure, id);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Runs that nobody works at cannot be looked for")]
        public static partial void CannotLook(ILogger logger, Exception failure);

        [LoggerMessage(LogLevel.Error, "Run {RunId} cannot go on")]
        public static partial void CannotGoOn(ILogger logger, Exception failure, long runId);
    }
}
