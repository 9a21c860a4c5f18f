using Analyzer.Usage;

namespace Analyzer.UnitTests.Usage;

public sealed class CatchUpPlanTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_last_days_up_to_yesterday_are_looked_at_oldest_first_over_the_end_of_a_month() =>
        Days(3).Should().Equal(new DateOnly(2026, 2, 27), new DateOnly(2026, 2, 28), new DateOnly(2026, 3, 1));

    [Fact]
    public void Days_that_are_stored_whole_are_not_read_again() =>
        Days(3, complete: [new(2026, 2, 28)]).Should().Equal(new DateOnly(2026, 2, 27), new DateOnly(2026, 3, 1));

    [Theory]
    [InlineData(1, 54, false)]
    [InlineData(1, 56, true)]
    [InlineData(2, 114, false)]
    [InlineData(2, 116, true)]
    [InlineData(4, 476, true)]
    [InlineData(5, 714, false)]
    [InlineData(5, 716, true)]
    [InlineData(9999, 716, true)]
    public void What_stays_incomplete_is_asked_for_less_and_less_often(long tries, int minutesAgo, bool isTurn)
    {
        var yesterday = Today.AddDays(-1);
        CatchUpTries tried = new() { Date = yesterday, Tries = tries, TriedAt = Now.AddMinutes(-minutesAgo) };

        CatchUpPlan.Days(Today, 1, new HashSet<DateOnly>(), new Dictionary<DateOnly, CatchUpTries> { [yesterday] = tried }, Now)
            .Should().HaveCount(isTurn ? 1 : 0);
    }

    private static IReadOnlyList<DateOnly> Days(int days, HashSet<DateOnly>? complete = null) =>
        CatchUpPlan.Days(Today, days, complete ?? [], new Dictionary<DateOnly, CatchUpTries>(), Now);
}
