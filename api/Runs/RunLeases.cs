using Analyzer.Data;
using Dapper;
using Microsoft.Extensions.Options;

namespace Analyzer.Runs;

/// <summary>
/// Which instance works at a run. It says so now and then; a run whose instance was not heard of for
/// <see cref="RunsOptions.TakeoverSeconds"/> belongs to nobody, and goes on where it stood.
/// </summary>
internal sealed class RunLeases(Database database, Tenant tenant, IOptions<RunsOptions> options, TimeProvider time)
{
    /// <summary>This instance, as no other is called: what it says of a run counts only while the run is its own.</summary>
    public string Owner { get; } = $"{Environment.MachineName} {Environment.ProcessId} {Guid.NewGuid():N}";

    private const string TakeSql = """
        UPDATE runs SET state = 'running', owner = @Owner, heartbeat_at = @Now, starts = starts + 1, started_at = COALESCE(started_at, @Now)
        WHERE tenant_id = @TenantId AND id = @Id
          AND (state = 'queued' OR (state = 'running' AND COALESCE(heartbeat_at, 0) < @Heard))
        RETURNING starts
        """;

    private const string RenewSql = """
        UPDATE runs SET heartbeat_at = @Now
        WHERE tenant_id = @TenantId AND id = @Id AND owner = @Owner AND state = 'running'
        RETURNING cancel_requested
        """;

    private const string ReleaseSql = """
        UPDATE runs SET heartbeat_at = NULL, starts = starts - 1
        WHERE tenant_id = @TenantId AND id = @Id AND owner = @Owner AND state = 'running'
        """;

    private const string ReleaseAllSql = "UPDATE runs SET heartbeat_at = NULL WHERE tenant_id = @TenantId AND state = 'running'";

    private const string UnheldSql = """
        SELECT id, starts FROM runs
        WHERE tenant_id = @TenantId AND state IN ('queued', 'running') AND COALESCE(heartbeat_at, 0) < @Heard
        ORDER BY id
        """;

    private const string CancelSql = """
        UPDATE runs SET cancel_requested = TRUE
        WHERE tenant_id = @TenantId AND id = @Id AND state = 'running' AND COALESCE(heartbeat_at, 0) >= @Heard
        """;

    /// <summary>Makes the run this instance's, if it has not ended and nobody works at it.</summary>
    /// <returns>How often the run has been begun, this time included; null when it is not to be had.</returns>
    public async Task<long?> TakeAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long?>(TakeSql, Of(id));
    }

    /// <returns>Whether somebody wants it cancelled; null when the run is no longer this instance's.</returns>
    public async Task<bool?> RenewAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<bool?>(RenewSql, Of(id));
    }

    /// <summary>Gives the run back unended, for whoever takes it next: an orderly end does not count as a beginning in vain.</summary>
    public Task ReleaseAsync(long id) => ExecuteAsync(ReleaseSql, Of(id));

    /// <summary>Nobody works at any run: for the only server of a data folder, when it starts.</summary>
    public Task ReleaseAllAsync() => ExecuteAsync(ReleaseAllSql, Of(0));

    /// <summary>Runs that have not ended and that nobody works at, oldest first: those that wait for their turn too.</summary>
    public async Task<IReadOnlyList<UnheldRun>> UnheldAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<UnheldRun>(UnheldSql, Of(0))];
    }

    /// <summary>Asks whoever works at the run to stop.</summary>
    /// <returns>False when nobody does.</returns>
    public async Task<bool> RequestCancelAsync(long id) => await ExecuteAsync(CancelSql, Of(id)) == 1;

    private async Task<int> ExecuteAsync(string sql, object parameters)
    {
        await using var connection = await database.OpenAsync();
        return await connection.ExecuteAsync(sql, parameters);
    }

    private object Of(long id) => new
    {
        TenantId = tenant.Id,
        Id = id,
        Owner,
        Now = time.GetUtcNow(),
        Heard = time.GetUtcNow() - options.Value.Takeover,
    };
}

/// <summary>A run that nobody works at, and how often it was begun.</summary>
internal sealed record UnheldRun
{
    public required long Id { get; init; }
    public required long Starts { get; init; }
}
