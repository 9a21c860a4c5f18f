using System.Data.Common;
using Analyzer.Clusters;
using Analyzer.Data;
using Dapper;

namespace Analyzer.Usage;

/// <summary>Past days follow a renamed cluster; else a repeated sync would store them a second time under the new name.</summary>
internal sealed class UsageClusterNames(Tenant tenant) : IClusterNames
{
    private const string KnownSql = "SELECT count(*) FROM usage_days WHERE tenant_id = @TenantId AND cluster_name = @Name";

    private static readonly string[] RenameSql =
    [
        "UPDATE usage_days SET cluster_name = @NewName WHERE tenant_id = @TenantId AND cluster_name = @OldName",
        "UPDATE usage_namespaces SET cluster_name = @NewName WHERE tenant_id = @TenantId AND cluster_name = @OldName",
        "UPDATE usage_history SET cluster_name = @NewName WHERE tenant_id = @TenantId AND cluster_name = @OldName",
        "UPDATE usage_explanations SET cluster_name = @NewName WHERE tenant_id = @TenantId AND cluster_name = @OldName",
        "UPDATE usage_workloads SET cluster_name = @NewName WHERE tenant_id = @TenantId AND cluster_name = @OldName",
    ];

    public async Task<bool> KnowsAsync(DbConnection connection, DbTransaction transaction, string name) =>
        await connection.ExecuteScalarAsync<long>(KnownSql, new { TenantId = tenant.Id, Name = name }, transaction) > 0;

    public async Task RenameAsync(DbConnection connection, DbTransaction transaction, string oldName, string newName)
    {
        foreach (var sql in RenameSql)
            await connection.ExecuteAsync(sql, new { TenantId = tenant.Id, OldName = oldName, NewName = newName }, transaction);
    }
}
