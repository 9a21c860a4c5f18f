using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analyzer.IntegrationTests.Templates;

/// <summary>Fills a downloaded template as a spreadsheet program does: shared strings, numbers and booleans as such.</summary>
internal static class FilledTemplate
{
    /// <param name="template">The downloaded workbook.</param>
    /// <param name="rows">Cells by the template's headings; each a text, a number or a boolean.</param>
    public static byte[] Of(byte[] template, params Dictionary<string, object>[] rows)
    {
        using var stream = new MemoryStream();
        stream.Write(template);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var workbook = document.WorkbookPart!;
            var strings = (workbook.SharedStringTablePart ?? workbook.AddNewPart<SharedStringTablePart>()).SharedStringTable ??= new();
            var sheet = workbook.WorksheetParts.First().Worksheet!.GetFirstChild<SheetData>()!;
            var headings = sheet.Elements<Row>().First().Elements<Cell>().ToDictionary(
                cell => Text(cell, strings), cell => cell.CellReference!.Value!.TrimEnd('1'));
            var number = sheet.Elements<Row>().Last().RowIndex!.Value;
            foreach (var row in rows)
                sheet.Append(Row(++number, row, headings, strings));
        }
        return stream.ToArray();
    }

    /// <summary>A workbook of these rows alone, the first of them the headings.</summary>
    public static byte[] FromRows(params object[][] rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var strings = workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new();
            var part = workbook.AddNewPart<WorksheetPart>();
            var sheet = new SheetData(rows.Select((row, at) => new Row(row.Select((value, column) =>
                Cell($"{(char)('A' + column)}{at + 1}", value, strings)))
            { RowIndex = (uint)at + 1 }));
            part.Worksheet = new Worksheet(sheet);
            workbook.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = "Sheet1" }));
        }
        return stream.ToArray();
    }

    private static Row Row(uint number, Dictionary<string, object> cells, Dictionary<string, string> headings, SharedStringTable strings) =>
        new(cells.OrderBy(cell => headings[cell.Key], StringComparer.Ordinal)
            .Select(cell => Cell($"{headings[cell.Key]}{number}", cell.Value, strings)))
        { RowIndex = number };

    private static Cell Cell(string reference, object value, SharedStringTable strings) => value switch
    {
        string text => new Cell { CellReference = reference, DataType = CellValues.SharedString, CellValue = new CellValue(Shared(text, strings)) },
        bool flag => new Cell { CellReference = reference, DataType = CellValues.Boolean, CellValue = new CellValue(flag ? "1" : "0") },
        IFormattable number => new Cell { CellReference = reference, CellValue = new CellValue(number.ToString(null, CultureInfo.InvariantCulture)) },
        _ => throw new ArgumentException($"{value}"),
    };

    private static int Shared(string text, SharedStringTable strings)
    {
        strings.Append(new SharedStringItem(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        return strings.Elements<SharedStringItem>().Count() - 1;
    }

    private static string Text(Cell cell, SharedStringTable strings) => cell.DataType?.Value == CellValues.SharedString
        ? strings.Elements<SharedStringItem>().ElementAt(int.Parse(cell.InnerText, CultureInfo.InvariantCulture)).InnerText
        : cell.InnerText;
}
