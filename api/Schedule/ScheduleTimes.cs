using NodaTime;
using NodaTime.TimeZones;

namespace Analyzer.Schedule;

/// <summary>When something that repeats in a time zone happens.</summary>
internal static class ScheduleTimes
{
    public const int HoursOfDay = 24;

    /// <summary>A time that clocks skip is made up for when they go on; one that comes twice happens the first time.</summary>
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The local hours of a day, in order: every <paramref name="interval"/> hours, so that <paramref name="hour"/> is one.</summary>
    /// <param name="hour">0 to 23.</param>
    /// <param name="interval">Hours; divides 24, so that every day is alike.</param>
    public static IReadOnlyList<int> Hours(int hour, int interval) =>
        [.. Enumerable.Range(0, HoursOfDay / interval).Select(step => (hour + step * interval) % HoursOfDay).Order()];

    /// <summary>The first instant after <paramref name="now"/> at which one of the hours begins in the zone.</summary>
    public static DateTimeOffset Next(DateTimeOffset now, IReadOnlyList<int> hours, string timeZone)
    {
        var zone = DateTimeZoneProviders.Tzdb[timeZone];
        var today = Instant.FromDateTimeOffset(now).InZone(zone).Date;
        // From yesterday: where clocks skip midnight an hour of yesterday may begin today.
        return Enumerable.Range(-1, 4)
            .SelectMany(day => hours.Select(hour => today.PlusDays(day).At(new LocalTime(hour, 0))))
            .Select(local => zone.ResolveLocal(local, Resolver).ToDateTimeOffset())
            .Where(instant => instant > now)
            .Min().ToUniversalTime();
    }
}
