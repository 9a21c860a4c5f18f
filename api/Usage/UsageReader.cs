using System.Data.Common;
using Analyzer.Analysis;
using Analyzer.Data;
using Dapper;

namespace Analyzer.Usage;

/// <summary>What the usage feature offers to reports: the stored figures of a date, synced and uploaded.</summary>
internal sealed class UsageReader(Tenant tenant)
{
    private const string SyncedSql = """
        SELECT n.cluster_name, n.namespace, n.project_name, n.project_from,
            n.peak_cpu, n.peak_memory, n.pod_peak_sum_cpu, n.pod_peak_sum_memory,
            n.concurrent_peak_cpu, n.concurrent_peak_memory, n.p95_cpu, n.p95_memory, n.average_cpu, n.average_memory,
            n.pods_seen, n.pods_counted_cpu, n.pods_counted_memory,
            d.source_name, d.measure, d.coverage, d.complete, d.partial
        FROM usage_namespaces n
        JOIN usage_days d ON d.tenant_id = n.tenant_id AND d.date = n.date AND d.cluster_name = n.cluster_name
        WHERE n.tenant_id = @TenantId AND n.date = @Date
        ORDER BY n.cluster_name, n.namespace
        """;

    private const string UploadedSql = """
        SELECT site, project_name, namespace, cpu, memory
        FROM upload_rows
        WHERE tenant_id = @TenantId AND date = @Date
        ORDER BY site, project_name, namespace
        """;

    /// <summary>Without the sites: a report of many dates goes over hundreds of thousands of these.</summary>
    private const string UploadedFiguresSql = """
        SELECT project_name, namespace, cpu, memory
        FROM upload_rows
        WHERE tenant_id = @TenantId AND date = @Date
        ORDER BY site, project_name, namespace
        """;

    private const string DaysSql = """
        SELECT cluster_name, source_name, coverage, complete, partial
        FROM usage_days
        WHERE tenant_id = @TenantId AND date = @Date
        ORDER BY cluster_name
        """;

    /// <summary>Sources are expected from their cluster's first stored day on, on days that others have.</summary>
    private const string MissingSql = """
        SELECT s.cluster_name, s.name AS source_name
        FROM sources s
        WHERE s.tenant_id = @TenantId
          AND EXISTS (SELECT 1 FROM usage_days d WHERE d.tenant_id = @TenantId AND d.date = @Date)
          AND EXISTS (SELECT 1 FROM usage_days d WHERE d.tenant_id = @TenantId AND d.cluster_name = s.cluster_name AND d.date < @Date)
          AND NOT EXISTS (SELECT 1 FROM usage_days d WHERE d.tenant_id = @TenantId AND d.cluster_name = s.cluster_name AND d.date = @Date)
        ORDER BY s.cluster_name
        """;

    private const string FilesSql = """
        SELECT site, filename, record_count
        FROM upload_files
        WHERE tenant_id = @TenantId AND date = @Date
        ORDER BY site
        """;

    public IReadOnlyList<SyncedNamespace> Synced(DbConnection connection, DateOnly date, DbTransaction? transaction = null) =>
        connection.Query<SyncedNamespace>(SyncedSql, new { TenantId = tenant.Id, Date = date }, transaction).AsList();

    public IReadOnlyList<UploadedNamespace> Uploaded(DbConnection connection, DateOnly date) =>
        connection.Query<UploadedNamespace>(UploadedSql, new { TenantId = tenant.Id, Date = date }).AsList();

    public IReadOnlyList<SyncedDay> Days(DbConnection connection, DateOnly date) =>
        connection.Query<SyncedDay>(DaysSql, new { TenantId = tenant.Id, Date = date }).AsList();

    public IReadOnlyList<MissingDay> Missing(DbConnection connection, DateOnly date) =>
        connection.Query<MissingDay>(MissingSql, new { TenantId = tenant.Id, Date = date }).AsList();

    public IReadOnlyList<UploadedSite> Sites(DbConnection connection, DateOnly date) =>
        connection.Query<UploadedSite>(FilesSql, new { TenantId = tenant.Id, Date = date }).AsList();

    /// <summary>All figures of a date by <paramref name="measure"/>, or by what each source reported.</summary>
    public List<UsageFigure> Figures(DbConnection connection, DateOnly date, Measure? measure) =>
        [.. Synced(connection, date).Select(row => row.Figure(measure)), .. UploadedFigures(connection, date)];

    private IEnumerable<UsageFigure> UploadedFigures(DbConnection connection, DateOnly date) =>
        connection.Query<(string Project, string Namespace, double Cpu, double Memory)>(
            UploadedFiguresSql, new { TenantId = tenant.Id, Date = date }, buffered: false).Select(row => UploadedNamespace.Figure(row.Project, row.Namespace, row.Cpu, row.Memory));
}
