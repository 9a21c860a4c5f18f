namespace ClusterSimulator;

/// <summary>
/// The local calendar day the world is about, and the hour on both sides of it that is recorded too. All moments are
/// milliseconds since 1970, as Prometheus counts them.
/// </summary>
public sealed class RecordedDay
{
    private const long Hour = 3_600_000;

    /// <summary>Longer than Prometheus looks back from any moment.</summary>
    private const long Silence = 6 * 60_000;

    /// <summary>The day <paramref name="date"/> in an IANA time zone.</summary>
    /// <param name="date">The calendar date.</param>
    /// <param name="zone">The IANA name of the time zone.</param>
    /// <param name="scrapeInterval">Between two scrapes of a kubelet.</param>
    /// <param name="alone">
    /// Nothing is recorded beside the day, nor in its last minutes. So days can lie in one database, each with the truth of
    /// its own: no query of one finds a sample of the one before.
    /// </param>
    public RecordedDay(DateOnly date, string zone, TimeSpan scrapeInterval, bool alone = false)
    {
        var timeZone = TimeZoneInfo.FindSystemTimeZoneById(zone);
        Date = date;
        Zone = zone;
        ScrapeInterval = (long)scrapeInterval.TotalMilliseconds;
        Start = Midnight(date, timeZone);
        End = Midnight(date.AddDays(1), timeZone);
        (Before, After) = alone ? (Start, End - Silence) : (Start - Hour, End + Hour);
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

    /// <summary>Where recording begins: an hour before the day, unless it is alone.</summary>
    public long Before { get; }

    /// <summary>Where recording ends: an hour after the day, unless it is alone.</summary>
    public long After { get; }

    /// <summary>When the Kubernetes API is asked: half a day later, still the day after.</summary>
    public long Now => End + 12 * Hour;

    /// <summary>The moment so long after the day's start; on a day with a clock change not what the wall clock says.</summary>
    public long At(int hours, int minutes = 0, int seconds = 0) => Start + ((hours * 60L + minutes) * 60 + seconds) * 1000;

    /// <summary>The recorded moments within both bounds at which a target is scraped. Offset 0 hits midnight exactly.</summary>
    public IEnumerable<long> Scrapes(long from, long until, long offset) =>
        Every(ScrapeInterval, Math.Max(from, Before), Math.Min(until, After), offset);

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
