using Analyzer.Http;

namespace Analyzer.Reports;

/// <summary>How the lists of reports are searched and sorted.</summary>
internal static class ReportLists
{
    public static readonly MemoryList<ReportDate> Dates = new(
        row => [$"{row.Date:yyyy-MM-dd}"],
        new Dictionary<string, Func<ReportDate, IComparable?>>
        {
            ["date"] = row => row.Date,
            ["record_count"] = row => row.RecordCount,
            ["with_cloud_id"] = row => row.WithCloudId,
            ["coverage"] = row => row.Coverage,
        });

    public static readonly MemoryList<ReportRow> Projects = new(
        row => [row.ProjectName, row.CloudId],
        new Dictionary<string, Func<ReportRow, IComparable?>>
        {
            ["project_name"] = row => row.ProjectName,
            ["cloud_id"] = row => row.CloudId,
            ["cpu_usage"] = row => row.CpuUsage,
            ["memory_usage"] = row => row.MemoryUsage,
            ["cpu_quota"] = row => row.CpuQuota,
            ["memory_quota"] = row => row.MemoryQuota,
            ["cpu_rate"] = row => row.CpuRate,
            ["memory_rate"] = row => row.MemoryRate,
            ["coverage"] = row => row.Coverage,
        });

    public static readonly MemoryList<NamespaceUsage> Namespaces = new(
        row => [row.ClusterName, row.Namespace, row.ProjectName],
        new Dictionary<string, Func<NamespaceUsage, IComparable?>>
        {
            ["cluster_name"] = row => row.ClusterName,
            ["namespace"] = row => row.Namespace,
            ["project_name"] = row => row.ProjectName,
            ["cpu"] = row => row.Usage.Cpu,
            ["memory"] = row => row.Usage.Memory,
            ["pods_seen"] = row => row.PodsSeen,
            ["coverage"] = row => row.Coverage,
        });

    public static readonly MemoryList<ComparedNamespace> Compared = new(
        row => [row.Namespace, row.ProjectName, .. row.ClusterNames, .. row.Sites],
        new Dictionary<string, Func<ComparedNamespace, IComparable?>>
        {
            ["namespace"] = row => row.Namespace,
            ["project_name"] = row => row.ProjectName,
            ["cpu_difference"] = row => row.Difference?.Cpu,
            ["memory_difference"] = row => row.Difference?.Memory,
            ["cpu_relative"] = row => row.Relative?.Cpu,
            ["memory_relative"] = row => row.Relative?.Memory,
        });
}
