using Analyzer.Http;
using Analyzer.Runs;
using Hangfire;

namespace Analyzer.Schedule;

/// <summary>Starts a run of everything that is configured, as if somebody had asked for it.</summary>
internal sealed class ScheduledSyncJob(ScheduleRepository schedules, RunService runs, IEnumerable<IWholeSync> syncs)
{
    /// <summary>Who started a scheduled run.</summary>
    public const string StartedBy = "schedule";

    /// <summary>Starting is the same run however often it is tried, while that goes on.</summary>
    [AutomaticRetry(Attempts = 3, OnAttemptsExceeded = AttemptsExceededAction.Delete), JobDisplayName("Scheduled sync: {0}")]
    public async Task ExecuteAsync(string kind, CancellationToken cancellationToken)
    {
        // Switched off by one instance while another was setting up its jobs.
        if (!(await schedules.FindAsync(cancellationToken)).Enabled)
            return;
        var sync = syncs.Single(candidate => Word.Of(candidate.Kind) == kind);
        var parts = await sync.PartsAsync(cancellationToken);
        if (parts.Count > 0)
            await runs.StartAsync(sync.Kind, parts, StartedBy, cancellationToken);
    }
}
