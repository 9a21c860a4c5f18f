using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

/// <summary>Counting a rolling update once (domain.md §5).</summary>
public sealed class WorkloadUsageTests
{
    [Fact]
    public void As_many_pods_count_as_there_are_replicas_the_highest_first()
    {
        var counted = WorkloadUsage.Count(Pods(1, 4, 3, 2), 2, 1.0m);
        counted.Counted.Select(pod => pod.Value).Should().Equal(4, 3);
        counted.Dropped.Select(pod => pod.Value).Should().Equal(2, 1);
    }

    [Fact]
    public void The_counted_sum_leaves_out_what_the_whole_sum_holds()
    {
        var counted = WorkloadUsage.Count(Pods(1, 4, 3, 2), 2, 1.0m);
        (counted.CountedSum, counted.Sum).Should().Be((7, 10));
    }

    [Theory]
    [InlineData(10, "1.1", 11)]
    [InlineData(3, "1.1", 4)]
    [InlineData(50, "1.1", 55)]
    [InlineData(110, "1.1", 121)]
    [InlineData(10, "1.0", 10)]
    [InlineData(100, "1.15", 115)]
    [InlineData(7, "2.0", 14)]
    [InlineData(1, "1.01", 2)]
    public void Tolerance_is_multiplied_in_decimal_and_rounded_up(int replicas, string tolerance, int pods)
    {
        var counted = WorkloadUsage.Count(Pods([.. Enumerable.Repeat(1.0, 200)]), replicas, decimal.Parse(tolerance));
        counted.Counted.Should().HaveCount(pods);
    }

    [Fact]
    public void A_tolerance_that_was_stored_as_a_double_is_exact_too() =>
        WorkloadUsage.Count(Pods([.. Enumerable.Repeat(1.0, 60)]), 50, (decimal)1.1d).Counted.Should().HaveCount(55);

    [Fact]
    public void Of_equal_peaks_the_first_by_name_counts()
    {
        PodPeak[] pods = [new("web-c", 1), new("web-a", 1), new("web-B", 1)];
        WorkloadUsage.Count(pods, 2, 1.0m).Counted.Select(pod => pod.Pod).Should().Equal("web-B", "web-a");
    }

    [Fact]
    public void Fewer_pods_than_replicas_all_count()
    {
        var counted = WorkloadUsage.Count(Pods(1, 2), 5, 1.0m);
        counted.Dropped.Should().BeEmpty();
        counted.CountedSum.Should().Be(counted.Sum);
    }

    [Fact]
    public void No_pods_come_to_nothing() => WorkloadUsage.Count([], 3, 1.0m).Sum.Should().Be(0);

    [Fact]
    public void A_part_is_never_more_than_the_whole_however_the_numbers_round()
    {
        var random = new Random(20260209);
        for (var round = 0; round < 2000; round++)
        {
            var peaks = Enumerable.Range(0, random.Next(1, 12)).Select(_ => Math.Pow(10, random.Next(-12, 17)) * random.NextDouble());
            var counted = WorkloadUsage.Count(Pods([.. peaks]), random.Next(1, 8), 1.0m);
            counted.CountedSum.Should().BeLessThanOrEqualTo(counted.Sum);
        }
    }

    private static IEnumerable<PodPeak> Pods(params double[] peaks) =>
        peaks.Select((peak, index) => new PodPeak($"web-{index:000}", peak));
}
