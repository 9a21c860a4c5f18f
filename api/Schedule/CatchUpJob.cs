using Analyzer.Runs;
using Hangfire;

namespace Analyzer.Schedule;

/// <summary>Has days that were missed read now, while the schedule is on: after an outage of this server, of a source or of a cluster.</summary>
internal sealed class CatchUpJob(ScheduleRepository schedules, ScheduleView view, RunService runs, IEnumerable<ICatchUp> catchUps, TimeProvider time)
{
    /// <summary>Who started such a run.</summary>
    public const string StartedBy = "catch_up";

    /// <summary>The scheduled sync of a day goes first, and needs its time.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete), JobDisplayName("Catch up on missed days"), DisableConcurrentExecution(0)]
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var schedule = await schedules.FindAsync(cancellationToken);
        if (!schedule.Enabled || schedule.CatchUpDays == 0)
            return;
        foreach (var catchUp in catchUps)
        {
            var hours = ScheduleTimes.Hours(schedule.HourOf(catchUp.Kind), schedule.IntervalHours);
            var zone = view.ZoneOf(schedule);
            var parts = await catchUp.PartsAsync(schedule.CatchUpDays, IsDue, cancellationToken);
            if (parts.Count > 0)
                await runs.StartAsync(catchUp.Kind, parts, StartedBy, cancellationToken);

            bool IsDue(DateTimeOffset dayEnd) => ScheduleTimes.Next(dayEnd.AddMilliseconds(-1), hours, zone) + Grace <= time.GetUtcNow();
        }
    }
}
