using System.Data.Common;
using Analyzer.Data;
using Dapper;

namespace Analyzer.Usage;

/// <summary>The rows of uploaded day report files: a site's rows of a date are replaced as one (domain.md §13).</summary>
internal sealed class UploadRepository(Database database, Tenant tenant, TimeProvider time)
{
    private const int RowsAtOnce = 8;

    private const string DeleteRowsSql = """
        DELETE FROM upload_rows WHERE tenant_id = @TenantId AND date = @Date AND (@Site IS NULL OR site = @Site)
        """;

    private const string DeleteFileSql = """
        DELETE FROM upload_files WHERE tenant_id = @TenantId AND date = @Date AND (@Site IS NULL OR site = @Site)
        """;

    private const string InsertFileSql = """
        INSERT INTO upload_files (tenant_id, date, site, filename, record_count, uploaded_at)
        VALUES (@TenantId, @Date, @Site, @Filename, @RecordCount, @UploadedAt)
        """;

    private const string InsertRowSql = """
        INSERT INTO upload_rows (tenant_id, date, site, project_name, namespace, cpu, memory)
        VALUES (@TenantId, @Date, @Site, @ProjectName0, @Namespace0, @Cpu0, @Memory0)
        """;

    /// <summary>Eight rows at once take half the time of eight statements.</summary>
    private const string InsertRowsSql = """
        INSERT INTO upload_rows (tenant_id, date, site, project_name, namespace, cpu, memory)
        VALUES (@TenantId, @Date, @Site, @ProjectName0, @Namespace0, @Cpu0, @Memory0),
            (@TenantId, @Date, @Site, @ProjectName1, @Namespace1, @Cpu1, @Memory1),
            (@TenantId, @Date, @Site, @ProjectName2, @Namespace2, @Cpu2, @Memory2),
            (@TenantId, @Date, @Site, @ProjectName3, @Namespace3, @Cpu3, @Memory3),
            (@TenantId, @Date, @Site, @ProjectName4, @Namespace4, @Cpu4, @Memory4),
            (@TenantId, @Date, @Site, @ProjectName5, @Namespace5, @Cpu5, @Memory5),
            (@TenantId, @Date, @Site, @ProjectName6, @Namespace6, @Cpu6, @Memory6),
            (@TenantId, @Date, @Site, @ProjectName7, @Namespace7, @Cpu7, @Memory7)
        """;

    /// <returns>Whether the site had rows on this date before.</returns>
    public Task<bool> ReplaceAsync(
        DayReportName name, string filename, IReadOnlyCollection<DayReportRow> rows, CancellationToken cancellationToken) =>
        database.WriteAsync(async (connection, transaction) =>
        {
            var key = new { TenantId = tenant.Id, name.Date, name.Site };
            await connection.ExecuteAsync(DeleteRowsSql, key, transaction);
            var replaced = await connection.ExecuteAsync(DeleteFileSql, key, transaction) > 0;
            await connection.ExecuteAsync(InsertFileSql, new
            {
                TenantId = tenant.Id,
                name.Date,
                name.Site,
                Filename = filename,
                RecordCount = rows.Count,
                UploadedAt = time.GetUtcNow(),
            }, transaction);
            await InsertRowsAsync(connection, transaction, name, rows, cancellationToken);
            return replaced;
        }, cancellationToken);

    /// <returns>How many files' rows were deleted.</returns>
    public async Task<int> DeleteAsync(DbConnection connection, DbTransaction transaction, DateOnly date)
    {
        var key = new { TenantId = tenant.Id, Date = date, Site = (string?)null };
        await connection.ExecuteAsync(DeleteRowsSql, key, transaction);
        return await connection.ExecuteAsync(DeleteFileSql, key, transaction);
    }

    /// <summary>Prepared statements for all rows: a file may have hundreds of thousands.</summary>
    private async Task InsertRowsAsync(
        DbConnection connection, DbTransaction transaction, DayReportName name, IEnumerable<DayReportRow> rows, CancellationToken cancellationToken)
    {
        await using var several = new DayReportInsert(connection, transaction, InsertRowsSql, RowsAtOnce, tenant, name);
        await using var one = new DayReportInsert(connection, transaction, InsertRowSql, 1, tenant, name);
        foreach (var chunk in InOrderOfKey(rows).Chunk(RowsAtOnce))
            if (chunk.Length == RowsAtOnce)
                await several.ExecuteAsync(chunk, cancellationToken);
            else
                foreach (var row in chunk)
                    await one.ExecuteAsync([row], cancellationToken);
        await several.FlushAsync(cancellationToken);
        await one.FlushAsync(cancellationToken);
    }

    /// <summary>So that the table grows at its end. Most files are in order already, which costs one look to see.</summary>
    private static DayReportRow[] InOrderOfKey(IEnumerable<DayReportRow> rows)
    {
        DayReportRow[] ordered = [.. rows];
        for (var at = 1; at < ordered.Length; at++)
            if (ByKey(ordered[at - 1], ordered[at]) > 0)
            {
                Array.Sort(ordered, ByKey);
                break;
            }
        return ordered;
    }

    private static int ByKey(DayReportRow one, DayReportRow other) =>
        string.CompareOrdinal(one.ProjectName, other.ProjectName) is var order and not 0 ? order : string.CompareOrdinal(one.Namespace, other.Namespace);
}
