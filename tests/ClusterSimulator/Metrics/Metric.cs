namespace ClusterSimulator.Metrics;

/// <summary>The names of what a kubelet says about containers.</summary>
internal static class Metric
{
    public const string Cpu = "container_cpu_usage_seconds_total";
    public const string MemoryUsage = "container_memory_usage_bytes";
    public const string MemoryWorkingSet = "container_memory_working_set_bytes";
}
