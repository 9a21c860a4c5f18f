using System.Data.Common;
using Analyzer.Data;
using Dapper;

namespace Analyzer.Quotas;

/// <summary>The SQL of quotas inside somebody's transaction: all rows at once in, changed rows out.</summary>
internal sealed class QuotaStore(Tenant tenant)
{
    private const string AllSql = """
        SELECT cloud_id, project_name, cpu_quota, memory_quota, source, pinned, own_cpu, own_memory, own_source, updated_at
        FROM quotas
        WHERE tenant_id = @TenantId
        """;

    private const string SharesSql = """
        SELECT project_name, cluster_name, cpu_quota, memory_quota, cpu_used, memory_used
        FROM quota_shares
        WHERE tenant_id = @TenantId
        ORDER BY project_name, cluster_name
        """;

    private const string SharesOfSql = """
        SELECT project_name, cluster_name, cpu_quota, memory_quota, cpu_used, memory_used
        FROM quota_shares
        WHERE tenant_id = @TenantId AND project_name = @ProjectName
        ORDER BY cluster_name
        """;

    private const string DeleteSql = "DELETE FROM quotas WHERE tenant_id = @TenantId AND cloud_id = @CloudId";

    private const string DeleteSharesOfProjectSql =
        "DELETE FROM quota_shares WHERE tenant_id = @TenantId AND project_name = @ProjectName";

    private const string DeleteSharesOfClusterSql =
        "DELETE FROM quota_shares WHERE tenant_id = @TenantId AND cluster_name = @ClusterName";

    private const string InsertSql = """
        INSERT INTO quotas (tenant_id, cloud_id, project_name, cpu_quota, memory_quota, source, pinned,
            own_cpu, own_memory, own_source, updated_at)
        VALUES (@TenantId, @CloudId, @ProjectName, @CpuQuota, @MemoryQuota, @Source, @Pinned,
            @OwnCpu, @OwnMemory, @OwnSource, @UpdatedAt)
        """;

    private const string InsertShareSql = """
        INSERT INTO quota_shares (tenant_id, project_name, cluster_name, cpu_quota, memory_quota, cpu_used, memory_used, updated_at)
        VALUES (@TenantId, @ProjectName, @ClusterName, @CpuQuota, @MemoryQuota, @CpuUsed, @MemoryUsed, @UpdatedAt)
        """;

    private const string RenameClusterSql = """
        UPDATE quota_shares SET cluster_name = @NewName WHERE tenant_id = @TenantId AND cluster_name = @OldName
        """;

    public async Task<List<QuotaRow>> AllAsync(DbConnection connection, DbTransaction? transaction) =>
        (await connection.QueryAsync<QuotaRow>(AllSql, new { TenantId = tenant.Id }, transaction)).AsList();

    public async Task<List<ShareRow>> SharesAsync(DbConnection connection, DbTransaction? transaction) =>
        (await connection.QueryAsync<ShareRow>(SharesSql, new { TenantId = tenant.Id }, transaction)).AsList();

    public async Task<List<ShareRow>> SharesOfAsync(DbConnection connection, DbTransaction? transaction, string projectName) =>
        (await connection.QueryAsync<ShareRow>(SharesOfSql, new { TenantId = tenant.Id, ProjectName = projectName }, transaction)).AsList();

    /// <summary>Puts <paramref name="after"/> in the place of <paramref name="before"/>, whose key may differ.</summary>
    public async Task ReplaceAsync(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<QuotaRow> before, IReadOnlyCollection<QuotaRow> after)
    {
        // Old keys go first: a file may swap the cloud ids of two projects.
        await connection.ExecuteAsync(DeleteSql, before.Select(row => new { TenantId = tenant.Id, row.CloudId }), transaction);
        await connection.ExecuteAsync(InsertSql, after.Select(row => new
        {
            TenantId = tenant.Id,
            row.CloudId,
            row.ProjectName,
            row.CpuQuota,
            row.MemoryQuota,
            row.Source,
            row.Pinned,
            row.OwnCpu,
            row.OwnMemory,
            row.OwnSource,
            row.UpdatedAt,
        }), transaction);
    }

    public Task DeleteSharesOfProjectsAsync(DbConnection connection, DbTransaction transaction, IEnumerable<string> projectNames) =>
        connection.ExecuteAsync(DeleteSharesOfProjectSql,
            projectNames.Select(projectName => new { TenantId = tenant.Id, ProjectName = projectName }), transaction);

    public async Task ReplaceSharesOfClusterAsync(
        DbConnection connection, DbTransaction transaction, string clusterName, IEnumerable<ShareRow> shares, DateTimeOffset now)
    {
        await connection.ExecuteAsync(DeleteSharesOfClusterSql, new { TenantId = tenant.Id, ClusterName = clusterName }, transaction);
        await connection.ExecuteAsync(InsertShareSql, shares.Select(share => new
        {
            TenantId = tenant.Id,
            share.ProjectName,
            ClusterName = clusterName,
            share.CpuQuota,
            share.MemoryQuota,
            share.CpuUsed,
            share.MemoryUsed,
            UpdatedAt = now,
        }), transaction);
    }

    public Task RenameClusterAsync(DbConnection connection, DbTransaction transaction, string oldName, string newName) =>
        connection.ExecuteAsync(RenameClusterSql, new { TenantId = tenant.Id, OldName = oldName, NewName = newName }, transaction);
}
