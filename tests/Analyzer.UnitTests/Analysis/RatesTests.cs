using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

/// <summary>Rates and their levels (domain.md §14).</summary>
public sealed class RatesTests
{
    private static readonly LevelThresholds Thresholds = new(Medium: 0.5, High: 0.8);

    [Fact]
    public void A_rate_is_usage_by_quota() => Rates.Of(2, 8).Should().Be(new Rate(0.25, null));

    [Fact]
    public void No_usage_of_a_quota_is_a_rate_of_zero() => Rates.Of(0, 8).Should().Be(new Rate(0, null));

    [Theory]
    [InlineData(null, 8.0, "no_usage")]
    [InlineData(2.0, null, "no_quota")]
    [InlineData(2.0, 0.0, "zero_quota")]
    [InlineData(0.0, 0.0, "zero_quota")]
    [InlineData(null, null, "no_usage")]
    public void A_rate_that_cannot_be_computed_is_null_with_a_reason_and_never_zero(double? usage, double? quota, string reason) =>
        Rates.Of(usage, quota).Should().Be(new Rate(null, reason));

    [Fact]
    public void A_rate_over_the_quota_is_shown_as_it_is() => Rates.Percent(Rates.Of(12, 8), cap: false).Should().Be(150);

    [Fact]
    public void A_cap_holds_a_rate_at_100_percent()
    {
        Rates.Percent(Rates.Of(12, 8), cap: true).Should().Be(100);
        Rates.Fraction(Rates.Of(12, 8), cap: true).Should().Be(1);
    }

    [Fact]
    public void A_cap_leaves_lower_rates_and_unknown_ones()
    {
        Rates.Percent(Rates.Of(2, 8), cap: true).Should().Be(25);
        Rates.Percent(Rates.Of(2, null), cap: true).Should().BeNull();
    }

    [Theory]
    [InlineData(0.0, "low")]
    [InlineData(0.4999, "low")]
    [InlineData(0.5, "medium")]
    [InlineData(0.7999, "medium")]
    [InlineData(0.8, "high")]
    [InlineData(1.0, "high")]
    [InlineData(1.0001, "over")]
    public void A_level_begins_at_its_threshold_and_over_begins_above_100_percent(double rate, string level) =>
        Rates.Level(new(rate, null), new(null, Rate.NoQuota), Thresholds).Should().Be(level);

    [Fact]
    public void The_level_is_that_of_the_higher_rate()
    {
        Rates.Level(new(0.1, null), new(0.9, null), Thresholds).Should().Be("high");
        Rates.Level(new(0.6, null), new(0.2, null), Thresholds).Should().Be("medium");
    }

    [Fact]
    public void One_rate_alone_has_a_level()
    {
        Rates.Level(new(0.9, null), new(null, Rate.NoQuota), Thresholds).Should().Be("high");
        Rates.Level(new(null, Rate.NoQuota), new(0.9, null), Thresholds).Should().Be("high");
    }

    [Fact]
    public void Without_any_rate_there_is_no_level() =>
        Rates.Level(new(null, Rate.NoQuota), new(null, Rate.ZeroQuota), Thresholds).Should().BeNull();
}
