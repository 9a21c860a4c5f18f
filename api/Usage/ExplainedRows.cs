using Analyzer.Analysis;

namespace Analyzer.Usage;

/// <summary>Kept workloads and pods as they are shown.</summary>
internal static class ExplainedRows
{
    public static ExplainedWorkload Of(StoredWorkload workload) => new()
    {
        Kind = workload.Kind,
        Name = workload.Name,
        Replicas = workload.Replicas,
        ReplicasFrom = workload.ReplicasFrom switch
        {
            ReplicasFrom.KubeStateMetrics => "kube-state-metrics",
            ReplicasFrom.Api => "api",
            _ => "observed",
        },
        OwnerFrom = workload.OwnerFrom switch
        {
            OwnerFrom.KubeStateMetrics => "kube-state-metrics",
            OwnerFrom.Api => "api",
            OwnerFrom.Name => "name",
            _ => "none",
        },
        // As they were counted: by CPU, highest first (domain.md §5).
        Pods = [.. workload.Pods.OrderByDescending(pod => pod.Cpu ?? -1).ThenBy(pod => pod.Name, StringComparer.Ordinal).Select(Of)],
    };

    private static ExplainedPod Of(StoredPod pod) => new()
    {
        Name = pod.Name,
        FirstSeen = Instant(pod.First),
        LastSeen = Instant(pod.Last),
        Cpu = pod.Cpu,
        Memory = Units.Gib(pod.Memory),
        CpuCounted = pod.CpuCounted,
        MemoryCounted = pod.MemoryCounted,
        CpuReason = Reason(pod.Cpu, pod.CpuCounted),
        MemoryReason = Reason(pod.Memory, pod.MemoryCounted),
    };

    private static string? Reason(double? peak, bool counted) => counted ? null : peak is null ? "no_samples" : "beyond_replicas";

    private static DateTimeOffset? Instant(long? milliseconds) =>
        milliseconds is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
