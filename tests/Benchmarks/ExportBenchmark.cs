using System.Globalization;
using System.Net.Http.Headers;
using Analyzer.IntegrationTests.Server;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Benchmarks;

/// <summary>The export of a year beside the same rows written from memory by the same workbook library.</summary>
internal static class ExportBenchmark
{
    private const int FilesAtOnce = 10;
    private const string TenDecimals = "0.0000000000";

    /// <summary>Columns as wide and numbers as the export shows them.</summary>
    private static readonly OpenXmlConfiguration Configuration = new()
    {
        TableStyles = TableStyles.None,
        AutoFilter = false,
        DynamicColumns =
        [
            new DynamicExcelColumn("云序号") { Width = 28 }, new DynamicExcelColumn("日期") { Width = 14 },
            new DynamicExcelColumn("cpu使用率") { Width = 18, Format = TenDecimals }, new DynamicExcelColumn("内存使用率") { Width = 18, Format = TenDecimals },
        ],
    };

    private static readonly DateOnly First = new(2025, 1, 1);

    public static async Task<Outcome> RunAsync(bool quick)
    {
        var dates = quick ? 10 : 365;
        var sizes = new List<Measured>();
        foreach (var projects in quick ? new[] { 50, 100, 200 } : [500, 1000, 2000])
            sizes.Add(await MeasureAsync(dates, projects));
        return new(sizes, Reach: 1.2);
    }

    private static async Task<Measured> MeasureAsync(int dates, int projects)
    {
        using var folder = new TemporaryFolder();
        string[] days = [.. Enumerable.Range(0, dates).Select(index => First.AddDays(index).ToString("yyyy-MM-dd"))];
        // What filling the tables takes of memory is not the export's: another process exports.
        await using (var filling = await ServerProcess.StartAsync(folder.Path))
            await FillAsync(filling, days, projects);
        await using var server = await ServerProcess.StartAsync(folder.Path);
        var target = Path.Combine(folder.Path, "export.xlsx");
        // The yardstick runs in a process that has been warm since the first size.
        await DownloadAsync(server, days, target);
        var rows = days.SelectMany(day => Enumerable.Range(0, projects).Select(project => Row(day, project))).ToList();
        var yardstick = Path.Combine(folder.Path, "yardstick.xlsx");
        var (product, library) = await Clock.ByTurnsAsync(3,
            () => DownloadAsync(server, days, target),
            () => Task.Run(() => MiniExcel.SaveAs(yardstick, rows, configuration: Configuration, overwriteFile: true)));
        return new($"{dates} dates × {projects} projects", rows.Count, product, library, server.PeakMegabytes(), $"{new FileInfo(target).Length / 1e6:F1} MB");
    }

    private static Dictionary<string, object?> Row(string day, int project) => new()
    {
        ["云序号"] = $"inst_{project:D6}",
        ["日期"] = day,
        ["cpu使用率"] = Math.Round(project % 977 * 0.013 / 8, 10),
        ["内存使用率"] = Math.Round(project % 991 / 6400d, 10),
    };

    private static async Task FillAsync(ServerProcess server, string[] days, int projects)
    {
        using var sheet = new MemoryStream();
        await sheet.SaveAsAsync(Enumerable.Range(0, projects).Select(project => new Dictionary<string, object>
        {
            ["云序号"] = $"inst_{project:D6}",
            ["项目名称"] = $"project-{project:D6}",
            ["CPU配额(核)"] = 8,
            ["内存配额(GB)"] = 64,
        }));
        using var form = new MultipartFormDataContent { { new ByteArrayContent(sheet.ToArray()), "file", "quotas.xlsx" } };
        await server.Client.PostAsync("/api/quotas/import", form).JsonAsync();
        var report = Calls.DayReport(projects, perProject: 1);
        foreach (var chunk in days.Chunk(FilesAtOnce))
            await server.Client.UploadAsync("/api/reports/upload", chunk.Select(day => ($"mm_Day_report_{day}.txt", report)));
    }

    private static async Task DownloadAsync(ServerProcess server, string[] days, string path)
    {
        using var response = await server.Client.GetAsync($"/api/reports/export?dates={string.Join(',', days)}", HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var file = File.Create(path);
        await response.Content.CopyToAsync(file);
    }
}
