using Analyzer.Analysis;
using Analyzer.Quotas;
using Analyzer.Sheets;

namespace Analyzer.Namespaces;

/// <summary>
/// The namespace quota sheet (domain.md §15): 集群名称, 命名空间, 项目名称, CPU and memory 配额 and 已用, and optional pods and
/// storage. A blank figure is not known.
/// </summary>
internal static class NamespaceQuotaSheet
{
    private static readonly SheetColumn Cluster = new("集群名称", true, "cluster", "cluster name", "cluster_name");
    private static readonly SheetColumn Namespace = new("命名空间", true, "命名空间名称", "namespace");
    private static readonly SheetColumn Project = new("项目名称", true, "project", "project name", "project_name") { MayBeBlank = true };
    private static readonly SheetColumn CpuLimit = Amount("CPU配额(核)", true, "cpu quota (cores)", "cpu quota", "cpu_quota", "cpu_limit");
    private static readonly SheetColumn MemoryLimit = Amount("内存配额(GB)", true, "内存配额(GiB)", "memory quota (gb)", "memory quota (gib)", "memory quota", "memory_quota", "memory_limit");
    private static readonly SheetColumn CpuUsed = Amount("CPU已用(核)", true, "cpu used (cores)", "cpu used", "cpu_used");
    private static readonly SheetColumn MemoryUsed = Amount("内存已用(GB)", true, "内存已用(GiB)", "memory used (gb)", "memory used (gib)", "memory used", "memory_used");
    private static readonly SheetColumn PodsLimit = Amount("Pod配额", false, "pod quota", "pods quota", "pods_limit");
    private static readonly SheetColumn PodsUsed = Amount("Pod已用", false, "pods used", "pod used", "pods_used");
    private static readonly SheetColumn StorageLimit = Amount("存储配额(GB)", false, "存储配额(GiB)", "storage quota (gb)", "storage quota (gib)", "storage quota", "storage_limit");
    private static readonly SheetColumn StorageUsed = Amount("存储已用(GB)", false, "存储已用(GiB)", "storage used (gb)", "storage used (gib)", "storage used", "storage_used");

    private static readonly SheetColumn[] Columns =
        [Cluster, Namespace, Project, CpuLimit, MemoryLimit, CpuUsed, MemoryUsed, PodsLimit, PodsUsed, StorageLimit, StorageUsed];

    /// <summary>The good rows of a workbook, each namespace once.</summary>
    /// <param name="workbook">An .xlsx file.</param>
    /// <param name="now">When it came.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static (SheetRows Sheet, List<(SheetRow Row, NamespaceQuotaRow Quota)> Rows) Read(
        Stream workbook, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sheet = SheetReader.Read(workbook, cancellationToken, Columns);
        var seen = new HashSet<(string, string)>();
        var rows = new List<(SheetRow, NamespaceQuotaRow)>();
        foreach (var row in sheet.Rows)
            if (Read(row, now) is { } read)
            {
                if (seen.Add((read.ClusterName, read.Namespace)))
                    rows.Add((row, read));
                else
                    row.Refuse(Namespace, new("这个命名空间在文件中已出现过，以第一行为准。", "This namespace stands in the file already; its first row counts."));
            }
        return (sheet, rows);
    }

    /// <summary>Refuses a namespace that its cluster leaves out everywhere (domain.md §11).</summary>
    public static void RefuseExcluded(SheetRow row) => row.Refuse(Namespace, new(
        "集群的排除规则匹配这个命名空间，它不计入任何地方。", "The cluster's exclude pattern matches this namespace, which is left out everywhere."));

    public static IResult Template() => SheetFile.Template("namespace_quota_template.xlsx", "命名空间配额", new Dictionary<string, object?>
    {
        [Cluster.Heading] = "示例 prod-bj",
        [Namespace.Heading] = "pay-prod-0",
        [Project.Heading] = "支付中心-生产",
        [CpuLimit.Heading] = 16,
        [MemoryLimit.Heading] = 64,
        [CpuUsed.Heading] = 4.5,
        [MemoryUsed.Heading] = 20,
        [PodsLimit.Heading] = 100,
        [PodsUsed.Heading] = 12,
        [StorageLimit.Heading] = 500,
        [StorageUsed.Heading] = 120,
    });

    private static NamespaceQuotaRow? Read(SheetRow row, DateTimeOffset now)
    {
        var read = new NamespaceQuotaRow
        {
            ClusterName = row.Text(Cluster, mostLetters: 100) ?? "",
            Namespace = row.Text(Namespace) ?? "",
            // What counts as its project is decided when it is stored (§11).
            ProjectName = "",
            ImportedProject = row.Text(Project),
            CpuLimit = row.Number0(CpuLimit, QuotaLimits.Most),
            CpuUsed = row.Number0(CpuUsed, QuotaLimits.Most),
            MemoryLimit = Units.Bytes(row.Number0(MemoryLimit, QuotaLimits.Most)),
            MemoryUsed = Units.Bytes(row.Number0(MemoryUsed, QuotaLimits.Most)),
            PodsLimit = row.Number0(PodsLimit, QuotaLimits.Most),
            PodsUsed = row.Number0(PodsUsed, QuotaLimits.Most),
            StorageLimit = Units.Bytes(row.Number0(StorageLimit, QuotaLimits.Most)),
            StorageUsed = Units.Bytes(row.Number0(StorageUsed, QuotaLimits.Most)),
            Source = "excel",
            Note = null,
            UpdatedAt = now,
        };
        return row.IsGood ? read : null;
    }

    private static SheetColumn Amount(string heading, bool required, params string[] otherHeadings) => new(heading, required, otherHeadings) { MayBeBlank = true };
}
