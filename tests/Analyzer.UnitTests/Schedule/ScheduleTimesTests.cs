using Analyzer.Schedule;

namespace Analyzer.UnitTests.Schedule;

public sealed class ScheduleTimesTests
{
    [Theory]
    [InlineData(3, 24, "3")]
    [InlineData(3, 12, "3,15")]
    [InlineData(20, 8, "4,12,20")]
    [InlineData(23, 6, "5,11,17,23")]
    public void The_hours_of_every_day_are_alike(int hour, int interval, string hours) =>
        string.Join(',', ScheduleTimes.Hours(hour, interval)).Should().Be(hours);

    [Theory]
    [InlineData("2026-02-09T18:59:59Z", "2026-02-09T19:00:00Z")]
    [InlineData("2026-02-09T19:00:00Z", "2026-02-10T19:00:00Z")]
    [InlineData("2026-02-28T20:00:00Z", "2026-03-01T19:00:00Z")]
    public void The_next_time_is_after_now_in_the_schedules_zone(string now, string next) =>
        ScheduleTimes.Next(DateTimeOffset.Parse(now), [3], "Asia/Shanghai").Should().Be(DateTimeOffset.Parse(next));

    [Fact]
    public void An_hour_that_clocks_skip_is_made_up_for_when_they_go_on() =>
        ScheduleTimes.Next(DateTimeOffset.Parse("2026-03-08T00:00:00-05:00"), [2], "America/New_York")
            .Should().Be(DateTimeOffset.Parse("2026-03-08T03:00:00-04:00"));

    [Fact]
    public void An_hour_that_comes_twice_happens_once()
    {
        var first = ScheduleTimes.Next(DateTimeOffset.Parse("2026-11-01T00:30:00-04:00"), [1], "America/New_York");
        first.Should().Be(DateTimeOffset.Parse("2026-11-01T01:00:00-04:00"));
        ScheduleTimes.Next(first, [1], "America/New_York").Should().Be(DateTimeOffset.Parse("2026-11-02T01:00:00-05:00"));
    }
}
