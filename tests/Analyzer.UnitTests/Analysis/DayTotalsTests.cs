using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

/// <summary>All projects of a date together (domain.md §14).</summary>
public sealed class DayTotalsTests
{
    private static readonly LevelThresholds Thresholds = new(Medium: 0.5, High: 0.8);

    [Fact]
    public void Rates_are_of_the_sums_and_not_the_mean_of_rates()
    {
        var totals = DayTotals.Of([Row(1, 1, 2, 10), Row(1, 9, 2, 10)], Thresholds);
        (totals.CpuRate.Value, totals.MemoryRate.Value).Should().Be((0.2, 0.2));
    }

    [Fact]
    public void A_project_that_lacks_one_of_the_two_counts_in_neither_sum()
    {
        var totals = DayTotals.Of([Row(1, 4, 2, 4), Row(100, null, 3, null), Row(null, 7, null, 9), Row(5, 0, 1, 0)], Thresholds);
        (totals.CpuUsage, totals.CpuQuota, totals.MemoryUsage, totals.MemoryQuota).Should().Be((1, 4, 2, 4));
        totals.Projects.Should().Be(4);
    }

    [Fact]
    public void Levels_are_counted_and_those_without_a_rate_are_not()
    {
        var totals = DayTotals.Of([Row(2, 1, 0, 1), Row(9, 10, 0, 1), Row(6, 10, 0, 1), Row(1, 10, 0, 1), Row(1, 0, 1, 0)], Thresholds);
        totals.Levels.Should().BeEquivalentTo(new Dictionary<string, int> { ["over"] = 1, ["high"] = 1, ["medium"] = 1, ["low"] = 1 });
    }

    [Fact]
    public void Without_projects_there_is_no_rate() => DayTotals.Of([], Thresholds).CpuRate.Value.Should().BeNull();

    private static ProjectFigures Row(double? cpu, double? cpuQuota, double? memory, double? memoryQuota) => new()
    {
        ProjectName = "pay",
        Quota = new("inst_1", "pay", new(cpuQuota, memoryQuota), new Dictionary<string, QuotaAmount>()),
        CpuUsage = cpu,
        MemoryUsage = memory,
        CpuRate = Rates.Of(cpu, cpuQuota),
        MemoryRate = Rates.Of(memory, memoryQuota),
        Origin = "upload",
        Measure = null,
        Coverage = null,
        Complete = true,
    };
}
