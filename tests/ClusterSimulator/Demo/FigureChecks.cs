using System.Text.Json.Nodes;
using ClusterSimulator.Verification;

namespace ClusterSimulator.Demo;

/// <summary>Compares what an analyzer says of a day with the truth.</summary>
internal static class FigureChecks
{
    private const double Gibibyte = 1024.0 * 1024 * 1024;

    public static async Task RunAsync(AnalyzerClient analyzer, World world, Findings findings, CancellationToken cancellation)
    {
        var rows = await analyzer.NamespacesAsync(world.Day.Date, cancellation);
        var seen = Truth.Of(world).Where(space => !space.Excluded && space.PodsSeen > 0).ToList();
        findings.Compare(
            $"{world.Day.Date:yyyy-MM-dd}, {seen.Count} namespaces",
            seen.SelectMany(space => FiguresOf(space, rows.GetValueOrDefault((space.ClusterName, space.Namespace)))));
    }

    private static IEnumerable<(string, double, double?)> FiguresOf(NamespaceTruth space, JsonNode? row)
    {
        (string Measure, double? Cpu, double? Memory)[] measures =
        [
            ("peak", space.PeakCpu, space.PeakMemory),
            ("pod_peak_sum", space.PodPeakSumCpu, space.PodPeakSumMemory),
            ("concurrent_peak", space.CpuTotals?.ConcurrentPeak, space.MemoryTotals?.ConcurrentPeak),
            ("p95", space.CpuTotals?.P95, space.MemoryTotals?.P95),
            ("average", space.CpuTotals?.Average, space.MemoryTotals?.Average),
        ];
        return from measure in measures
               let found = row?["measures"]?[measure.Measure]
               from figure in new[]
               {
                   (What: "cpu", Expected: measure.Cpu, Found: found?["cpu"]?.GetValue<double>()),
                   (What: "memory", Expected: measure.Memory, Found: found?["memory"]?.GetValue<double>() * Gibibyte),
               }
               where figure.Expected is not null
               select ($"{space.ClusterName}/{space.Namespace} {measure.Measure} {figure.What}", figure.Expected!.Value, figure.Found);
    }
}
