using Analyzer.Data;
using Dapper;

namespace Analyzer.Usage;

/// <summary>What a day's sync stores (domain.md §5 to §9): a cluster's figures of a date are replaced as one.</summary>
internal sealed class UsageRepository(Database database, Tenant tenant)
{
    private const string DeleteNamespacesSql = """
        DELETE FROM usage_namespaces WHERE tenant_id = @TenantId AND date = @Date AND (@ClusterName IS NULL OR cluster_name = @ClusterName)
        """;

    private const string DeleteWorkloadsSql = """
        DELETE FROM usage_workloads WHERE tenant_id = @TenantId AND date = @Date AND (@ClusterName IS NULL OR cluster_name = @ClusterName)
        """;

    private const string DeleteDaysSql = """
        DELETE FROM usage_days WHERE tenant_id = @TenantId AND date = @Date AND (@ClusterName IS NULL OR cluster_name = @ClusterName)
        """;

    /// <returns>How many clusters' figures were deleted.</returns>
    public Task<int> DeleteAsync(DateOnly date, CancellationToken cancellationToken) =>
        database.WriteAsync(async (connection, transaction) =>
        {
            var key = new { TenantId = tenant.Id, Date = date, ClusterName = (string?)null };
            await connection.ExecuteAsync(DeleteNamespacesSql, key, transaction);
            await connection.ExecuteAsync(DeleteWorkloadsSql, key, transaction);
            return await connection.ExecuteAsync(DeleteDaysSql, key, transaction);
        }, cancellationToken);
}
