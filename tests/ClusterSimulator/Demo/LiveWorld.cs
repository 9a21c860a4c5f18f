using ClusterSimulator.Metrics;

namespace ClusterSimulator.Demo;

/// <summary>
/// Today as far as it has come. Samples carry the moment they are of, so that a scrape a little later or twice changes
/// nothing, and the day is at its end what <see cref="World.Alone"/> says of it.
/// </summary>
internal sealed class LiveWorld(string zone, TimeProvider clock)
{
    /// <summary>As long as Prometheus looks back (milliseconds): what is older says nothing new.</summary>
    private const long Shown = 300_000;

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(zone);
    private readonly Lock _lock = new();
    private List<Latest> _latest = [];
    private DateOnly _day;

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), _zone).DateTime);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>All samples of today that have been taken.</summary>
    public IEnumerable<Series> UntilNow()
    {
        var now = Now;
        return Series.Of(World.Alone(Today, zone)).Select(series =>
            series with { Samples = () => series.Samples().TakeWhile(sample => sample.Time <= now) });
    }

    /// <summary>The last sample of each series that has one of late.</summary>
    public List<Series> Current()
    {
        lock (_lock)
        {
            if (_day != Today)
                (_day, _latest) = (Today, [.. Series.Of(World.Alone(Today, zone)).Select(series => new Latest(series))]);
            var now = Now;
            return [.. _latest.Select(latest => latest.At(now)).OfType<Series>()];
        }
    }

    /// <summary>A series read on as time goes on, because a counter is added up from the day's start.</summary>
    private sealed class Latest(Series series)
    {
        private readonly IEnumerator<Sample> _samples = series.Samples().GetEnumerator();
        private Sample? _last;
        private bool _ahead;
        private bool _ended;

        /// <summary>The series with its last sample alone; null without one of late.</summary>
        public Series? At(long now)
        {
            while (Ahead() is { } next && next.Time <= now)
                (_last, _ahead) = (next, false);
            return _last is { } last && last.Time > now - Shown ? series with { Samples = () => [last] } : null;
        }

        private Sample? Ahead()
        {
            if (!_ahead && !_ended)
                _ended = !(_ahead = _samples.MoveNext());
            return _ended ? null : _samples.Current;
        }
    }
}
