using ClusterSimulator.Metrics;

namespace ClusterSimulator;

/// <summary>A namespace's total at one moment, every 5 minutes of the day (domain.md §8).</summary>
internal static class Totals
{
    private const long Step = 5 * Peaks.Minute;

    /// <summary>Highest, 95th percentile and mean of the totals; steps without data are left out.</summary>
    public static TotalsTruth? Of(List<Reading> readings, Func<Reading, long, double?> valueAt, RecordedDay day)
    {
        var totals = new List<double>();
        for (var time = day.Start; time < day.End; time += Step)
        {
            var containers = Peaks.OfContainers(readings, reading => valueAt(reading, time));
            var finite = containers.Values.Where(double.IsFinite).ToList();
            if (finite.Count > 0)
                totals.Add(finite.Sum());
        }
        return totals.Count == 0 ? null : new(totals.Max(), Quantile(totals, 0.95), totals.Average());
    }

    /// <summary>The last sample of the 5 minutes up to a moment, as an instant query finds it.</summary>
    public static double? Latest(Sample[] samples, long time)
    {
        var window = Window(samples, time);
        return window.IsEmpty ? null : window[^1].Value;
    }

    /// <summary>
    /// Prometheus's <c>rate</c> over 5 minutes: the rise from the first to the last sample, resets made good, stretched to
    /// the window's ends where samples come close to them, but not to before the counter was 0.
    /// </summary>
    public static double? Rate(Sample[] samples, long time)
    {
        var window = Window(samples, time);
        if (window.Length < 2)
            return null;
        var (first, last) = (window[0], window[^1]);
        var rise = last.Value - first.Value;
        for (var i = 1; i < window.Length; i++)
            rise += window[i].Value < window[i - 1].Value ? window[i - 1].Value : 0;
        var covered = (last.Time - first.Time) / 1000.0;
        var apart = covered / (window.Length - 1);
        var toStart = (first.Time - (time - Peaks.Window)) / 1000.0;
        var toEnd = (time - last.Time) / 1000.0;
        if (rise > 0 && first.Value >= 0)
            toStart = Math.Min(toStart, covered * (first.Value / rise));
        var stretched = covered + Stretch(toStart, apart) + Stretch(toEnd, apart);
        return rise * (stretched / covered) / (Peaks.Window / 1000.0);
    }

    private static double Stretch(double gap, double apart) => gap < apart * 1.1 ? gap : apart / 2;

    private static ReadOnlySpan<Sample> Window(Sample[] samples, long time)
    {
        var from = FirstAtOrAfter(samples, time - Peaks.Window);
        return samples.AsSpan(from..Math.Max(from, FirstAtOrAfter(samples, time + 1)));
    }

    private static int FirstAtOrAfter(Sample[] samples, long time)
    {
        var (low, high) = (0, samples.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = samples[middle].Time < time ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static double Quantile(List<double> values, double quantile)
    {
        var sorted = values.Order().ToList();
        var rank = quantile * (sorted.Count - 1);
        var below = (int)Math.Floor(rank);
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] * (1 - (rank - below)) + sorted[above] * (rank - below);
    }
}
