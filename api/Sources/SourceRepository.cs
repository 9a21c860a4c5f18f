using System.Data.Common;
using Analyzer.Data;
using Analyzer.Http;
using Dapper;

namespace Analyzer.Sources;

/// <summary>Configured sources.</summary>
internal sealed class SourceRepository(Database database, Tenant tenant)
{
    private const string Columns = """
        id, name, url, cluster_name, use_accurate_sync, time_zone, label_matchers, memory_metric, rate_window, step, tolerance,
        auth_kind, auth_username, secrets, header_names, tls_ca, tls_skip_verify, last_sync, created_at, updated_at
        """;

    private const string Filter = """
        WHERE tenant_id = @TenantId
          AND (@Pattern IS NULL OR lower(name) LIKE @Pattern ESCAPE '\'
            OR lower(url) LIKE @Pattern ESCAPE '\' OR lower(cluster_name) LIKE @Pattern ESCAPE '\')
        """;

    private const string ListSql = $"SELECT {Columns} FROM sources {Filter} ORDER BY";

    private const string PageSql = " LIMIT @Limit OFFSET @Offset";

    private const string CountSql = $"SELECT count(*) FROM sources {Filter}";

    private const string FindSql = $"SELECT {Columns} FROM sources WHERE tenant_id = @TenantId AND id = @Id";

    private const string FindByNameSql = $"SELECT {Columns} FROM sources WHERE tenant_id = @TenantId AND name = @Name";

    private const string TakenSql = """
        SELECT count(*) FILTER (WHERE name = @Name) AS same_name, count(*) FILTER (WHERE cluster_name = @ClusterName) AS same_cluster
        FROM sources
        WHERE tenant_id = @TenantId AND id <> @Id
        """;

    private const string InsertSql = """
        INSERT INTO sources (tenant_id, name, url, cluster_name, use_accurate_sync, time_zone, label_matchers, memory_metric,
            rate_window, step, tolerance, auth_kind, auth_username, secrets, header_names, tls_ca, tls_skip_verify, created_at, updated_at)
        VALUES (@TenantId, @Name, @Url, @ClusterName, @UseAccurateSync, @TimeZone, @LabelMatchers, @MemoryMetric,
            @RateWindow, @Step, @Tolerance, @AuthKind, @AuthUsername, @Secrets, @HeaderNames, @TlsCa, @TlsSkipVerify, @CreatedAt, @UpdatedAt)
        RETURNING id
        """;

    private const string UpdateSql = """
        UPDATE sources SET name = @Name, url = @Url, cluster_name = @ClusterName, use_accurate_sync = @UseAccurateSync,
            time_zone = @TimeZone, label_matchers = @LabelMatchers, memory_metric = @MemoryMetric, rate_window = @RateWindow,
            step = @Step, tolerance = @Tolerance, auth_kind = @AuthKind, auth_username = @AuthUsername, secrets = @Secrets,
            header_names = @HeaderNames, tls_ca = @TlsCa, tls_skip_verify = @TlsSkipVerify, updated_at = @UpdatedAt
        WHERE tenant_id = @TenantId AND id = @Id
        """;

    private const string SyncedSql = "UPDATE sources SET last_sync = @Now WHERE tenant_id = @TenantId AND id = @Id";

    private const string DeleteSql = "DELETE FROM sources WHERE tenant_id = @TenantId AND id = @Id";

    private static readonly Dictionary<string, string> Sorts = new()
    {
        ["id"] = "id",
        ["name"] = "name",
        ["url"] = "url",
        ["cluster_name"] = "cluster_name",
        ["last_sync"] = "last_sync",
        ["updated_at"] = "updated_at",
    };

    public async Task<(IReadOnlyList<SourceRow> Rows, long Total)> ListAsync(ListQuery query, CancellationToken cancellationToken)
    {
        var parameters = new { TenantId = tenant.Id, query.Pattern, Limit = query.SqlLimit, Offset = query.SqlOffset };
        var orderBy = query.OrderBy(Sorts, "name");
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<SourceRow>($"{ListSql} {orderBy}{PageSql}", parameters);
        return (rows.AsList(), await connection.ExecuteScalarAsync<long>(CountSql, parameters));
    }

    public async Task<SourceRow?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await FindAsync(connection, null, id);
    }

    public Task<SourceRow?> FindAsync(DbConnection connection, DbTransaction? transaction, long id) =>
        connection.QuerySingleOrDefaultAsync<SourceRow>(FindSql, new { TenantId = tenant.Id, Id = id }, transaction);

    public Task<SourceRow?> FindByNameAsync(DbConnection connection, DbTransaction transaction, string name) =>
        connection.QuerySingleOrDefaultAsync<SourceRow>(FindByNameSql, new { TenantId = tenant.Id, Name = name }, transaction);

    /// <summary>How many other sources have this name, and how many this cluster.</summary>
    public Task<(long SameName, long SameCluster)> TakenAsync(DbConnection connection, DbTransaction transaction, SourceRow row) =>
        connection.QuerySingleAsync<(long, long)>(TakenSql,
            new { TenantId = tenant.Id, row.Id, row.Name, row.ClusterName }, transaction);

    public Task<long> AddAsync(DbConnection connection, DbTransaction transaction, SourceRow row) =>
        connection.ExecuteScalarAsync<long>(InsertSql, Parameters(row), transaction);

    public Task UpdateAsync(DbConnection connection, DbTransaction transaction, SourceRow row) =>
        connection.ExecuteAsync(UpdateSql, Parameters(row), transaction);

    public Task MarkSyncedAsync(DbConnection connection, DbTransaction transaction, long id, DateTimeOffset now) =>
        connection.ExecuteAsync(SyncedSql, new { TenantId = tenant.Id, Id = id, Now = now }, transaction);

    public Task<bool> DeleteAsync(long id, CancellationToken cancellationToken) =>
        database.WriteAsync(async (connection, transaction) =>
            await connection.ExecuteAsync(DeleteSql, new { TenantId = tenant.Id, Id = id }, transaction) > 0, cancellationToken);

    private object Parameters(SourceRow row) => new
    {
        TenantId = tenant.Id,
        row.Id,
        row.Name,
        row.Url,
        row.ClusterName,
        row.UseAccurateSync,
        row.TimeZone,
        row.LabelMatchers,
        row.MemoryMetric,
        row.RateWindow,
        row.Step,
        row.Tolerance,
        row.AuthKind,
        row.AuthUsername,
        row.Secrets,
        row.HeaderNames,
        row.TlsCa,
        row.TlsSkipVerify,
        row.CreatedAt,
        row.UpdatedAt,
    };
}
