using System.Data.Common;
using Analyzer.Analysis;
using Analyzer.Data;
using Analyzer.Http;
using Dapper;

namespace Analyzer.Namespaces;

/// <summary>Namespace quotas: a cluster's synced rows are replaced as one (domain.md §12).</summary>
internal sealed class NamespaceQuotaRepository(Database database, Tenant tenant)
{
    private const string Columns = """
        cluster_name, namespace, project_name, cpu_limit, cpu_used, memory_limit, memory_used,
        pods_limit, pods_used, storage_limit, storage_used, source, note, imported_project, updated_at
        """;

    private const string Filter = """
        WHERE tenant_id = @TenantId
          AND (@Cluster IS NULL OR cluster_name = @Cluster)
          AND (@Project IS NULL OR project_name = @Project)
          AND (@Pattern IS NULL OR lower(cluster_name) LIKE @Pattern ESCAPE '\'
            OR lower(namespace) LIKE @Pattern ESCAPE '\' OR lower(project_name) LIKE @Pattern ESCAPE '\')
        """;

    private const string ListSql = $"SELECT {Columns} FROM namespace_quotas {Filter} ORDER BY";

    private const string PageSql = " LIMIT @Limit OFFSET @Offset";

    private const string CountSql = $"SELECT count(*) FROM namespace_quotas {Filter}";

    private const string OfClusterSql =
        $"SELECT {Columns} FROM namespace_quotas WHERE tenant_id = @TenantId AND cluster_name = @ClusterName";

    private const string DeleteSql =
        "DELETE FROM namespace_quotas WHERE tenant_id = @TenantId AND cluster_name = @ClusterName AND namespace = @Namespace";

    private const string KeysSql = "SELECT cluster_name, namespace FROM namespace_quotas WHERE tenant_id = @TenantId";

    private const string InsertSql = """
        INSERT INTO namespace_quotas (tenant_id, cluster_name, namespace, project_name, cpu_limit, cpu_used, memory_limit, memory_used,
            pods_limit, pods_used, storage_limit, storage_used, source, note, imported_project, updated_at)
        VALUES (@TenantId, @ClusterName, @Namespace, @ProjectName, @CpuLimit, @CpuUsed, @MemoryLimit, @MemoryUsed,
            @PodsLimit, @PodsUsed, @StorageLimit, @StorageUsed, @Source, @Note, @ImportedProject, @UpdatedAt)
        """;

    private static readonly Dictionary<string, string> Sorts = new()
    {
        ["cluster_name"] = "cluster_name",
        ["namespace"] = "namespace",
        ["project_name"] = "project_name",
        ["cpu_limit"] = "cpu_limit",
        ["cpu_used"] = "cpu_used",
        ["memory_limit"] = "memory_limit",
        ["memory_used"] = "memory_used",
        ["cpu_rate"] = "(cpu_used / NULLIF(cpu_limit, 0))",
        ["memory_rate"] = "(memory_used / NULLIF(memory_limit, 0))",
        ["updated_at"] = "updated_at",
    };

    public async Task<(IReadOnlyList<NamespaceQuota> Rows, long Total)> ListAsync(
        ListQuery query, string? cluster, string? project, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            TenantId = tenant.Id,
            Cluster = cluster,
            Project = project,
            query.Pattern,
            Limit = query.SqlLimit,
            Offset = query.SqlOffset,
        };
        var orderBy = query.OrderBy(Sorts, "cluster_name, namespace");
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<NamespaceQuotaRow>($"{ListSql} {orderBy}{PageSql}", parameters);
        return ([.. rows.Select(Shown)], await connection.ExecuteScalarAsync<long>(CountSql, parameters));
    }

    /// <summary>
    /// Puts the synced rows in the place of the cluster's synced rows; those imported for the same namespaces are
    /// taken over, those for others stay.
    /// </summary>
    public async Task<(int Imported, int Updated, int Removed)> ReplaceSyncedAsync(
        DbConnection connection, DbTransaction transaction, string clusterName, IReadOnlyCollection<NamespaceQuotaRow> rows)
    {
        var stored = (await connection.QueryAsync<NamespaceQuotaRow>(
            OfClusterSql, new { TenantId = tenant.Id, ClusterName = clusterName }, transaction)).ToDictionary(row => row.Namespace);
        var fresh = rows.Select(row => row.Namespace).ToHashSet();
        var gone = stored.Values.Where(row => row.Source == "k8s" && !fresh.Contains(row.Namespace)).ToList();
        var replaced = stored.Values.Where(row => fresh.Contains(row.Namespace)).ToList();
        await connection.ExecuteAsync(DeleteSql,
            gone.Concat(replaced).Select(row => new { TenantId = tenant.Id, row.ClusterName, row.Namespace }), transaction);
        await connection.ExecuteAsync(InsertSql, rows.Select(row => Parameters(
            row with { ImportedProject = stored.GetValueOrDefault(row.Namespace)?.ImportedProject })), transaction);
        return (rows.Count - replaced.Count, replaced.Count, gone.Count);
    }

    /// <summary>Cluster and namespace of every stored row.</summary>
    public async Task<HashSet<(string Cluster, string Namespace)>> KeysAsync(DbConnection connection, DbTransaction transaction) =>
        [.. await connection.QueryAsync<(string, string)>(KeysSql, new { TenantId = tenant.Id }, transaction)];

    /// <summary>Puts imported rows in the place of whatever stood for their namespaces.</summary>
    public async Task ImportAsync(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<NamespaceQuotaRow> rows)
    {
        await connection.ExecuteAsync(
            DeleteSql, rows.Select(row => new { TenantId = tenant.Id, row.ClusterName, row.Namespace }), transaction);
        await connection.ExecuteAsync(InsertSql, rows.Select(Parameters), transaction);
    }

    public Task<bool> DeleteAsync(string clusterName, string @namespace, CancellationToken cancellationToken) =>
        database.WriteAsync(async (connection, transaction) => await connection.ExecuteAsync(
            DeleteSql, new { TenantId = tenant.Id, ClusterName = clusterName, Namespace = @namespace }, transaction) > 0, cancellationToken);

    private object Parameters(NamespaceQuotaRow row) => new
    {
        TenantId = tenant.Id,
        row.ClusterName,
        row.Namespace,
        row.ProjectName,
        row.CpuLimit,
        row.CpuUsed,
        row.MemoryLimit,
        row.MemoryUsed,
        row.PodsLimit,
        row.PodsUsed,
        row.StorageLimit,
        row.StorageUsed,
        row.Source,
        row.Note,
        row.ImportedProject,
        row.UpdatedAt,
    };

    private static NamespaceQuota Shown(NamespaceQuotaRow row) => new()
    {
        ClusterName = row.ClusterName,
        Namespace = row.Namespace,
        ProjectName = row.ProjectName,
        CpuLimit = row.CpuLimit,
        CpuUsed = row.CpuUsed,
        CpuRate = Rates.Percent(Rates.Of(row.CpuUsed, row.CpuLimit), cap: false),
        MemoryLimit = Units.Gib(row.MemoryLimit),
        MemoryUsed = Units.Gib(row.MemoryUsed),
        MemoryRate = Rates.Percent(Rates.Of(row.MemoryUsed, row.MemoryLimit), cap: false),
        PodsLimit = row.PodsLimit,
        PodsUsed = row.PodsUsed,
        StorageLimit = Units.Gib(row.StorageLimit),
        StorageUsed = Units.Gib(row.StorageUsed),
        Source = row.Source,
        Note = row.Note,
        UpdatedAt = row.UpdatedAt,
    };
}
