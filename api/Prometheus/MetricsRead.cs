using Analyzer.Language;
using static Analyzer.Prometheus.Metrics;

namespace Analyzer.Prometheus;

/// <summary>A metric that a sync reads, and what for.</summary>
internal sealed record MetricRead(string Name, bool IsRequired, Message UsedFor);

/// <summary>Every metric that a sync reads.</summary>
internal static class MetricsRead
{
    /// <param name="memoryMetric">The source's own (domain.md §4).</param>
    public static IReadOnlyList<MetricRead> Of(string memoryMetric) =>
    [
        new(CpuSeconds, true, new("CPU 用量", "CPU usage")),
        new(memoryMetric, true, new("内存用量", "memory usage")),
        new(PodOwner, false, new("Pod 的归属", "owners of pods")),
        new(ReplicaSetOwner, false, new("ReplicaSet 的归属", "owners of ReplicaSets")),
        new(JobOwner, false, new("Job 的归属", "owners of Jobs")),
        new(DeploymentReplicas, false, new("Deployment 的副本数", "replicas of Deployments")),
        new(StatefulSetReplicas, false, new("StatefulSet 的副本数", "replicas of StatefulSets")),
        new(DaemonSetReplicas, false, new("DaemonSet 的副本数", "replicas of DaemonSets")),
        new(ReplicaSetReplicas, false, new("ReplicaSet 的副本数", "replicas of ReplicaSets")),
        new(JobReplicas, false, new("Job 的并行数", "parallelism of Jobs")),
    ];
}
