namespace Analyzer.Analysis;

/// <summary>The day's peak of one container: cores or bytes.</summary>
public readonly record struct ContainerPeak(string Namespace, string Pod, string Container, double Value);

/// <summary>From a pod's first to its last sample inside a day, both included.</summary>
public readonly record struct Lifetime(DateTimeOffset First, DateTimeOffset Last);

/// <summary>A pod that was seen on a day, with its peaks: cores and bytes; null where it had no such sample.</summary>
public sealed record PodDay
{
    public required string Name { get; init; }

    public required double? Cpu { get; init; }

    public required double? Memory { get; init; }

    /// <summary>The first sample inside the day, of CPU or memory; null when too short-lived to be told.</summary>
    public required DateTimeOffset? FirstSeen { get; init; }

    /// <summary>The last sample inside the day.</summary>
    public required DateTimeOffset? LastSeen { get; init; }
}

/// <summary>Usage of pods (domain.md §4): a pod's peak is the sum of its containers' peaks.</summary>
public static class PodPeaks
{
    /// <summary>No container uses less than nothing, or more than any machine has: such values are faults of measurement.</summary>
    public static bool IsFigure(double value) => value is >= 0 and <= Most;

    private const double Most = 1e18;

    /// <summary>Sums by pod. NaN and infinities are dropped for each container, before any sum, and counted.</summary>
    public static Dictionary<(string Namespace, string Pod), double> Sum(IEnumerable<ContainerPeak> containers, ref long dropped)
    {
        var pods = new Dictionary<(string, string), double>();
        foreach (var container in containers.OrderBy(peak => peak.Container, StringComparer.Ordinal))
        {
            if (!IsFigure(container.Value))
                dropped++;
            else
                pods[(container.Namespace, container.Pod)] =
                    pods.GetValueOrDefault((container.Namespace, container.Pod)) + container.Value;
        }
        return pods;
    }
}
