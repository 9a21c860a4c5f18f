using Analyzer.Http;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Analyzer.Sheets;

/// <summary>Sends a workbook, and reads the one file of an import.</summary>
internal static class SheetFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A template: a sheet of headings and rows marked as examples.</summary>
    public static IResult Template(string name, string sheet, params Dictionary<string, object?>[] rows)
    {
        var stream = new MemoryStream();
        stream.SaveAs(rows, sheetName: sheet, configuration: new OpenXmlConfiguration
        {
            TableStyles = TableStyles.None,
            AutoFilter = false,
            DynamicColumns = [.. rows[0].Keys.Select(heading => new DynamicExcelColumn(heading) { Width = WidthOf(heading) })],
        });
        stream.Position = 0;
        return Results.File(stream, ContentType, name);
    }

    /// <summary>In characters; Chinese ones are two wide.</summary>
    private static double WidthOf(string heading) => Math.Max(16, heading.Sum(letter => letter > 0xFF ? 2 : 1) + 2);

    /// <exception cref="ApiException">400 <c>missing_file</c>.</exception>
    public static IFormFile Required(IFormFile? file) => file is { Length: > 0 } ? file : throw new ApiException(
        StatusCodes.Status400BadRequest, "missing_file", new("没有收到文件。", "No file was sent."), "file");
}
