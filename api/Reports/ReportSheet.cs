using System.Data.Common;
using Analyzer.Analysis;
using Analyzer.Data;
using Analyzer.Http;
using Analyzer.Quotas;
using Analyzer.Usage;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.Csv;
using MiniExcelLibs.OpenXml;

namespace Analyzer.Reports;

/// <summary>What is exported; a null measure means each source's own.</summary>
internal sealed record ExportRequest(IReadOnlyList<DateOnly> Dates, bool PlatformHeaders, Measure? Measure, bool Cap, bool Csv);

/// <summary>The exported workbook (domain.md §14, Export). Rates as fractions rounded to ten decimals.</summary>
internal sealed class ReportSheet(Database database, UsageReader usage, QuotaLookup quotas)
{
    private const int Decimals = 10;

    /// <summary>Dates that are held ready while the file is written: memory does not grow with the number of dates.</summary>
    private const int DatesAhead = 4;

    private const string TenDecimals = "0.0000000000";

    private static readonly string[] Headings = ["云序号", "日期", "cpu使用率", "内存使用率"];
    private static readonly string[] PlatformHeadings = ["主键", "周期", "CPU利用率", "内存利用率"];

    /// <summary>A file that is deleted once it has been sent: rows go through it one date at a time.</summary>
    /// <exception cref="ApiException">404 <c>no_report</c> when a chosen date has no data.</exception>
    public async Task<Stream> WriteAsync(ExportRequest request, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var byProject = await quotas.ByProjectAsync(connection);
        var headings = request.PlatformHeaders ? PlatformHeadings : Headings;
        // The workbook library pulls rows while it writes: the next dates are read and decided beside it.
        await using var ahead = new ReadAhead<DateOnly, IReadOnlyList<Dictionary<string, object?>>>(
            request.Dates, date => Rows(request, date, headings, FiguresOf(connection, request, date, byProject)), DatesAhead, cancellationToken);
        var rows = ahead.SelectMany(date => date.Value);
        var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        // Not the library's SaveAsAsync: it closes the sheet's data after the drawing, which spreadsheets offer to repair.
        if (request.Csv)
            file.SaveAs(rows.Select(Plain), excelType: ExcelType.CSV, configuration: new CsvConfiguration());
        else
            file.SaveAs(new Dictionary<string, object>
            {
                ["使用率"] = rows,
                ["完整性"] = request.Dates.SelectMany(date => Completeness.Rows(usage, connection, date)),
            }, configuration: Configuration(headings));
        file.Position = 0;
        return file;
    }

    private IReadOnlyList<ProjectFigures> FiguresOf(
        DbConnection connection, ExportRequest request, DateOnly date, IReadOnlyDictionary<string, ReportedQuota> byProject)
    {
        var figures = usage.Figures(connection, date, request.Measure);
        return figures.Count > 0 ? ProjectReport.Rows(figures, byProject, all: false)
            : throw new ApiException(StatusCodes.Status404NotFound, "no_report",
                new($"{date:yyyy-MM-dd} 没有任何数据。", $"There is no data of {date:yyyy-MM-dd}."));
    }

    private static List<Dictionary<string, object?>> Rows(
        ExportRequest request, DateOnly date, string[] headings, IReadOnlyList<ProjectFigures> projects)
    {
        var text = $"{date:yyyy-MM-dd}";
        return [.. projects.Select(row => new Dictionary<string, object?>(headings.Length)
        {
            [headings[0]] = row.Quota!.CloudId,
            [headings[1]] = text,
            [headings[2]] = Rounded(Rates.Fraction(row.CpuRate, request.Cap)),
            [headings[3]] = Rounded(Rates.Fraction(row.MemoryRate, request.Cap)),
        })];
    }

    private static double? Rounded(double? fraction) =>
        fraction is { } value ? Math.Round(value, Decimals, MidpointRounding.AwayFromZero) : null;

    /// <summary>A CSV has no formats of its own: decimals are written out, and text that a spreadsheet would run is quoted.</summary>
    private static Dictionary<string, object?> Plain(Dictionary<string, object?> row) => row.ToDictionary(cell => cell.Key, cell => cell.Value switch
    {
        double number => number.ToString(TenDecimals, System.Globalization.CultureInfo.InvariantCulture),
        string text => SpreadsheetText.Safe(text),
        var other => other,
    });

    private static OpenXmlConfiguration Configuration(string[] headings) => new()
    {
        TableStyles = TableStyles.None,
        AutoFilter = false,
        DynamicColumns =
        [
            new DynamicExcelColumn(headings[0]) { Width = 28 },
            new DynamicExcelColumn(headings[1]) { Width = 14 },
            new DynamicExcelColumn(headings[2]) { Width = 18, Format = TenDecimals },
            new DynamicExcelColumn(headings[3]) { Width = 18, Format = TenDecimals },
        ],
    };
}

/// <summary>Text that no spreadsheet runs as a formula (quality.md, Safety).</summary>
internal static class SpreadsheetText
{
    public static string Safe(string text) => text.Length > 0 && "=+-@\t\r".Contains(text[0]) ? "'" + text : text;
}
