using System.Data.Common;
using Analyzer.Clusters;
using Analyzer.Data;
using Dapper;

namespace Analyzer.Namespaces;

/// <summary>What the namespaces feature offers to others: what was ever read or imported of a cluster's namespaces.</summary>
internal sealed class ClusterNamespaces(Database database, Tenant tenant, TimeProvider time) : IClusterNames
{
    private const string KnownSql = """
        SELECT (SELECT count(*) FROM namespace_quotas WHERE tenant_id = @TenantId AND cluster_name = @ClusterName)
            + (SELECT count(*) FROM namespace_labels WHERE tenant_id = @TenantId AND cluster_name = @ClusterName)
        """;

    private const string RenameQuotasSql =
        "UPDATE namespace_quotas SET cluster_name = @NewName WHERE tenant_id = @TenantId AND cluster_name = @OldName";

    private const string RenameLabelsSql =
        "UPDATE namespace_labels SET cluster_name = @NewName WHERE tenant_id = @TenantId AND cluster_name = @OldName";

    private const string DeleteQuotasSql = "DELETE FROM namespace_quotas WHERE tenant_id = @TenantId AND cluster_name = @ClusterName";

    private const string DeleteLabelsSql = "DELETE FROM namespace_labels WHERE tenant_id = @TenantId AND cluster_name = @ClusterName";

    private const string LabelsSql =
        "SELECT namespace, project_name FROM namespace_labels WHERE tenant_id = @TenantId AND cluster_name = @ClusterName";

    private const string AllLabelsSql = "SELECT cluster_name, namespace, project_name FROM namespace_labels WHERE tenant_id = @TenantId";

    private const string ImportedSql = """
        SELECT namespace, imported_project FROM namespace_quotas
        WHERE tenant_id = @TenantId AND cluster_name = @ClusterName AND imported_project IS NOT NULL
        """;

    private const string RememberSql = """
        INSERT INTO namespace_labels (tenant_id, cluster_name, namespace, project_name, seen_at)
        VALUES (@TenantId, @ClusterName, @Namespace, @ProjectName, @Now)
        ON CONFLICT (tenant_id, cluster_name, namespace)
        DO UPDATE SET project_name = excluded.project_name, seen_at = excluded.seen_at
        """;

    private const string ForgetSql = """
        DELETE FROM namespace_labels WHERE tenant_id = @TenantId AND cluster_name = @ClusterName AND namespace = @Namespace
        """;

    /// <summary>The project label of every namespace ever seen in the cluster.</summary>
    public Task<Dictionary<string, string>> LabelsAsync(string clusterName, CancellationToken cancellationToken) =>
        ReadAsync(LabelsSql, clusterName, cancellationToken);

    /// <summary>The project label of every namespace ever seen, by cluster and namespace.</summary>
    public async Task<Dictionary<(string Cluster, string Namespace), string>> AllLabelsAsync(DbConnection connection, DbTransaction transaction) =>
        (await connection.QueryAsync<(string Cluster, string Namespace, string Project)>(AllLabelsSql, new { TenantId = tenant.Id }, transaction))
        .ToDictionary(row => (row.Cluster, row.Namespace), row => row.Project);

    /// <summary>The project of each namespace whose quota was imported from a sheet.</summary>
    public Task<Dictionary<string, string>> ImportedProjectsAsync(string clusterName, CancellationToken cancellationToken) =>
        ReadAsync(ImportedSql, clusterName, cancellationToken);

    /// <summary>Keeps what labels say now; a namespace that lost its label loses it here too, one that is gone keeps it.</summary>
    public async Task RememberAsync(
        DbConnection connection, DbTransaction transaction, string clusterName, IReadOnlyCollection<(string Namespace, string? Label)> seen)
    {
        var now = time.GetUtcNow();
        await connection.ExecuteAsync(RememberSql, seen.Where(item => !string.IsNullOrWhiteSpace(item.Label)).Select(item => new
        {
            TenantId = tenant.Id,
            ClusterName = clusterName,
            item.Namespace,
            ProjectName = item.Label,
            Now = now,
        }), transaction);
        await connection.ExecuteAsync(ForgetSql, seen.Where(item => string.IsNullOrWhiteSpace(item.Label)).Select(item => new
        {
            TenantId = tenant.Id,
            ClusterName = clusterName,
            item.Namespace,
        }), transaction);
    }

    public async Task<bool> KnowsAsync(DbConnection connection, DbTransaction transaction, string name) =>
        await connection.ExecuteScalarAsync<long>(KnownSql, new { TenantId = tenant.Id, ClusterName = name }, transaction) > 0;

    public async Task RenameAsync(DbConnection connection, DbTransaction transaction, string oldName, string newName)
    {
        var names = new { TenantId = tenant.Id, OldName = oldName, NewName = newName };
        await connection.ExecuteAsync(RenameQuotasSql, names, transaction);
        await connection.ExecuteAsync(RenameLabelsSql, names, transaction);
    }

    public async Task DeleteClusterAsync(DbConnection connection, DbTransaction transaction, string clusterName)
    {
        var key = new { TenantId = tenant.Id, ClusterName = clusterName };
        await connection.ExecuteAsync(DeleteQuotasSql, key, transaction);
        await connection.ExecuteAsync(DeleteLabelsSql, key, transaction);
    }

    private async Task<Dictionary<string, string>> ReadAsync(string sql, string clusterName, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Namespace, string Project)>(sql, new { TenantId = tenant.Id, ClusterName = clusterName });
        return rows.ToDictionary(row => row.Namespace, row => row.Project);
    }
}
