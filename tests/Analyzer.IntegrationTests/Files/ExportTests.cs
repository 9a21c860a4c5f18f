using System.Globalization;
using System.Net;
using Analyzer.IntegrationTests.Server;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Analyzer.IntegrationTests.Files;

/// <summary>The exported workbook, read back by another library than the one that wrote it (domain.md §14).</summary>
public sealed class ExportTests
{
    private const string Dates = "2026-02-11,2026-02-09,2026-02-10";

    [Theory]
    [InlineData("", "云序号", "日期", "cpu使用率", "内存使用率")]
    [InlineData("&headers=platform", "主键", "周期", "CPU利用率", "内存利用率")]
    public async Task Headings_are_those_that_were_asked_for(string query, params string[] headings)
    {
        using var workbook = await ExportAsync($"dates={Dates}{query}");

        Rows(workbook, 0)[0].Select(cell => Text(workbook, cell)).Should().Equal(headings);
    }

    [Fact]
    public async Task Ten_years_of_dates_fit_into_the_address()
    {
        await using var server = new AnalyzerServer(overSockets: true);
        var dates = Enumerable.Range(0, 3660).Select(day => $"{new DateOnly(2016, 1, 1).AddDays(day):yyyy-MM-dd}");

        var answer = await server.Client.GetAsync($"/api/reports/export?dates={Uri.EscapeDataString(string.Join(',', dates))}");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound, "there is no report, and room to ask for it");
    }

    [Fact]
    public async Task Rows_are_ordered_by_date_then_cloud_id_with_the_expected_rates()
    {
        using var workbook = await ExportAsync($"dates={Dates}");

        var rows = Rows(workbook, 0).Skip(1).Select(cells => (
            CloudId: Text(workbook, cells[0]), Date: Text(workbook, cells[1]), Cpu: Number(cells[2]), Memory: Number(cells[3]))).ToList();
        var expected = Samples.Expected.Where(day => Dates.Contains(day.Key))
            .SelectMany(day => day.Value!.AsObject().Where(project => project.Value!["cloud_id"] is not null).Select(project => (
                CloudId: project.Value!["cloud_id"]!.GetValue<string>(), Date: day.Key,
                Cpu: Rounded(project.Value["cpu_rate"]!.GetValue<double>()), Memory: Rounded(project.Value["memory_rate"]!.GetValue<double>()))))
            .OrderBy(row => row.Date, StringComparer.Ordinal).ThenBy(row => row.CloudId, StringComparer.Ordinal).ToList();
        rows.Should().Equal(expected);
    }

    [Fact]
    public async Task Rates_are_numbers_shown_with_ten_decimals()
    {
        using var workbook = await ExportAsync($"dates={Dates}");
        var styles = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet;

        foreach (var cell in Rows(workbook, 0).Skip(1).SelectMany(cells => cells[2..4]))
        {
            (cell.DataType?.Value ?? CellValues.Number).Should().Be(CellValues.Number);
            var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
            styles.NumberingFormats!.Elements<NumberingFormat>().Single(known => known.NumberFormatId!.Value == format)
                .FormatCode!.Value.Should().Be("0.0000000000");
        }
    }

    [Fact]
    public async Task A_second_sheet_tells_how_complete_each_date_is()
    {
        using var workbook = await ExportAsync($"dates={Dates}");

        workbook.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value).Should().Equal("使用率", "完整性");
        var rows = Rows(workbook, 1);
        rows[0].Select(cell => Text(workbook, cell)).Should().Equal("日期", "集群", "数据源", "覆盖率", "状态");
        rows.Should().HaveCount(4);
    }

    [Fact]
    public async Task The_workbook_is_valid_so_that_no_spreadsheet_offers_to_repair_it()
    {
        using var workbook = await ExportAsync($"dates={Dates}");

        new OpenXmlValidator().Validate(workbook).Select(error => $"{error.Path?.XPath}: {error.Description}").Should().BeEmpty();
    }

    [Fact]
    public async Task A_csv_writes_the_decimals_out_and_runs_no_formula()
    {
        await using var server = new AnalyzerServer();
        await server.Client.PostJsonAsync("/api/quotas", new { cloud_id = "=1+1", project_name = "公式", cpu_quota = 4, memory_quota = 0 }).OkAsync();
        await server.Client.UploadAsync("/api/reports/upload", "files", ("a_Day_report_2026-01-01.txt", "公式;ns;1;1\n"u8.ToArray())).OkAsync();

        var csv = await server.Client.GetStringAsync("/api/reports/export?dates=2026-01-01&format=csv");

        csv.TrimStart('\uFEFF').ReplaceLineEndings("\n").Trim().Should().Be("云序号,日期,cpu使用率,内存使用率\n'=1+1,2026-01-01,0.2500000000,");
    }

    private static async Task<SpreadsheetDocument> ExportAsync(string query)
    {
        await using var server = new AnalyzerServer();
        await server.Client.ImportQuotasAsync();
        await server.Client.UploadDayReportsAsync();
        var response = await server.Client.GetAsync($"/api/reports/export?{query}");
        response.Content.Headers.ContentDisposition!.FileName.Should().Be("resource_usage_report.xlsx");
        return SpreadsheetDocument.Open(new MemoryStream(await response.Content.ReadAsByteArrayAsync()), isEditable: false);
    }

    private static List<Cell[]> Rows(SpreadsheetDocument workbook, int sheet)
    {
        var id = workbook.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().ElementAt(sheet).Id!.Value!;
        var data = ((WorksheetPart)workbook.WorkbookPart.GetPartById(id)).Worksheet.GetFirstChild<SheetData>()!;
        return [.. data.Elements<Row>().Select(row => row.Elements<Cell>().ToArray())];
    }

    private static string Text(SpreadsheetDocument workbook, Cell cell) => cell.DataType?.Value == CellValues.SharedString
        ? workbook.WorkbookPart!.SharedStringTablePart!.SharedStringTable.ElementAt(int.Parse(cell.InnerText, CultureInfo.InvariantCulture)).InnerText
        : cell.CellValue!.Text;

    private static double Number(Cell cell) => double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);

    private static double Rounded(double rate) => Math.Round(rate, 10, MidpointRounding.AwayFromZero);
}
