using Analyzer.Data;
using Dapper;

namespace Analyzer.Usage;

/// <summary>Days of clusters that were tried to be read later than they should have been.</summary>
internal sealed class CatchUpRepository(Database database, Tenant tenant, TimeProvider time)
{
    private const string CompleteSql = """
        SELECT date FROM usage_days
        WHERE tenant_id = @TenantId AND cluster_name = @ClusterName AND date >= @From AND complete
        """;

    private const string TriesSql = """
        SELECT date, tries, tried_at FROM catch_ups
        WHERE tenant_id = @TenantId AND cluster_name = @ClusterName AND date >= @From
        """;

    private const string TriedSql = """
        INSERT INTO catch_ups (tenant_id, cluster_name, date, tries, tried_at) VALUES (@TenantId, @ClusterName, @Date, 1, @Now)
        ON CONFLICT (tenant_id, cluster_name, date) DO UPDATE SET tries = catch_ups.tries + 1, tried_at = excluded.tried_at
        """;

    private const string ForgetSql = "DELETE FROM catch_ups WHERE tenant_id = @TenantId AND cluster_name = @ClusterName AND date < @From";

    /// <summary>Days that are stored whole.</summary>
    public async Task<IReadOnlySet<DateOnly>> CompleteAsync(string clusterName, DateOnly from, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync<DateOnly>(CompleteSql, Of(clusterName, from))).ToHashSet();
    }

    public async Task<IReadOnlyDictionary<DateOnly, CatchUpTries>> TriesAsync(string clusterName, DateOnly from, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync<CatchUpTries>(TriesSql, Of(clusterName, from))).ToDictionary(tried => tried.Date);
    }

    /// <summary>Counts a try of each day, and forgets what is further back than any look goes.</summary>
    public Task TriedAsync(string clusterName, IReadOnlyCollection<DateOnly> dates, DateOnly from, CancellationToken cancellationToken) =>
        database.WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync(ForgetSql, Of(clusterName, from), transaction);
            return await connection.ExecuteAsync(TriedSql, dates.Select(date => new
            {
                TenantId = tenant.Id,
                ClusterName = clusterName,
                Date = date,
                Now = time.GetUtcNow(),
            }), transaction);
        }, cancellationToken);

    private object Of(string clusterName, DateOnly from) => new { TenantId = tenant.Id, ClusterName = clusterName, From = from };
}
