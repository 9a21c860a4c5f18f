namespace Analyzer.Analysis;

/// <summary>Everything read of one namespace's day: what the figures are made of.</summary>
public sealed record NamespaceSamples
{
    public required string Namespace { get; init; }

    public required IReadOnlyList<PodDay> Pods { get; init; }

    public required OwnerFacts OwnersOfDay { get; init; }

    public required OwnerFacts OwnersNow { get; init; }

    /// <summary>kube-state-metrics' maximum of the day, by workload.</summary>
    public required IReadOnlyDictionary<Workload, double> ReplicasOfDay { get; init; }

    /// <summary>The API's figures now; empty unless the day is today or yesterday.</summary>
    public required IReadOnlyDictionary<Workload, PresentReplicas> ReplicasNow { get; init; }

    /// <summary>Replicas that an earlier complete run of this day counted with.</summary>
    public required IReadOnlyDictionary<Workload, Replicas> StoredReplicas { get; init; }

    /// <summary>The namespace's total at each step: cores.</summary>
    public required IReadOnlyList<double> CpuTotals { get; init; }

    /// <summary>The namespace's total at each step: bytes.</summary>
    public required IReadOnlyList<double> MemoryTotals { get; init; }
}

/// <summary>CPU in cores, memory in bytes.</summary>
public readonly record struct Amounts(double Cpu, double Memory);

/// <summary>A namespace's figures of a day (domain.md §5, §8), and the workloads that explain them.</summary>
public sealed record NamespaceDay
{
    public required string Namespace { get; init; }

    public required Amounts Peak { get; init; }

    public required Amounts PodPeakSum { get; init; }

    public required MomentMeasures Cpu { get; init; }

    public required MomentMeasures Memory { get; init; }

    public required IReadOnlyList<WorkloadDay> Workloads { get; init; }

    public required int PodsSeen { get; init; }

    /// <param name="samples">What was read.</param>
    /// <param name="tolerance">1.0 to 2.0 (§5).</param>
    public static NamespaceDay Of(NamespaceSamples samples, decimal tolerance)
    {
        var owners = new Owners(samples.OwnersOfDay, samples.OwnersNow);
        var workloads = samples.Pods
            .GroupBy(pod => owners.Find(pod.Name).Workload)
            .OrderBy(group => group.Key.Kind, StringComparer.Ordinal).ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .Select(group => Count(group.Key, owners, [.. group], samples, tolerance))
            .ToList();
        return new NamespaceDay
        {
            Namespace = samples.Namespace,
            Peak = new(workloads.Sum(workload => workload.Cpu.CountedSum), workloads.Sum(workload => workload.Memory.CountedSum)),
            PodPeakSum = new(workloads.Sum(workload => workload.Cpu.Sum), workloads.Sum(workload => workload.Memory.Sum)),
            Cpu = Moments.Of(samples.CpuTotals),
            Memory = Moments.Of(samples.MemoryTotals),
            Workloads = workloads,
            PodsSeen = samples.Pods.Count,
        };
    }

    private static WorkloadDay Count(Workload workload, Owners owners, List<PodDay> pods, NamespaceSamples samples, decimal tolerance)
    {
        var found = ReplicaRules.Find(
            workload,
            samples.ReplicasOfDay.TryGetValue(workload, out var maximum) ? maximum : null,
            samples.ReplicasNow.TryGetValue(workload, out var present) ? present : null,
            ReplicaRules.MostAlive(pods));
        var replicas = ReplicaRules.Keep(found, samples.StoredReplicas.TryGetValue(workload, out var stored) ? stored : null);
        return new WorkloadDay
        {
            Workload = workload,
            // The weakest of its pods' answers: a workload is no better known than the pod that is known worst.
            OwnerFrom = pods.Max(pod => owners.Find(pod.Name).From),
            Replicas = replicas,
            Pods = pods,
            Cpu = WorkloadUsage.Count(Peaks(pods, pod => pod.Cpu), replicas.Count, tolerance),
            Memory = WorkloadUsage.Count(Peaks(pods, pod => pod.Memory), replicas.Count, tolerance),
        };
    }

    private static IEnumerable<PodPeak> Peaks(List<PodDay> pods, Func<PodDay, double?> peak)
    {
        foreach (var pod in pods)
            if (peak(pod) is { } value)
                yield return new(pod.Name, value);
    }
}
