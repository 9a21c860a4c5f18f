using ClusterSimulator.Metrics;

namespace ClusterSimulator;

/// <summary>What a correct product says of a world, worked out from its raw samples by the shortest way.</summary>
public static class Truth
{
    /// <summary>The truth of every namespace, those without usage and the excluded ones too.</summary>
    public static IReadOnlyList<NamespaceTruth> Of(World world, string memoryMetric = Metric.MemoryUsage) =>
        [.. world.Clusters.SelectMany(cluster => cluster.Namespaces.Select(space => Of(cluster, space, memoryMetric)))];

    /// <summary>What each cluster gives to each project by its ProjectQuota objects.</summary>
    public static IReadOnlyList<ProjectShareTruth> ProjectShares(World world) =>
        [.. world.Clusters.SelectMany(cluster => cluster.ProjectShares)];

    private static NamespaceTruth Of(Cluster cluster, Namespace space, string memoryMetric)
    {
        var day = new NamespaceDay(cluster, space, memoryMetric);
        var workloads = space.Workloads.Select(workload => Of(workload, day)).Where(workload => workload.Pods.Count > 0).ToList();
        var pods = workloads.SelectMany(workload => workload.Pods).ToList();
        return new()
        {
            ClusterName = cluster.Name,
            Namespace = space.Name,
            Project = space.Project,
            Excluded = space.Name.StartsWith("kube-", StringComparison.Ordinal),
            PeakCpu = pods.Sum(pod => pod.CountedCpu ? pod.PeakCpu!.Value : 0),
            PeakMemory = pods.Sum(pod => pod.CountedMemory ? pod.PeakMemory!.Value : 0),
            PodPeakSumCpu = pods.Sum(pod => pod.PeakCpu ?? 0),
            PodPeakSumMemory = pods.Sum(pod => pod.PeakMemory ?? 0),
            CpuTotals = pods.Count == 0 ? null : day.CpuTotals(),
            MemoryTotals = pods.Count == 0 ? null : day.MemoryTotals(),
            PodsSeen = pods.Count,
            PodsCountedCpu = pods.Count(pod => pod.CountedCpu),
            PodsCountedMemory = pods.Count(pod => pod.CountedMemory),
            ContainersDroppedCpu = day.Broken(day.CpuPeaks),
            ContainersDroppedMemory = day.Broken(day.MemoryPeaks),
            Workloads = workloads,
            Quota = space.Quota,
        };
    }

    /// <summary>Counts the first so many pods, highest first and then by name, for CPU and for memory separately.</summary>
    private static WorkloadTruth Of(Workload workload, NamespaceDay day)
    {
        var pods = workload.Pods.Where(pod => day.PodsSeen.Contains(pod.Name)).Select(pod => new PodTruth(
            pod.Name,
            pod.OwnerFrom ?? workload.OwnerFrom,
            NamespaceDay.Sum(day.CpuPeaks, pod),
            NamespaceDay.Sum(day.MemoryPeaks, pod),
            CountedCpu: false,
            CountedMemory: false)).ToList();
        var topCpu = Top(pods, pod => pod.PeakCpu, workload.Replicas);
        var topMemory = Top(pods, pod => pod.PeakMemory, workload.Replicas);
        var counted = pods.Select(pod =>
            pod with { CountedCpu = topCpu.Contains(pod.Name), CountedMemory = topMemory.Contains(pod.Name) });
        return new(workload.Kind, workload.Name, workload.OwnerFrom, workload.Replicas, workload.ReplicasFrom, [.. counted]);
    }

    private static HashSet<string> Top(List<PodTruth> pods, Func<PodTruth, double?> peak, int replicas) =>
        [.. pods.Where(pod => peak(pod) is not null).OrderByDescending(peak).ThenBy(pod => pod.Name, StringComparer.Ordinal)
            .Take(replicas).Select(pod => pod.Name)];
}
