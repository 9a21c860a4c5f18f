using Analyzer.Analysis;
using Analyzer.Usage;

namespace Analyzer.UnitTests.Usage;

/// <summary>The measures of a stored day (domain.md §8).</summary>
public sealed class StoredUsageTests
{
    private static readonly SyncedNamespace Row = new()
    {
        ClusterName = "prod-1",
        Namespace = "pay-prod-0",
        ProjectName = "pay",
        ProjectFrom = "label",
        PeakCpu = 1,
        PeakMemory = 10,
        PodPeakSumCpu = 2,
        PodPeakSumMemory = 20,
        ConcurrentPeakCpu = 3,
        ConcurrentPeakMemory = 30,
        P95Cpu = 4,
        P95Memory = 40,
        AverageCpu = 5,
        AverageMemory = 50,
        PodsSeen = 3,
        PodsCountedCpu = 2,
        PodsCountedMemory = 2,
        SourceName = "prom",
        Measure = "pod_peak_sum",
        Coverage = 0.9,
        Complete = false,
        Partial = false,
    };

    [Theory]
    [InlineData(Measure.Peak, 1, 10)]
    [InlineData(Measure.PodPeakSum, 2, 20)]
    [InlineData(Measure.ConcurrentPeak, 3, 30)]
    [InlineData(Measure.P95, 4, 40)]
    [InlineData(Measure.Average, 5, 50)]
    public void Each_measure_has_its_own_figures(Measure measure, double cpu, double memory) =>
        Row.By(measure).Should().Be((cpu, memory));

    [Fact]
    public void Without_a_wish_a_day_reports_its_sources_own_measure() =>
        Row.Figure(null).Measure.Should().Be(Measure.PodPeakSum);

    [Fact]
    public void A_wished_measure_is_used_and_named()
    {
        var figure = Row.Figure(Measure.P95);
        (figure.Measure, figure.Cpu, figure.Memory).Should().Be((Measure.P95, 4, 40));
    }

    [Fact]
    public void A_figure_keeps_coverage_and_completeness()
    {
        var figure = Row.Figure(null);
        (figure.Coverage, figure.Complete, figure.IsUpload).Should().Be((0.9, false, false));
    }

    [Fact]
    public void An_uploaded_figure_says_nothing_of_measure_and_coverage()
    {
        var figure = UploadedNamespace.Figure("pay", "a", 1, 2);
        (figure.IsUpload, figure.Measure, figure.Coverage, figure.Complete).Should().Be((true, null, null, true));
    }

    [Theory]
    [InlineData(Measure.Peak, "peak")]
    [InlineData(Measure.PodPeakSum, "pod_peak_sum")]
    [InlineData(Measure.ConcurrentPeak, "concurrent_peak")]
    [InlineData(Measure.P95, "p95")]
    [InlineData(Measure.Average, "average")]
    public void Measures_have_the_names_of_the_domain(Measure measure, string name)
    {
        MeasureNames.Name(measure).Should().Be(name);
        MeasureNames.Parse(name).Should().Be(measure);
    }
}
