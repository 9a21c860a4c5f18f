namespace ClusterSimulator;

/// <summary>
/// What a correct product says of a namespace's usage on the day. CPU in cores, memory in bytes. A namespace without a
/// pod in the day has <see cref="PodsSeen"/> 0 and no usage at all, which is not the same as a usage of 0.
/// </summary>
public sealed record NamespaceTruth
{
    /// <summary>The cluster's name.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The namespace's name.</summary>
    public required string Namespace { get; init; }

    /// <summary>The value of its label <c>cpaas.io/project</c>; null without that label.</summary>
    public required string? Project { get; init; }

    /// <summary>Whether the default exclude pattern <c>^kube-</c> leaves it out everywhere.</summary>
    public required bool Excluded { get; init; }

    /// <summary>domain.md §8 <c>peak</c>: the highest pods of each workload, as many as it had replicas.</summary>
    public required double PeakCpu { get; init; }

    /// <summary>The same of memory.</summary>
    public required double PeakMemory { get; init; }

    /// <summary>domain.md §8 <c>pod_peak_sum</c>: all pods, nothing dropped.</summary>
    public required double PodPeakSumCpu { get; init; }

    /// <summary>The same of memory.</summary>
    public required double PodPeakSumMemory { get; init; }

    /// <summary><c>concurrent_peak</c>, <c>p95</c> and <c>average</c> of CPU; null when no step has data.</summary>
    public required TotalsTruth? CpuTotals { get; init; }

    /// <summary>The same of memory.</summary>
    public required TotalsTruth? MemoryTotals { get; init; }

    /// <summary>Pods with a sample in the day.</summary>
    public required int PodsSeen { get; init; }

    /// <summary>Pods whose CPU peak is part of <see cref="PeakCpu"/>; a pod without a CPU figure is not one of them.</summary>
    public required int PodsCountedCpu { get; init; }

    /// <summary>Pods whose memory peak is part of <see cref="PeakMemory"/>.</summary>
    public required int PodsCountedMemory { get; init; }

    /// <summary>Containers whose CPU figure is NaN or infinite and was dropped.</summary>
    public required int ContainersDroppedCpu { get; init; }

    /// <summary>Containers whose memory figure is NaN or infinite and was dropped.</summary>
    public required int ContainersDroppedMemory { get; init; }

    /// <summary>The workloads that have a pod in the day.</summary>
    public required IReadOnlyList<WorkloadTruth> Workloads { get; init; }

    /// <summary>What its ResourceQuotas come to; null when it has none.</summary>
    public required NamespaceQuotaTruth? Quota { get; init; }
}

/// <summary>The day's totals of a namespace at each 5 minutes: their highest, their 95th percentile, their mean.</summary>
public sealed record TotalsTruth(double ConcurrentPeak, double P95, double Average);

/// <summary>A workload, with owner, replicas and where both are found as its scenario's author states them.</summary>
public sealed record WorkloadTruth(
    string Kind, string Name, string OwnerFrom, int Replicas, string ReplicasFrom, IReadOnlyList<PodTruth> Pods);

/// <summary>A pod of the day, its peaks (null without a figure) and whether they count.</summary>
public sealed record PodTruth(
    string Name, string OwnerFrom, double? PeakCpu, double? PeakMemory, bool CountedCpu, bool CountedMemory);
