using Analyzer.Analysis;
using Analyzer.Data;
using Analyzer.Quotas;
using Analyzer.Usage;

namespace Analyzer.Reports;

/// <summary>All projects of a date together, those with usage and a quota (domain.md §14).</summary>
public sealed record TrendDay
{
    public required DateOnly Date { get; init; }

    /// <summary>Projects with usage and a quota.</summary>
    public required int Projects { get; init; }

    /// <summary>Cores, of the projects that have a CPU rate.</summary>
    public required double CpuUsage { get; init; }

    /// <summary>Cores, of the same projects.</summary>
    public required double CpuQuota { get; init; }

    /// <summary>Percent: the sum of usage by the sum of quotas; null when no project has a rate.</summary>
    public required double? CpuRate { get; init; }

    /// <summary>GiB, of the projects that have a memory rate.</summary>
    public required double MemoryUsage { get; init; }

    /// <summary>GiB, of the same projects.</summary>
    public required double MemoryQuota { get; init; }

    /// <summary>Percent; null when no project has a rate.</summary>
    public required double? MemoryRate { get; init; }

    public required LevelCounts Levels { get; init; }

    /// <summary>The smallest coverage of the clusters that were synced (0 to 1); null when none was.</summary>
    public required double? Coverage { get; init; }

    /// <summary>No cluster's day is incomplete, still going on, or missing though earlier ones are there.</summary>
    public required bool Complete { get; init; }
}

/// <summary>How many projects stand at each level.</summary>
public sealed record LevelCounts
{
    public required int Over { get; init; }

    public required int High { get; init; }

    public required int Medium { get; init; }

    public required int Low { get; init; }
}

/// <summary>The last days that have data, each as one line: quotas are those that count now, as in every report.</summary>
internal sealed class Trend(
    Database database, UsageReader usage, QuotaLookup quotas, ReportQueries reports, LevelThresholds levels)
{
    /// <param name="days">Calendar days back from the newest date that has data, itself included.</param>
    /// <returns>Oldest first; days without data are left out.</returns>
    public async Task<IReadOnlyList<TrendDay>> LastAsync(int days, CancellationToken cancellationToken)
    {
        var dates = await reports.DatesAsync(cancellationToken);
        if (dates.Count == 0)
            return [];
        var first = dates.Max(day => day.Date).AddDays(1 - days);
        await using var connection = await database.OpenAsync(cancellationToken);
        var known = await quotas.ByProjectAsync(connection);
        var trend = new List<TrendDay>();
        foreach (var day in dates.Where(day => day.Date >= first).OrderBy(day => day.Date))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = ProjectReport.Rows(usage.Figures(connection, day.Date, measure: null), known, all: false);
            trend.Add(Shown(day, DayTotals.Of(rows, levels)));
        }
        return trend;
    }

    private static TrendDay Shown(ReportDate day, DayTotals totals) => new()
    {
        Date = day.Date,
        Projects = totals.Projects,
        CpuUsage = totals.CpuUsage,
        CpuQuota = totals.CpuQuota,
        CpuRate = Rates.Percent(totals.CpuRate, cap: false),
        MemoryUsage = Units.Gib(totals.MemoryUsage),
        MemoryQuota = Units.Gib(totals.MemoryQuota),
        MemoryRate = Rates.Percent(totals.MemoryRate, cap: false),
        Levels = new()
        {
            Over = totals.Levels.GetValueOrDefault("over"),
            High = totals.Levels.GetValueOrDefault("high"),
            Medium = totals.Levels.GetValueOrDefault("medium"),
            Low = totals.Levels.GetValueOrDefault("low"),
        },
        Coverage = day.Coverage,
        Complete = day.Complete,
    };
}
