namespace Analyzer.Analysis;

/// <summary>
/// All projects of a date together, as far as both usage and quota of each are known: what one of the two lacks would
/// count in one sum and not in the other. CPU in cores, memory in bytes, rates as fractions (domain.md §14).
/// </summary>
public sealed record DayTotals
{
    /// <summary>Projects with usage and a quota.</summary>
    public required int Projects { get; init; }

    public required double CpuUsage { get; init; }

    public required double CpuQuota { get; init; }

    public required double MemoryUsage { get; init; }

    public required double MemoryQuota { get; init; }

    /// <summary>How many projects stand at each level; those without any rate count nowhere.</summary>
    public required IReadOnlyDictionary<string, int> Levels { get; init; }

    public Rate CpuRate => Projects == 0 ? new(null, Rate.NoUsage) : Rates.Of(CpuUsage, CpuQuota);

    public Rate MemoryRate => Projects == 0 ? new(null, Rate.NoUsage) : Rates.Of(MemoryUsage, MemoryQuota);

    /// <param name="rows">Of one date, each with a quota.</param>
    /// <param name="thresholds">From which rate a level begins.</param>
    public static DayTotals Of(IReadOnlyCollection<ProjectFigures> rows, LevelThresholds thresholds)
    {
        var cpu = rows.Where(row => row.CpuRate.Value is not null).ToList();
        var memory = rows.Where(row => row.MemoryRate.Value is not null).ToList();
        return new()
        {
            Projects = rows.Count,
            CpuUsage = cpu.Sum(row => row.CpuUsage!.Value),
            CpuQuota = cpu.Sum(row => row.Quota!.Amount.Cpu!.Value),
            MemoryUsage = memory.Sum(row => row.MemoryUsage!.Value),
            MemoryQuota = memory.Sum(row => row.Quota!.Amount.Memory!.Value),
            Levels = rows.Select(row => Rates.Level(row.CpuRate, row.MemoryRate, thresholds)).OfType<string>()
                .CountBy(level => level).ToDictionary(),
        };
    }
}
