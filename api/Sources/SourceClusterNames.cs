using System.Data.Common;
using Analyzer.Clusters;
using Analyzer.Data;
using Dapper;

namespace Analyzer.Sources;

/// <summary>A source goes on holding the metrics of a cluster that is renamed.</summary>
internal sealed class SourceClusterNames(Tenant tenant) : IClusterNames
{
    private const string KnownSql = "SELECT count(*) FROM sources WHERE tenant_id = @TenantId AND cluster_name = @Name";

    private const string RenameSql =
        "UPDATE sources SET cluster_name = @NewName WHERE tenant_id = @TenantId AND cluster_name = @OldName";

    public async Task<bool> KnowsAsync(DbConnection connection, DbTransaction transaction, string name) =>
        await connection.ExecuteScalarAsync<long>(KnownSql, new { TenantId = tenant.Id, Name = name }, transaction) > 0;

    public Task RenameAsync(DbConnection connection, DbTransaction transaction, string oldName, string newName) =>
        connection.ExecuteAsync(RenameSql, new { TenantId = tenant.Id, OldName = oldName, NewName = newName }, transaction);
}
