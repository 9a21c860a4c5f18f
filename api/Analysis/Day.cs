using NodaTime;

namespace Analyzer.Analysis;

/// <summary>A local calendar date of a source as instants (domain.md §3): [00:00, next 00:00) in its time zone.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Start">Its first instant.</param>
/// <param name="End">The first instant of the next date: not in the day.</param>
public sealed record Day(DateOnly Date, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>The last instant of the day, 1 ms before its end: a sample at the next midnight is not in it.</summary>
    public DateTimeOffset EvaluatedAt => End.AddMilliseconds(-1);

    /// <summary>23, 24 or 25 hours as a rule: daylight saving shortens and lengthens days.</summary>
    public TimeSpan Length => End - Start;

    /// <param name="date">The local date.</param>
    /// <param name="timeZone">IANA name.</param>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">No such time zone.</exception>
    public static Day Of(DateOnly date, string timeZone)
    {
        var zone = DateTimeZoneProviders.Tzdb[timeZone];
        var local = LocalDate.FromDateOnly(date);
        return new(date, Midnight(zone, local), Midnight(zone, local.PlusDays(1)));
    }

    /// <summary>The date that it is in <paramref name="timeZone"/> at <paramref name="now"/>.</summary>
    public static DateOnly Today(DateTimeOffset now, string timeZone) =>
        Instant.FromDateTimeOffset(now).InZone(DateTimeZoneProviders.Tzdb[timeZone]).Date.ToDateOnly();

    public static bool IsTimeZone(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    /// <summary>Where clocks skip midnight itself, the day begins with the first time that exists.</summary>
    private static DateTimeOffset Midnight(DateTimeZone zone, LocalDate date) => zone.AtStartOfDay(date).ToDateTimeOffset().ToUniversalTime();
}
