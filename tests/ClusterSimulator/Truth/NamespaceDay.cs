using ClusterSimulator.Metrics;

namespace ClusterSimulator;

/// <summary>A container's series with its samples at hand.</summary>
internal sealed class Reading(Series series)
{
    public string Metric { get; } = series.Metric;

    public string Pod { get; } = series["pod"];

    public string Container { get; } = series["container"];

    public Sample[] Samples { get; } = [.. series.Samples()];
}

/// <summary>All that was measured of a namespace's containers, and the highest of it.</summary>
internal sealed class NamespaceDay
{
    private readonly RecordedDay _day;
    private readonly List<Reading> _cpu;
    private readonly List<Reading> _memory;

    public NamespaceDay(Cluster cluster, Namespace space, string memoryMetric)
    {
        var readings = ContainerMetrics.Of(cluster, space).Select(series => new Reading(series)).ToList();
        _day = cluster.Day;
        _cpu = [.. readings.Where(reading => reading.Metric == Metric.Cpu)];
        _memory = [.. readings.Where(reading => reading.Metric == memoryMetric)];
        CpuPeaks = Peaks.OfContainers(_cpu, reading => Peaks.Cpu(reading.Samples, _day));
        MemoryPeaks = Peaks.OfContainers(_memory, reading => Peaks.Memory(reading.Samples, _day));
        PodsSeen = [.. _cpu.Concat(_memory).Where(HasSampleInDay).Select(reading => reading.Pod)];
    }

    public ContainerPeaks CpuPeaks { get; }

    public ContainerPeaks MemoryPeaks { get; }

    /// <summary>Pods with a sample in the day, of CPU or of memory.</summary>
    public HashSet<string> PodsSeen { get; }

    public TotalsTruth? CpuTotals() => Totals.Of(_cpu, (reading, time) => Totals.Rate(reading.Samples, time), _day);

    public TotalsTruth? MemoryTotals() => Totals.Of(_memory, (reading, time) => Totals.Latest(reading.Samples, time), _day);

    /// <summary>A pod's peak is the sum of its containers' peaks; null when it has none.</summary>
    public static double? Sum(ContainerPeaks peaks, Pod pod)
    {
        var finite = peaks.Where(peak => peak.Key.Pod == pod.Name && double.IsFinite(peak.Value)).ToList();
        return finite.Count == 0 ? null : finite.Sum(peak => peak.Value);
    }

    /// <summary>How many containers' figures are dropped, being NaN or infinite.</summary>
    public int Broken(ContainerPeaks peaks) =>
        peaks.Count(peak => PodsSeen.Contains(peak.Key.Pod) && !double.IsFinite(peak.Value));

    private bool HasSampleInDay(Reading reading) =>
        reading.Samples.Any(sample => sample.Time >= _day.Start && sample.Time < _day.End);
}
