namespace Analyzer.Usage;

/// <summary>Why a namespace's figure of a day is what it is (domain.md §10). CPU in cores, memory in GiB.</summary>
public sealed record Explanation
{
    public required DateOnly Date { get; init; }

    public required string ClusterName { get; init; }

    public required string Namespace { get; init; }

    public required string ProjectName { get; init; }

    /// <summary>The name of the source.</summary>
    public required string Source { get; init; }

    /// <summary>Its product and version: servers compute rate differently.</summary>
    public required string Server { get; init; }

    /// <summary>The instant that the day's queries were evaluated at.</summary>
    public required DateTimeOffset EvaluatedAt { get; init; }

    /// <summary>The length of the day.</summary>
    public required long RangeSeconds { get; init; }

    /// <summary>0 to 1 (domain.md §9).</summary>
    public required double Coverage { get; init; }

    public required bool Complete { get; init; }

    /// <summary>The measure that this day reports: peak (the counted pods) or pod_peak_sum (all pods).</summary>
    public required string Measure { get; init; }

    /// <summary>How many times its replicas a workload may count (domain.md §5).</summary>
    public required double Tolerance { get; init; }

    /// <summary>Sum of the peaks of the pods that were counted.</summary>
    public required ExplainedAmount Peak { get; init; }

    /// <summary>Sum of the peaks of all pods.</summary>
    public required ExplainedAmount PodPeakSum { get; init; }

    /// <summary>The PromQL of this namespace, as it can be sent to the source.</summary>
    public required ExplainedQueries Queries { get; init; }

    public required IReadOnlyList<ExplainedWorkload> Workloads { get; init; }

    /// <summary>What the figures were before later runs changed them, newest first: people may have reported them.</summary>
    public required IReadOnlyList<ReplacedFigures> History { get; init; }
}

/// <summary>Figures that a later run of the same day changed.</summary>
public sealed record ReplacedFigures
{
    public required DateTimeOffset ReplacedAt { get; init; }

    /// <summary>The run that changed them.</summary>
    public required long RunId { get; init; }

    /// <summary>resync (asked for again), more_complete (the source had more of the day) or gone (the namespace was not there any more).</summary>
    public required string Reason { get; init; }

    /// <summary>The measure that was reported.</summary>
    public required string Measure { get; init; }

    public required ReplacedAmount Peak { get; init; }

    public required ReplacedAmount PodPeakSum { get; init; }

    public required ReplacedAmount ConcurrentPeak { get; init; }

    public required ReplacedAmount P95 { get; init; }

    public required ReplacedAmount Average { get; init; }
}

/// <summary>CPU in cores, memory in GiB; null where the measure had no figure.</summary>
public sealed record ReplacedAmount
{
    public required double? Cpu { get; init; }

    public required double? Memory { get; init; }
}

/// <summary>CPU in cores, memory in GiB.</summary>
public sealed record ExplainedAmount
{
    public required double Cpu { get; init; }

    public required double Memory { get; init; }
}

/// <summary>PromQL, to be evaluated at <c>evaluated_at</c> unless it says otherwise.</summary>
public sealed record ExplainedQueries
{
    /// <summary>CPU peak of each container (domain.md §4).</summary>
    public required string Cpu { get; init; }

    /// <summary>Memory peak of each container.</summary>
    public required string Memory { get; init; }

    /// <summary>Total CPU at one moment (domain.md §8): evaluated over the day, every 5 minutes.</summary>
    public required string CpuTotals { get; init; }

    /// <summary>Total memory at one moment: evaluated over the day, every 5 minutes.</summary>
    public required string MemoryTotals { get; init; }

    public required string Owners { get; init; }

    public required string Replicas { get; init; }
}

/// <summary>A workload, how many of its pods count, and how that is known.</summary>
public sealed record ExplainedWorkload
{
    public required string Kind { get; init; }

    public required string Name { get; init; }

    public required long Replicas { get; init; }

    /// <summary>kube-state-metrics, api or observed (domain.md §7).</summary>
    public required string ReplicasFrom { get; init; }

    /// <summary>kube-state-metrics, api, name or none (domain.md §6); the weakest of its pods' answers.</summary>
    public required string OwnerFrom { get; init; }

    public required IReadOnlyList<ExplainedPod> Pods { get; init; }
}

/// <summary>A pod of the day. CPU in cores, memory in GiB.</summary>
public sealed record ExplainedPod
{
    public required string Name { get; init; }

    /// <summary>Its first sample of the day, exact to a scrape interval; null when it was not looked up.</summary>
    public required DateTimeOffset? FirstSeen { get; init; }

    public required DateTimeOffset? LastSeen { get; init; }

    /// <summary>The sum of its containers' peaks; null without a sample.</summary>
    public required double? Cpu { get; init; }

    public required double? Memory { get; init; }

    public required bool CpuCounted { get; init; }

    public required bool MemoryCounted { get; init; }

    /// <summary>Why its CPU was not counted: beyond_replicas or no_samples; null when it was.</summary>
    public required string? CpuReason { get; init; }

    /// <summary>Why its memory was not counted.</summary>
    public required string? MemoryReason { get; init; }
}
