using Analyzer.Http;
using Analyzer.Runs;
using Hangfire;

namespace Analyzer.Schedule;

/// <summary>Keeps the job library's recurring jobs as the schedule says.</summary>
internal sealed class ScheduledSyncs(
    ScheduleRepository schedules, IRecurringJobManager jobs, IBackgroundJobClient once, InstallationTime installation) : IHostedService
{
    /// <summary>Looks every hour for what was missed.</summary>
    public const string CatchUpId = "catch up";

    private const string EveryHour = "20 * * * *";

    private static readonly RunKind[] Kinds = Enum.GetValues<RunKind>();

    public async Task StartAsync(CancellationToken cancellationToken) => Apply(await schedules.FindAsync(cancellationToken));

    /// <summary>Makes the recurring jobs what the schedule says, and looks at once for what was missed.</summary>
    public void Apply(ScheduleRow schedule)
    {
        if (schedule.Enabled)
            CatchUp();
        else
            jobs.RemoveIfExists(CatchUpId);
        foreach (var kind in Kinds)
            if (schedule.Enabled)
                Repeat(kind, ScheduleTimes.Hours(schedule.HourOf(kind), schedule.IntervalHours), schedule.TimeZone ?? installation.TimeZone);
            else
                jobs.RemoveIfExists(JobId(kind));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void CatchUp()
    {
        jobs.AddOrUpdate<CatchUpJob>(CatchUpId, job => job.ExecuteAsync(CancellationToken.None), EveryHour);
        once.Enqueue<CatchUpJob>(job => job.ExecuteAsync(CancellationToken.None));
    }

    public static string JobId(RunKind kind) => $"sync {Word.Of(kind)}";

    private void Repeat(RunKind kind, IReadOnlyList<int> hours, string timeZone)
    {
        var word = Word.Of(kind);
        jobs.AddOrUpdate<ScheduledSyncJob>(JobId(kind), job => job.ExecuteAsync(word, CancellationToken.None), Cron(hours), In(timeZone, kind));
    }

    /// <summary>At the full hours of each day.</summary>
    public static string Cron(IReadOnlyList<int> hours) => $"0 {string.Join(',', hours)} * * *";

    /// <summary>An hour at which no instance was there is made up for once, but for usage: its days are found and caught up.</summary>
    public static RecurringJobOptions In(string timeZone, RunKind kind) => new()
    {
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(timeZone),
        MisfireHandling = kind == RunKind.Usage ? MisfireHandlingMode.Ignorable : MisfireHandlingMode.Relaxed,
    };
}
