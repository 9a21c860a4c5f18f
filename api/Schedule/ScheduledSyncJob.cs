using Analyzer.Http;
using Analyzer.Runs;
using Hangfire;

namespace Analyzer.Schedule;

/// <summary>Starts a run of everything that is configured, as if somebody had asked for it.</summary>
internal sealed class ScheduledSyncJob(RunService runs, IEnumerable<IWholeSync> syncs)
{
    /// <summary>Who started a scheduled run.</summary>
    public const string StartedBy = "schedule";

    [AutomaticRetry(Attempts = 0), JobDisplayName("Scheduled sync: {0}")]
    public async Task ExecuteAsync(string kind, CancellationToken cancellationToken)
    {
        var sync = syncs.Single(candidate => Word.Of(candidate.Kind) == kind);
        var parts = await sync.PartsAsync(cancellationToken);
        if (parts.Count > 0)
            await runs.StartAsync(sync.Kind, parts, StartedBy, cancellationToken);
    }
}
