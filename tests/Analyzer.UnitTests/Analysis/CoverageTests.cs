using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

/// <summary>How much of a day there is data for (domain.md §9).</summary>
public sealed class CoverageTests
{
    private static readonly Day Ordinary = Day.Of(new(2026, 2, 9), "Asia/Shanghai");

    [Theory]
    [InlineData("2026-02-09", 288)]
    [InlineData("2026-03-08", 276)]
    [InlineData("2026-11-01", 300)]
    public void A_day_has_as_many_five_minute_steps_as_it_has_hours_for(string date, int steps) =>
        Coverage.Steps(Day.Of(DateOnly.Parse(date), "America/New_York")).Should().Be(steps);

    [Fact]
    public void The_share_is_of_all_the_days_steps() => Coverage.Share(Ordinary, 144).Should().Be(0.5);

    [Fact]
    public void A_whole_day_is_one() => Coverage.Share(Ordinary, 288).Should().Be(1);

    [Fact]
    public void More_steps_than_there_are_is_still_one() => Coverage.Share(Ordinary, 290).Should().Be(1);

    [Theory]
    [InlineData(284, false)]
    [InlineData(285, true)]
    public void A_day_is_complete_from_95_percent(int stepsOf300, bool complete) =>
        (Coverage.Share(Day.Of(new(2026, 11, 1), "America/New_York"), stepsOf300) >= Coverage.Complete).Should().Be(complete);
}
