using System.IO.Compression;
using System.Text;

namespace Analyzer.IntegrationTests.BadInput;

/// <summary>Workbooks that no spreadsheet program writes, made byte by byte.</summary>
internal static class WorkbookBytes
{
    private const string Head = """<?xml version="1.0" encoding="UTF-8"?>""";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="writeSheet">Writes the first sheet's XML.</param>
    /// <param name="writeStrings">Writes the shared strings' XML; none without it.</param>
    /// <param name="secondSheet">XML of a second sheet; none without it.</param>
    public static byte[] Of(Action<StreamWriter> writeSheet, Action<StreamWriter>? writeStrings = null, string? secondSheet = null)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", $"""{Head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>""");
            Write(zip, "_rels/.rels", $"""{Head}<Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            var second = secondSheet is null ? "" : """<sheet name="b" sheetId="2" r:id="r2"/>""";
            Write(zip, "xl/workbook.xml", $"""{Head}<workbook xmlns="{Sheet}" xmlns:r="{Office}"><sheets><sheet name="a" sheetId="1" r:id="r1"/>{second}</sheets></workbook>""");
            Write(zip, "xl/_rels/workbook.xml.rels", $"""{Head}<Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Office}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="r3" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
            Write(zip, "xl/worksheets/sheet1.xml", writeSheet);
            if (secondSheet is not null)
                Write(zip, "xl/worksheets/sheet2.xml", writer => writer.Write(SheetXml(secondSheet)));
            if (writeStrings is not null)
                Write(zip, "xl/sharedStrings.xml", writeStrings);
        }
        return stream.ToArray();
    }

    /// <summary>A workbook whose first sheet has these rows, as XML.</summary>
    public static byte[] OfRows(string rows, string? secondSheet = null) => Of(writer => writer.Write(SheetXml(rows)), secondSheet: secondSheet);

    /// <summary>A row of texts and numbers.</summary>
    public static string Row(int number, params object[] cells) => $"""<row r="{number}">{string.Concat(cells.Select((cell, at) => Cell($"{(char)('A' + at)}{number}", cell)))}</row>""";

    /// <summary>The headings of a quota sheet.</summary>
    public static string QuotaHeadings(int number = 1) => Row(number, "云序号", "项目名称", "CPU配额(核)", "内存配额(GB)");

    public static string SheetXml(string rows, string before = "", string after = "") =>
        $"""{Head}<worksheet xmlns="{Sheet}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>""";

    private static string Cell(string reference, object value) => value is string text
        ? $"""<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>"""
        : FormattableString.Invariant($"""<c r="{reference}"><v>{value}</v></c>""");

    private static void Write(ZipArchive zip, string name, string text) => Write(zip, name, writer => writer.Write(text));

    private static void Write(ZipArchive zip, string name, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Optimal).Open(), new UTF8Encoding(false));
        write(writer);
    }
}
