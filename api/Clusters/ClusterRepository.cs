using System.Data.Common;
using Analyzer.Data;
using Analyzer.Http;
using Dapper;

namespace Analyzer.Clusters;

/// <summary>Configured clusters.</summary>
internal sealed class ClusterRepository(Database database, Tenant tenant)
{
    private const string Columns = """
        id, name, kubeconfig, pod_cluster_uid, server, context, user_kind, certificate_expires_at, skip_tls_verify, tls_server_name,
        use_projectquota, project_label, exclude_namespaces, last_sync, created_at, updated_at
        """;

    private const string ListSql = $"""
        SELECT {Columns} FROM clusters
        WHERE tenant_id = @TenantId
          AND (@Pattern IS NULL OR lower(name) LIKE @Pattern ESCAPE '\' OR lower(server) LIKE @Pattern ESCAPE '\')
        ORDER BY
        """;

    private const string PageSql = " LIMIT @Limit OFFSET @Offset";

    private const string CountSql = """
        SELECT count(*) FROM clusters
        WHERE tenant_id = @TenantId
          AND (@Pattern IS NULL OR lower(name) LIKE @Pattern ESCAPE '\' OR lower(server) LIKE @Pattern ESCAPE '\')
        """;

    private const string FindSql = $"SELECT {Columns} FROM clusters WHERE tenant_id = @TenantId AND id = @Id";

    private const string FindByNameSql = $"SELECT {Columns} FROM clusters WHERE tenant_id = @TenantId AND name = @Name";

    private const string FindByUidSql = $"SELECT {Columns} FROM clusters WHERE tenant_id = @TenantId AND pod_cluster_uid = @Uid";

    private const string InsertSql = """
        INSERT INTO clusters (tenant_id, name, kubeconfig, pod_cluster_uid, server, context, user_kind, certificate_expires_at, skip_tls_verify,
            tls_server_name, use_projectquota, project_label, exclude_namespaces, created_at, updated_at)
        VALUES (@TenantId, @Name, @Kubeconfig, @PodClusterUid, @Server, @Context, @UserKind, @CertificateExpiresAt, @SkipTlsVerify,
            @TlsServerName, @UseProjectquota, @ProjectLabel, @ExcludeNamespaces, @CreatedAt, @UpdatedAt)
        RETURNING id
        """;

    private const string UpdateSql = """
        UPDATE clusters SET name = @Name, kubeconfig = @Kubeconfig, pod_cluster_uid = @PodClusterUid, server = @Server, context = @Context, user_kind = @UserKind,
            certificate_expires_at = @CertificateExpiresAt, skip_tls_verify = @SkipTlsVerify, tls_server_name = @TlsServerName,
            use_projectquota = @UseProjectquota, project_label = @ProjectLabel, exclude_namespaces = @ExcludeNamespaces,
            updated_at = @UpdatedAt
        WHERE tenant_id = @TenantId AND id = @Id
        """;

    private const string SyncedSql = "UPDATE clusters SET last_sync = @Now WHERE tenant_id = @TenantId AND id = @Id";

    private const string DeleteSql = "DELETE FROM clusters WHERE tenant_id = @TenantId AND id = @Id";

    private static readonly Dictionary<string, string> Sorts = new()
    {
        ["id"] = "id",
        ["name"] = "name",
        ["server"] = "server",
        ["last_sync"] = "last_sync",
        ["certificate_expires_at"] = "certificate_expires_at",
        ["updated_at"] = "updated_at",
    };

    public async Task<(IReadOnlyList<ClusterRow> Rows, long Total)> ListAsync(ListQuery query, CancellationToken cancellationToken)
    {
        var parameters = new { TenantId = tenant.Id, query.Pattern, Limit = query.SqlLimit, Offset = query.SqlOffset };
        var orderBy = query.OrderBy(Sorts, "name");
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<ClusterRow>($"{ListSql} {orderBy}{PageSql}", parameters);
        return (rows.AsList(), await connection.ExecuteScalarAsync<long>(CountSql, parameters));
    }

    public async Task<ClusterRow?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await FindAsync(connection, null, id);
    }

    public Task<ClusterRow?> FindAsync(DbConnection connection, DbTransaction? transaction, long id) =>
        connection.QuerySingleOrDefaultAsync<ClusterRow>(FindSql, new { TenantId = tenant.Id, Id = id }, transaction);

    public async Task<ClusterRow?> FindByNameAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await FindByNameAsync(connection, null, name);
    }

    public Task<ClusterRow?> FindByNameAsync(DbConnection connection, DbTransaction? transaction, string name) =>
        connection.QuerySingleOrDefaultAsync<ClusterRow>(FindByNameSql, new { TenantId = tenant.Id, Name = name }, transaction);

    /// <summary>The cluster that the server runs in, under whatever name it was added.</summary>
    public Task<ClusterRow?> FindByUidAsync(DbConnection connection, DbTransaction transaction, string uid) =>
        connection.QuerySingleOrDefaultAsync<ClusterRow>(FindByUidSql, new { TenantId = tenant.Id, Uid = uid }, transaction);

    public Task<long> AddAsync(DbConnection connection, DbTransaction transaction, ClusterRow row) =>
        connection.ExecuteScalarAsync<long>(InsertSql, Parameters(row), transaction);

    public Task UpdateAsync(DbConnection connection, DbTransaction transaction, ClusterRow row) =>
        connection.ExecuteAsync(UpdateSql, Parameters(row), transaction);

    public Task DeleteAsync(DbConnection connection, DbTransaction transaction, long id) =>
        connection.ExecuteAsync(DeleteSql, new { TenantId = tenant.Id, Id = id }, transaction);

    public Task MarkSyncedAsync(DbConnection connection, DbTransaction transaction, long id, DateTimeOffset now) =>
        connection.ExecuteAsync(SyncedSql, new { TenantId = tenant.Id, Id = id, Now = now }, transaction);

    private object Parameters(ClusterRow row) => new
    {
        TenantId = tenant.Id,
        row.Id,
        row.Name,
        row.Kubeconfig,
        row.PodClusterUid,
        row.Server,
        row.Context,
        row.UserKind,
        row.CertificateExpiresAt,
        row.SkipTlsVerify,
        row.TlsServerName,
        row.UseProjectquota,
        row.ProjectLabel,
        row.ExcludeNamespaces,
        row.CreatedAt,
        row.UpdatedAt,
    };
}
