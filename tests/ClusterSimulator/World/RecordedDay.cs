namespace ClusterSimulator;

/// <summary>
/// The local calendar day the world is about, and the hour on both sides of it that is recorded too. All moments are
/// milliseconds since 1970, as Prometheus counts them.
/// </summary>
public sealed class RecordedDay
{
    private const long Hour = 3_600_000;

    /// <summary>The day <paramref name="date"/> in an IANA time zone.</summary>
    public RecordedDay(DateOnly date, string zone, TimeSpan scrapeInterval)
    {
        var timeZone = TimeZoneInfo.FindSystemTimeZoneById(zone);
        Date = date;
        Zone = zone;
        ScrapeInterval = (long)scrapeInterval.TotalMilliseconds;
        Start = Midnight(date, timeZone);
        End = Midnight(date.AddDays(1), timeZone);
    }

    /// <summary>The calendar date.</summary>
    public DateOnly Date { get; }

    /// <summary>The IANA name of the time zone.</summary>
    public string Zone { get; }

    /// <summary>Milliseconds between two scrapes of a kubelet.</summary>
    public long ScrapeInterval { get; }

    /// <summary>The day's first moment.</summary>
    public long Start { get; }

    /// <summary>The next day's first moment.</summary>
    public long End { get; }

    /// <summary>Where recording begins, an hour before the day.</summary>
    public long Before => Start - Hour;

    /// <summary>Where recording ends, an hour after the day.</summary>
    public long After => End + Hour;

    /// <summary>When the Kubernetes API is asked: half a day later, still the day after.</summary>
    public long Now => End + 12 * Hour;

    /// <summary>The moment so long after the day's start; on a day with a clock change not what the wall clock says.</summary>
    public long At(int hours, int minutes = 0, int seconds = 0) => Start + ((hours * 60L + minutes) * 60 + seconds) * 1000;

    /// <summary>The moments within both bounds at which a target is scraped. Offset 0 hits midnight exactly.</summary>
    public IEnumerable<long> Scrapes(long from, long until, long offset) => Every(ScrapeInterval, from, until, offset);

    internal IEnumerable<long> Every(long interval, long from, long until, long offset)
    {
        var origin = Start + offset % interval;
        var rounds = (long)Math.Ceiling((from - origin) / (double)interval);
        for (var time = origin + rounds * interval; time <= until; time += interval)
            yield return time;
    }

    private static long Midnight(DateOnly date, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local)) // clocks went forward at midnight: the day begins later
            local = local.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUnixTimeMilliseconds();
    }
}
