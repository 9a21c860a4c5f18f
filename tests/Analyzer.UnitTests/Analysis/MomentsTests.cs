using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

/// <summary>Measures of a namespace's total at each moment (domain.md §8).</summary>
public sealed class MomentsTests
{
    [Fact]
    public void The_peak_is_the_highest_moment() => Moments.Of([1, 5, 3]).Peak.Should().Be(5);

    [Fact]
    public void The_average_is_the_mean_of_the_moments_that_have_data() =>
        Moments.Of([1, double.NaN, 5, 3]).Average.Should().Be(3);

    [Fact]
    public void The_95th_percentile_lies_in_proportion_between_the_two_nearest_ranks() =>
        Moments.Of(Enumerable.Range(1, 5).Select(value => (double)value)).P95.Should().BeApproximately(4.8, 1e-12);

    [Fact]
    public void The_95th_percentile_of_21_moments_is_the_20th() =>
        Moments.Of(Enumerable.Range(1, 21).Reverse().Select(value => (double)value)).P95.Should().BeApproximately(20, 1e-12);

    [Fact]
    public void Of_one_moment_all_measures_are_that_moment() => Moments.Of([2.5]).Should().Be(new MomentMeasures(2.5, 2.5, 2.5));

    [Fact]
    public void Without_data_there_is_no_measure_rather_than_zero() =>
        Moments.Of([double.NaN, double.PositiveInfinity]).Should().Be(new MomentMeasures(null, null, null));

    [Theory]
    [InlineData(0.1)]
    [InlineData(1e-320)]
    [InlineData(1e18)]
    [InlineData(38985109244.333)]
    public void The_mean_of_equal_moments_is_not_lifted_above_them_by_rounding(double value)
    {
        var measures = Moments.Of(Enumerable.Repeat(value, 287));
        measures.Average.Should().BeLessThanOrEqualTo(value);
        measures.P95.Should().BeLessThanOrEqualTo(value);
    }

    [Fact]
    public void No_measure_is_ever_above_the_peak()
    {
        var random = new Random(95);
        for (var round = 0; round < 2000; round++)
        {
            var scale = Math.Pow(10, random.Next(-300, 17));
            var measures = Moments.Of(Enumerable.Range(0, random.Next(1, 300)).Select(_ => scale * (1 + random.Next(0, 3) * 1e-16)));
            measures.P95.Should().BeLessThanOrEqualTo(measures.Peak!.Value);
            measures.Average.Should().BeLessThanOrEqualTo(measures.Peak!.Value);
        }
    }
}
