using System.Text.Json.Nodes;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Usage;

/// <summary>What differs between a namespace's row and the simulator's truth.</summary>
internal static class TruthComparison
{
    private const double Gib = 1024d * 1024 * 1024;
    private const string Api = "api";

    public static IEnumerable<string> Differences(JsonNode row, NamespaceTruth truth)
    {
        var measures = row["measures"]!;
        (string Name, double? Actual, double? Expected)[] figures =
        [
            ("peak cpu", Figure(measures, "peak", "cpu"), truth.PeakCpu),
            ("peak memory", Figure(measures, "peak", "memory") * Gib, truth.PeakMemory),
            ("pod peak sum cpu", Figure(measures, "pod_peak_sum", "cpu"), truth.PodPeakSumCpu),
            ("pod peak sum memory", Figure(measures, "pod_peak_sum", "memory") * Gib, truth.PodPeakSumMemory),
            ("concurrent peak cpu", Figure(measures, "concurrent_peak", "cpu"), truth.CpuTotals?.ConcurrentPeak),
            ("concurrent peak memory", Figure(measures, "concurrent_peak", "memory") * Gib, truth.MemoryTotals?.ConcurrentPeak),
            ("p95 cpu", Figure(measures, "p95", "cpu"), truth.CpuTotals?.P95),
            ("p95 memory", Figure(measures, "p95", "memory") * Gib, truth.MemoryTotals?.P95),
            ("average cpu", Figure(measures, "average", "cpu"), truth.CpuTotals?.Average),
            ("average memory", Figure(measures, "average", "memory") * Gib, truth.MemoryTotals?.Average),
            ("pods seen", row["pods_seen"]!.GetValue<double>(), truth.PodsSeen),
            ("pods counted", row["pods_counted"]!.GetValue<double>(), truth.PodsCountedCpu),
        ];
        return figures.Where(figure => !Same(figure.Actual, figure.Expected))
            .Select(figure => $"{figure.Name}: {figure.Actual} instead of {figure.Expected}");
    }

    /// <summary>The same when no cluster could be asked: the truth has replicas that only it can tell.</summary>
    public static IEnumerable<string> WithoutApi(JsonNode row, NamespaceTruth truth) =>
        Differences(row, truth).Where(difference => !NeedsApi(truth) || !(difference.StartsWith("peak ") || difference.StartsWith("pods counted")));

    private static bool NeedsApi(NamespaceTruth truth) =>
        truth.Workloads.Any(workload => workload.ReplicasFrom == Api || workload.Pods.Any(pod => pod.OwnerFrom == Api));

    private static double? Figure(JsonNode measures, string measure, string resource) => measures[measure]![resource]?.GetValue<double>();

    private static bool Same(double? actual, double? expected) => (actual, expected) switch
    {
        (null, null) => true,
        ({ } figure, { } truth) => Math.Abs(figure - truth) <= Tolerance(truth),
        _ => false,
    };

    public static double Tolerance(double truth) => 1e-6 * Math.Max(1, Math.Abs(truth));
}
