using System.Data.Common;
using Analyzer.Analysis;
using Analyzer.Data;
using Analyzer.Quotas;
using Analyzer.Usage;
using Dapper;

namespace Analyzer.Reports;

/// <summary>Reports of dates: stored usage joined with the quotas that count now (domain.md §14).</summary>
internal sealed class ReportQueries(
    Database database, UsageReader usage, QuotaLookup quotas, Tenant tenant, LevelThresholds levels)
{
    private const string DatesSql = """
        WITH projects AS (
            SELECT date, project_name FROM upload_rows WHERE tenant_id = @TenantId
            UNION
            SELECT date, project_name FROM usage_namespaces WHERE tenant_id = @TenantId
        ),
        counted AS (
            SELECT p.date, count(*) AS record_count, count(q.cloud_id) AS with_cloud_id
            FROM projects p
            LEFT JOIN quotas q ON q.tenant_id = @TenantId AND q.project_name = p.project_name
            GROUP BY p.date
        ),
        synced AS (
            SELECT date, min(coverage) AS coverage, min(CASE WHEN complete THEN 1 ELSE 0 END) AS complete
            FROM usage_days WHERE tenant_id = @TenantId
            GROUP BY date
        ),
        missing AS (
            SELECT DISTINCT d.date
            FROM usage_days d
            JOIN (SELECT cluster_name, min(date) AS first FROM usage_days WHERE tenant_id = @TenantId GROUP BY cluster_name) known ON known.first < d.date
            JOIN sources e ON e.tenant_id = @TenantId AND e.cluster_name = known.cluster_name
            LEFT JOIN usage_days own ON own.tenant_id = @TenantId AND own.date = d.date AND own.cluster_name = e.cluster_name
            WHERE d.tenant_id = @TenantId AND own.date IS NULL
        ),
        uploaded AS (
            SELECT DISTINCT date FROM upload_files WHERE tenant_id = @TenantId
        )
        SELECT c.date, c.record_count, c.with_cloud_id, s.coverage, CASE WHEN m.date IS NULL THEN COALESCE(s.complete, 1) ELSE 0 END AS complete,
            CASE WHEN s.date IS NULL THEN 0 ELSE 1 END AS is_synced, CASE WHEN u.date IS NULL THEN 0 ELSE 1 END AS is_uploaded
        FROM counted c
        LEFT JOIN synced s ON s.date = c.date
        LEFT JOIN missing m ON m.date = c.date
        LEFT JOIN uploaded u ON u.date = c.date
        ORDER BY c.date DESC
        """;

    public async Task<IReadOnlyList<ReportDate>> DatesAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<DateRow>(DatesSql, new { TenantId = tenant.Id });
        return [.. rows.Select(row => row.Shown())];
    }

    /// <returns>Null when the date has no data at all.</returns>
    public async Task<IReadOnlyList<ReportRow>?> ReportAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        IReadOnlyCollection<UsageFigure> figures = usage.Figures(connection, request.Date, request.Measure);
        if (figures.Count == 0)
            return null;
        var byProject = await quotas.ByProjectAsync(connection);
        if (request.Cluster is { } cluster)
            (figures, byProject) = ProjectReport.OfCluster(cluster, figures, byProject);
        var missing = usage.Missing(connection, request.Date).Select(day => day.ClusterName)
            .Where(name => request.Cluster is null || name == request.Cluster).ToHashSet();
        var rows = ProjectReport.Rows(figures, byProject, request.All, missing);
        return [.. rows.Select(row => Shown(row, request.Cap))];
    }

    /// <returns>Null when the date has no data at all.</returns>
    public async Task<IReadOnlyList<NamespaceUsage>?> NamespacesAsync(
        DateOnly date, string? project, string? cluster, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var synced = usage.Synced(connection, date);
        var uploaded = usage.Uploaded(connection, date);
        if (synced.Count + uploaded.Count == 0)
            return null;
        var standing = uploaded.Select(row => (row.ProjectName, row.Namespace)).ToHashSet();
        var rows = synced.Select(row => NamespaceRows.Of(row, standing.Contains((row.ProjectName, row.Namespace))))
            .Concat(uploaded.Select(NamespaceRows.Of));
        return [.. rows.Where(row => (project is null || row.ProjectName == project) && (cluster is null || row.ClusterName == cluster))];
    }

    /// <returns>Null when the date has no data at all.</returns>
    public async Task<IReadOnlyList<ComparedNamespace>?> CompareAsync(DateOnly date, Measure? measure, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var synced = usage.Synced(connection, date);
        var uploaded = usage.Uploaded(connection, date);
        return synced.Count + uploaded.Count == 0 ? null : Comparison.Of(synced, uploaded, measure);
    }

    private ReportRow Shown(ProjectFigures row, bool cap) => new()
    {
        ProjectName = row.ProjectName,
        CloudId = row.Quota?.CloudId,
        CpuUsage = row.CpuUsage,
        MemoryUsage = Units.Gib(row.MemoryUsage),
        CpuQuota = row.Quota?.Amount.Cpu,
        MemoryQuota = Units.Gib(row.Quota?.Amount.Memory),
        CpuRate = Rates.Percent(row.CpuRate, cap),
        MemoryRate = Rates.Percent(row.MemoryRate, cap),
        Level = Rates.Level(row.CpuRate, row.MemoryRate, levels),
        Measure = row.Measure is { } measure ? MeasureNames.Name(measure) : null,
        Origin = row.Origin,
        Coverage = row.Coverage,
        Complete = row.Complete,
        CpuReason = row.CpuRate.Reason,
        MemoryReason = row.MemoryRate.Reason,
    };

    private sealed record DateRow
    {
        public required DateOnly Date { get; init; }
        public required long RecordCount { get; init; }
        public required long WithCloudId { get; init; }
        public required double? Coverage { get; init; }
        public required bool Complete { get; init; }
        public required bool IsSynced { get; init; }
        public required bool IsUploaded { get; init; }

        public ReportDate Shown() => new()
        {
            Date = Date,
            RecordCount = RecordCount,
            WithCloudId = WithCloudId,
            Coverage = Coverage,
            Complete = Complete,
            Origins = [.. IsSynced ? ["prometheus"] : Array.Empty<string>(), .. IsUploaded ? ["upload"] : Array.Empty<string>()],
        };
    }
}

/// <summary>Which report is wanted; a null measure means each source's own, a null cluster all of them.</summary>
internal sealed record ReportRequest(DateOnly Date, bool All, Measure? Measure, bool Cap, string? Cluster);
