using Analyzer.Analysis;
using Analyzer.Usage;

namespace Analyzer.Reports;

/// <summary>Stored rows of namespaces as a report shows them.</summary>
internal static class NamespaceRows
{
    public static NamespaceUsage Of(SyncedNamespace row, bool superseded) => new()
    {
        ClusterName = row.ClusterName,
        Namespace = row.Namespace,
        ProjectName = row.ProjectName,
        ProjectFrom = row.ProjectFrom,
        Origin = "prometheus",
        Superseded = superseded,
        Usage = Usage(row, MeasureNames.Parse(row.Measure)),
        Measure = row.Measure,
        Measures = new NamespaceMeasures
        {
            Peak = Usage(row, Measure.Peak),
            PodPeakSum = Usage(row, Measure.PodPeakSum),
            ConcurrentPeak = Usage(row, Measure.ConcurrentPeak),
            P95 = Usage(row, Measure.P95),
            Average = Usage(row, Measure.Average),
        },
        Coverage = row.Coverage,
        Complete = row.Complete,
        PodsSeen = row.PodsSeen,
        PodsCounted = row.PodsCountedCpu,
    };

    public static NamespaceUsage Of(UploadedNamespace row) => new()
    {
        ClusterName = row.Site,
        Namespace = row.Namespace,
        ProjectName = row.ProjectName,
        ProjectFrom = null,
        Origin = "upload",
        Superseded = false,
        Usage = new MeasuredUsage { Cpu = row.Cpu, Memory = Units.Gib(row.Memory) },
        Measure = null,
        Measures = null,
        Coverage = null,
        Complete = true,
        PodsSeen = null,
        PodsCounted = null,
    };

    private static MeasuredUsage Usage(SyncedNamespace row, Measure measure)
    {
        var (cpu, memory) = row.By(measure);
        return new MeasuredUsage { Cpu = cpu, Memory = Units.Gib(memory) };
    }
}
