using Analyzer.Data;
using Dapper;

namespace Analyzer.Schedule;

/// <summary>The stored schedule.</summary>
internal sealed class ScheduleRepository(Database database, Tenant tenant, TimeProvider time)
{
    private const string FindSql = """
        SELECT enabled, project_quota_hour, namespace_quota_hour, prometheus_sync_hour, interval_hours, time_zone, catch_up_days
        FROM schedules WHERE tenant_id = @TenantId
        """;

    private const string StoreSql = """
        INSERT INTO schedules (tenant_id, enabled, project_quota_hour, namespace_quota_hour, prometheus_sync_hour, interval_hours,
            time_zone, catch_up_days, updated_at)
        VALUES (@TenantId, @Enabled, @ProjectQuotaHour, @NamespaceQuotaHour, @PrometheusSyncHour, @IntervalHours,
            @TimeZone, @CatchUpDays, @Now)
        ON CONFLICT (tenant_id) DO UPDATE SET enabled = excluded.enabled, project_quota_hour = excluded.project_quota_hour,
            namespace_quota_hour = excluded.namespace_quota_hour, prometheus_sync_hour = excluded.prometheus_sync_hour,
            interval_hours = excluded.interval_hours, time_zone = excluded.time_zone, catch_up_days = excluded.catch_up_days,
            updated_at = excluded.updated_at
        """;

    public async Task<ScheduleRow> FindAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<ScheduleRow>(FindSql, new { TenantId = tenant.Id }) ?? ScheduleRow.Default;
    }

    /// <summary>Changes the schedule as one: two changes at once do not undo each other.</summary>
    public Task<ScheduleRow> ChangeAsync(Func<ScheduleRow, ScheduleRow> change, CancellationToken cancellationToken) =>
        database.WriteAsync(async (connection, transaction) =>
        {
            var before = await connection.QuerySingleOrDefaultAsync<ScheduleRow>(FindSql, new { TenantId = tenant.Id }, transaction);
            var after = change(before ?? ScheduleRow.Default);
            await connection.ExecuteAsync(StoreSql, new
            {
                TenantId = tenant.Id,
                after.Enabled,
                after.ProjectQuotaHour,
                after.NamespaceQuotaHour,
                after.PrometheusSyncHour,
                after.IntervalHours,
                after.TimeZone,
                after.CatchUpDays,
                Now = time.GetUtcNow(),
            }, transaction);
            return after;
        }, cancellationToken);
}
