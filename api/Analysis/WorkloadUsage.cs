namespace Analyzer.Analysis;

/// <summary>A workload's day: its pods, how many of them count, and what they come to (domain.md §5).</summary>
public sealed record WorkloadDay
{
    public required Workload Workload { get; init; }

    public required OwnerFrom OwnerFrom { get; init; }

    public required Replicas Replicas { get; init; }

    /// <summary>All of its pods of the day, by name.</summary>
    public required IReadOnlyList<PodDay> Pods { get; init; }

    /// <summary>Highest peaks first, ties by name.</summary>
    public required CountedPods Cpu { get; init; }

    public required CountedPods Memory { get; init; }
}

/// <summary>One resource of a workload's pods: cores or bytes.</summary>
/// <param name="Counted">Pods that count, highest first.</param>
/// <param name="Dropped">Pods that do not, highest first: a rolling update's old or new ones.</param>
/// <param name="CountedSum">What the workload used.</param>
/// <param name="Sum">What all of its pods used, nothing dropped.</param>
public sealed record CountedPods(IReadOnlyList<PodPeak> Counted, IReadOnlyList<PodPeak> Dropped, double CountedSum, double Sum);

/// <summary>A pod's peak of one resource: cores or bytes.</summary>
public readonly record struct PodPeak(string Pod, double Value);

/// <summary>Counting a rolling update once (domain.md §5).</summary>
public static class WorkloadUsage
{
    /// <summary>The first <c>ceil(replicas × tolerance)</c> pods by peak, computed in decimal.</summary>
    public static CountedPods Count(IEnumerable<PodPeak> pods, long replicas, decimal tolerance)
    {
        var sorted = pods.OrderByDescending(pod => pod.Value).ThenBy(pod => pod.Pod, StringComparer.Ordinal).ToList();
        var most = (int)Math.Min(decimal.Ceiling(replicas * tolerance), sorted.Count);
        var counted = sorted.GetRange(0, most);
        var dropped = sorted.GetRange(most, sorted.Count - most);
        var countedSum = counted.Sum(pod => pod.Value);
        // The whole sum goes on from the counted one, so that rounding can never make a part greater than the whole.
        return new(counted, dropped, countedSum, dropped.Aggregate(countedSum, (sum, pod) => sum + pod.Value));
    }
}
