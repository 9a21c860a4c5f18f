using System.Data.Common;
using Analyzer.Data;
using Dapper;

namespace Analyzer.Usage;

/// <summary>The rows of uploaded day report files: a site's rows of a date are replaced as one (domain.md §13).</summary>
internal sealed class UploadRepository(Database database, Tenant tenant, TimeProvider time)
{
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
        VALUES (@TenantId, @Date, @Site, @ProjectName, @Namespace, @Cpu, @Memory)
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

    /// <summary>One prepared statement for all rows: a file may have hundreds of thousands.</summary>
    private async Task InsertRowsAsync(
        DbConnection connection, DbTransaction transaction, DayReportName name, IEnumerable<DayReportRow> rows, CancellationToken cancellationToken)
    {
        await using var insert = PreparedInsert.Create(connection, transaction, InsertRowSql,
            "TenantId", "Date", "Site", "ProjectName", "Namespace", "Cpu", "Memory");
        insert.Set(0, tenant.Id);
        insert.Set(1, name.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        insert.Set(2, name.Site);
        // In the order of the key, so that the table grows at its end.
        foreach (var row in rows.OrderBy(row => row.ProjectName, StringComparer.Ordinal).ThenBy(row => row.Namespace, StringComparer.Ordinal))
        {
            insert.Set(3, row.ProjectName);
            insert.Set(4, row.Namespace);
            insert.Set(5, row.Cpu);
            insert.Set(6, row.Memory);
            await insert.ExecuteAsync(cancellationToken);
        }
    }
}
