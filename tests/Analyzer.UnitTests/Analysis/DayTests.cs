using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

/// <summary>A day of a source as instants (domain.md §3).</summary>
public sealed class DayTests
{
    [Fact]
    public void A_day_begins_and_ends_at_midnight_of_its_own_zone()
    {
        var day = Day.Of(new(2026, 2, 9), "Asia/Shanghai");
        day.Start.Should().Be(At("2026-02-08T16:00:00Z"));
        day.End.Should().Be(At("2026-02-09T16:00:00Z"));
    }

    [Fact]
    public void Instants_of_a_day_are_in_utc() =>
        Day.Of(new(2026, 2, 9), "Asia/Shanghai").Start.Offset.Should().Be(TimeSpan.Zero);

    [Fact]
    public void A_day_is_evaluated_one_millisecond_before_its_end() =>
        Day.Of(new(2026, 2, 9), "Asia/Shanghai").EvaluatedAt.Should().Be(At("2026-02-09T15:59:59.999Z"));

    [Theory]
    [InlineData("Asia/Shanghai", "2026-03-08", 24 * 60)]
    [InlineData("America/New_York", "2026-03-08", 23 * 60)]
    [InlineData("America/New_York", "2026-11-01", 25 * 60)]
    [InlineData("Australia/Lord_Howe", "2026-10-04", 23 * 60 + 30)]
    [InlineData("Australia/Lord_Howe", "2026-04-05", 24 * 60 + 30)]
    public void Daylight_saving_shortens_and_lengthens_days(string zone, string date, int minutes) =>
        Day.Of(DateOnly.Parse(date), zone).Length.Should().Be(TimeSpan.FromMinutes(minutes));

    [Theory]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z")]
    [InlineData("Asia/Beirut", "2026-03-29", "2026-03-28T22:00:00Z")]
    public void Where_midnight_does_not_exist_the_day_begins_with_the_first_time_that_does(string zone, string date, string start)
    {
        var day = Day.Of(DateOnly.Parse(date), zone);
        day.Start.Should().Be(At(start));
        day.Length.Should().Be(TimeSpan.FromHours(23));
    }

    [Theory]
    [InlineData("America/Sao_Paulo", 2018)]
    [InlineData("Asia/Beirut", 2026)]
    [InlineData("America/Havana", 2026)]
    [InlineData("Asia/Shanghai", 2024)]
    public void Days_of_a_year_follow_each_other_without_gap_or_overlap(string zone, int year)
    {
        var first = new DateOnly(year, 1, 1);
        for (var date = first; date.Year == year; date = date.AddDays(1))
            Day.Of(date.AddDays(1), zone).Start.Should().Be(Day.Of(date, zone).End, "{0} ends where the next day begins", date);
    }

    [Theory]
    [InlineData("Asia/Shanghai", "2026-02-10")]
    [InlineData("Etc/UTC", "2026-02-09")]
    [InlineData("America/Los_Angeles", "2026-02-09")]
    [InlineData("Pacific/Kiritimati", "2026-02-10")]
    public void Today_depends_on_the_zone(string zone, string today) =>
        Day.Today(At("2026-02-09T16:30:00Z"), zone).Should().Be(DateOnly.Parse(today));

    [Theory]
    [InlineData("Asia/Shanghai", true)]
    [InlineData("China Standard Time", false)]
    [InlineData("Mars/Olympus", false)]
    [InlineData("", false)]
    public void Time_zones_are_iana_names(string name, bool known) => Day.IsTimeZone(name).Should().Be(known);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text);
}
