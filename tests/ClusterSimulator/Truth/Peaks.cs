global using ContainerPeaks =
    System.Collections.Generic.Dictionary<(string Pod, string Container), double>;
using ClusterSimulator.Metrics;

namespace ClusterSimulator;

/// <summary>The day's highest values, as domain.md §4 defines them and Prometheus 2 computes them.</summary>
internal static class Peaks
{
    public const long Minute = 60_000;
    public const long Window = 5 * Minute;

    /// <summary>The highest of each container's series, NaN and infinities still among them.</summary>
    public static ContainerPeaks OfContainers(IEnumerable<Reading> readings, Func<Reading, double?> peakOf) => readings
        .Select(reading => (reading.Pod, reading.Container, Peak: peakOf(reading)))
        .Where(reading => reading.Peak is not null)
        .GroupBy(reading => (reading.Pod, reading.Container))
        .ToDictionary(group => group.Key, group => group.Select(reading => reading.Peak!.Value).Aggregate(Higher));

    /// <summary>
    /// Cores: at each whole minute of the day, the rise between the last two samples of the 5 minutes up to it (both ends
    /// included) by the time between them. A counter that fell began again at 0.
    /// </summary>
    public static double? Cpu(Sample[] samples, RecordedDay day)
    {
        double? peak = null;
        var known = 0;
        for (var minute = day.Start; minute < day.End; minute += Minute)
        {
            while (known < samples.Length && samples[known].Time <= minute)
                known++;
            if (known < 2 || samples[known - 2].Time < minute - Window)
                continue;
            var (previous, last) = (samples[known - 2], samples[known - 1]);
            var rise = last.Value < previous.Value ? last.Value : last.Value - previous.Value;
            var rate = rise / ((last.Time - previous.Time) / 1000.0);
            peak = peak is null ? rate : Higher(peak.Value, rate);
        }
        return peak;
    }

    /// <summary>Bytes: the highest sample of the day, whose end is not in it.</summary>
    public static double? Memory(Sample[] samples, RecordedDay day)
    {
        var values = samples.Where(sample => sample.Time >= day.Start && sample.Time < day.End)
            .Select(sample => sample.Value).ToList();
        return values.Count == 0 ? null : values.Aggregate(Higher);
    }

    /// <summary>The higher of two values; NaN only if nothing else is there.</summary>
    public static double Higher(double one, double other) => double.IsNaN(one) || other > one ? other : one;
}
