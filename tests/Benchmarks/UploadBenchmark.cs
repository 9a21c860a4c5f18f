using Analyzer.IntegrationTests.Server;
using Microsoft.Data.Sqlite;

namespace Benchmarks;

/// <summary>A day report file until it is stored, beside reading its bytes and inserting its rows, nothing else.</summary>
internal static class UploadBenchmark
{
    private const string InsertSql = """
        INSERT INTO upload_rows (tenant_id, date, site, project_name, namespace, cpu, memory)
        VALUES ('default', '2026-02-09', 'mm', @project, @namespace, @cpu, @memory)
        """;

    public static async Task<Outcome> RunAsync(bool quick)
    {
        var sizes = new List<Measured>();
        foreach (var lines in quick ? new[] { 1000, 2000, 4000 } : [50_000, 100_000, 200_000])
            sizes.Add(await MeasureAsync(lines));
        return new(sizes, Reach: 1.3);
    }

    private static async Task<Measured> MeasureAsync(int lines)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "mm_Day_report_2026-02-09.txt");
        await File.WriteAllBytesAsync(file, Calls.DayReport(lines));
        var rows = (await File.ReadAllLinesAsync(file)).Skip(1).Select(line => line.Split(';'))
            .Select(cells => (cells[0], cells[1], double.Parse(cells[2]), double.Parse(cells[3]))).ToList();
        await using var server = await ServerProcess.StartAsync(Path.Combine(folder.Path, "warm"));
        await server.Client.UploadAsync("/api/reports/upload", ("mm_Day_report_2026-02-08.txt", Calls.DayReport(2000)));
        var peak = 0d;
        var (product, driver) = await Clock.ByTurnsAsync(5,
            async () =>
            {
                await server.Client.UploadAsync("/api/reports/upload", ("mm_Day_report_2026-02-09.txt", await File.ReadAllBytesAsync(file)));
                peak = server.PeakMegabytes();
            },
            () => InsertAsync(Path.Combine(folder.Path, "warm", "analyzer.db"), Path.Combine(folder.Path, "yardstick.db"), file, rows));
        return new($"{lines:N0} lines, {new FileInfo(file).Length / 1e6:F1} MB", lines, product, driver, peak);
    }

    /// <summary>Into the same table, which holds the rows of the time before too, so that they are replaced as the product does.</summary>
    private static async Task InsertAsync(string schema, string database, string file, List<(string, string, double, double)> rows)
    {
        if (!File.Exists(database))
            Copy(schema, database);
        await File.ReadAllBytesAsync(file);
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var delete = connection.CreateCommand();
        delete.CommandText = "DELETE FROM upload_rows WHERE tenant_id = 'default' AND date = '2026-02-09' AND site = 'mm'";
        delete.ExecuteNonQuery();
        using var insert = connection.CreateCommand();
        insert.CommandText = InsertSql;
        var (project, name) = (insert.Parameters.Add("@project", SqliteType.Text), insert.Parameters.Add("@namespace", SqliteType.Text));
        var (cpu, memory) = (insert.Parameters.Add("@cpu", SqliteType.Real), insert.Parameters.Add("@memory", SqliteType.Real));
        insert.Prepare();
        foreach (var row in rows)
        {
            (project.Value, name.Value, cpu.Value, memory.Value) = row;
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private static void Copy(string from, string to)
    {
        using var source = new SqliteConnection($"Data Source={from};Pooling=False;Mode=ReadOnly");
        using var target = new SqliteConnection($"Data Source={to};Pooling=False");
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }
}
