using Analyzer.IntegrationTests.Server;
using Microsoft.Data.Sqlite;

namespace Benchmarks;

/// <summary>One date's report out of millions of usage rows, beside the same report out of few.</summary>
internal static class ReportsBenchmark
{
    private const int Projects = 2000;
    private const int NamespacesPerProject = 5;
    private const string Date = "2026-02-09";

    /// <summary>Copies the day to other days; the server is not running.</summary>
    private const string CopySql = """
        INSERT INTO upload_rows (tenant_id, date, site, project_name, namespace, cpu, memory)
        SELECT tenant_id, @date, site, project_name, namespace, cpu, memory FROM upload_rows WHERE date = '2026-02-09';
        INSERT INTO upload_files (tenant_id, date, site, filename, record_count, uploaded_at)
        SELECT tenant_id, @date, site, filename, record_count, uploaded_at FROM upload_files WHERE date = '2026-02-09';
        """;

    public static async Task<Outcome> RunAsync(bool quick)
    {
        var sizes = new List<Measured>();
        foreach (var days in quick ? new[] { 2, 4, 8 } : [50, 150, 500])
            sizes.Add(await MeasureAsync(days));
        return new(sizes, Reach: 1.5);
    }

    private static async Task<Measured> MeasureAsync(int days)
    {
        using var few = new TemporaryFolder();
        using var many = new TemporaryFolder();
        await FillAsync(few.Path, 2);
        await FillAsync(many.Path, days);
        await using var small = await ServerProcess.StartAsync(few.Path);
        await using var large = await ServerProcess.StartAsync(many.Path);
        await AskAsync(small);
        await AskAsync(large);
        var (product, yardstick) = await Clock.ByTurnsAsync(15, () => AskAsync(large), () => AskAsync(small));
        return new($"{Projects} projects of {days * Projects * NamespacesPerProject:N0} rows", days, product, yardstick, large.PeakMegabytes());
    }

    private static async Task FillAsync(string folder, int days)
    {
        await using (var server = await ServerProcess.StartAsync(folder))
            await server.Client.UploadAsync("/api/reports/upload", ($"mm_Day_report_{Date}.txt", Calls.DayReport(Projects * NamespacesPerProject, NamespacesPerProject)));
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "analyzer.db")};Pooling=False");
        connection.Open();
        await using var transaction = connection.BeginTransaction();
        for (var day = 1; day < days; day++)
        {
            await using var copy = connection.CreateCommand();
            copy.CommandText = CopySql;
            copy.Parameters.AddWithValue("@date", DateOnly.Parse(Date).AddDays(-day).ToString("yyyy-MM-dd"));
            copy.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private static async Task AskAsync(ServerProcess server)
    {
        using var response = await server.Client.GetAsync($"/api/reports/{Date}?all=true");
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }
}
