using System.ComponentModel.DataAnnotations;
using Analyzer.Http;
using Analyzer.Runs;

namespace Analyzer.Schedule;

/// <summary>When syncs run by themselves, when next, and what became of the last.</summary>
public sealed record ScheduleConfig
{
    /// <summary>Off: nothing runs by itself.</summary>
    public required bool Enabled { get; init; }

    /// <summary>The hour at which namespace quotas are read, 0 to 23.</summary>
    public required int NamespaceQuotaHour { get; init; }

    /// <summary>The hour at which yesterday's usage is read, 0 to 23.</summary>
    public required int PrometheusSyncHour { get; init; }

    /// <summary>Every how many hours all of it runs: 1, 2, 3, 4, 6, 8, 12 or 24.</summary>
    public required int IntervalHours { get; init; }

    /// <summary>The hour at which project quotas are read, 0 to 23.</summary>
    public required int ProjectQuotaHour { get; init; }

    /// <summary>IANA name of the zone that the hours are in.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Days back that are looked at for missing or incomplete usage.</summary>
    public required int CatchUpDays { get; init; }

    /// <summary>When each sync runs next; null when the schedule is off.</summary>
    public required NextRuns? NextRuns { get; init; }

    /// <summary>The last scheduled run of each sync.</summary>
    public required LastRuns LastRuns { get; init; }
}

/// <summary>When each sync runs next.</summary>
public sealed record NextRuns
{
    public required DateTimeOffset ProjectQuotas { get; init; }

    public required DateTimeOffset NamespaceQuotas { get; init; }

    public required DateTimeOffset Usage { get; init; }
}

/// <summary>The last scheduled run of each sync; null where none has run yet.</summary>
public sealed record LastRuns
{
    public required LastRun? ProjectQuotas { get; init; }

    public required LastRun? NamespaceQuotas { get; init; }

    public required LastRun? Usage { get; init; }
}

/// <summary>A scheduled run.</summary>
public sealed record LastRun
{
    public required long RunId { get; init; }

    public required RunState State { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Any subset of the schedule; what is left out stays as it is.</summary>
public sealed record ScheduleInput
{
    /// <summary>Off: nothing runs by itself.</summary>
    /// <example>true</example>
    public bool? Enabled { get; init; }

    /// <summary>The hour at which namespace quotas are read.</summary>
    /// <example>2</example>
    [Range(0, 23)]
    public int? NamespaceQuotaHour { get; init; }

    /// <summary>The hour at which yesterday's usage is read.</summary>
    /// <example>3</example>
    [Range(0, 23)]
    public int? PrometheusSyncHour { get; init; }

    /// <summary>Every how many hours all of it runs: 1, 2, 3, 4, 6, 8, 12 or 24.</summary>
    /// <example>24</example>
    [AllowedValues(null, 1, 2, 3, 4, 6, 8, 12, 24)]
    public int? IntervalHours { get; init; }

    /// <summary>The hour at which project quotas are read.</summary>
    /// <example>1</example>
    [Range(0, 23)]
    public int? ProjectQuotaHour { get; init; }

    /// <summary>IANA name of the zone that the hours are in; empty for the installation's.</summary>
    /// <example>Asia/Shanghai</example>
    [MaxLength(100)]
    public string? TimeZone { get; init; }

    /// <summary>Days back that are looked at for missing or incomplete usage.</summary>
    /// <example>7</example>
    [Range(0, 60)]
    public int? CatchUpDays { get; init; }
}

/// <summary>The schedule as it is stored.</summary>
internal sealed record ScheduleRow
{
    /// <summary>As it is until somebody changes it (api.md, Schedule).</summary>
    public static readonly ScheduleRow Default = new()
    {
        Enabled = false,
        ProjectQuotaHour = 1,
        NamespaceQuotaHour = 2,
        PrometheusSyncHour = 3,
        IntervalHours = 24,
        TimeZone = null,
        CatchUpDays = 7,
    };

    public required bool Enabled { get; init; }
    public required int ProjectQuotaHour { get; init; }
    public required int NamespaceQuotaHour { get; init; }
    public required int PrometheusSyncHour { get; init; }
    public required int IntervalHours { get; init; }

    /// <summary>IANA name; null for the installation's.</summary>
    public required string? TimeZone { get; init; }
    public required int CatchUpDays { get; init; }

    public ScheduleRow With(ScheduleInput input) => this with
    {
        Enabled = input.Enabled ?? Enabled,
        ProjectQuotaHour = input.ProjectQuotaHour ?? ProjectQuotaHour,
        NamespaceQuotaHour = input.NamespaceQuotaHour ?? NamespaceQuotaHour,
        PrometheusSyncHour = input.PrometheusSyncHour ?? PrometheusSyncHour,
        IntervalHours = input.IntervalHours ?? IntervalHours,
        TimeZone = input.TimeZone is null ? TimeZone : TextInput.Named(input.TimeZone),
        CatchUpDays = input.CatchUpDays ?? CatchUpDays,
    };

    /// <summary>The hour of a kind of sync.</summary>
    public int HourOf(RunKind kind) => kind switch
    {
        RunKind.ProjectQuotas => ProjectQuotaHour,
        RunKind.NamespaceQuotas => NamespaceQuotaHour,
        _ => PrometheusSyncHour,
    };
}
