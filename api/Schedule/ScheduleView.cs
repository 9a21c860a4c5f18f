using Analyzer.Http;
using Analyzer.Runs;

namespace Analyzer.Schedule;

/// <summary>The schedule as it is shown: with the next time of each sync, and what became of its last.</summary>
internal sealed class ScheduleView(RunRepository runs, InstallationTime installation, TimeProvider time)
{
    public async Task<ScheduleConfig> OfAsync(ScheduleRow schedule, CancellationToken cancellationToken) => new()
    {
        Enabled = schedule.Enabled,
        NamespaceQuotaHour = schedule.NamespaceQuotaHour,
        PrometheusSyncHour = schedule.PrometheusSyncHour,
        IntervalHours = schedule.IntervalHours,
        ProjectQuotaHour = schedule.ProjectQuotaHour,
        TimeZone = ZoneOf(schedule),
        CatchUpDays = schedule.CatchUpDays,
        NextRuns = schedule.Enabled ? Next(schedule) : null,
        LastRuns = new LastRuns
        {
            ProjectQuotas = await LastAsync(RunKind.ProjectQuotas, cancellationToken),
            NamespaceQuotas = await LastAsync(RunKind.NamespaceQuotas, cancellationToken),
            Usage = await LastAsync(RunKind.Usage, cancellationToken),
        },
    };

    private NextRuns Next(ScheduleRow schedule) => new()
    {
        ProjectQuotas = Next(schedule, RunKind.ProjectQuotas),
        NamespaceQuotas = Next(schedule, RunKind.NamespaceQuotas),
        Usage = Next(schedule, RunKind.Usage),
    };

    private DateTimeOffset Next(ScheduleRow schedule, RunKind kind) => ScheduleTimes.Next(
        time.GetUtcNow(), ScheduleTimes.Hours(schedule.HourOf(kind), schedule.IntervalHours), ZoneOf(schedule));

    /// <summary>IANA name of the zone that the hours are in.</summary>
    public string ZoneOf(ScheduleRow schedule) => schedule.TimeZone ?? installation.TimeZone;

    private async Task<LastRun?> LastAsync(RunKind kind, CancellationToken cancellationToken) =>
        await runs.LastAsync(kind, ScheduledSyncJob.StartedBy, cancellationToken) is { } run
            ? new LastRun { RunId = run.Id, State = run.State, CreatedAt = run.CreatedAt }
            : null;
}
