using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using Analyzer.Http;

namespace Analyzer.Sheets;

/// <summary>
/// Refuses a workbook before it is read whole: one that unpacks to far more than it weighs, or whose few bytes claim
/// millions of cells that a reader would fill in.
/// </summary>
internal static partial class SheetBounds
{
    public const int MostRows = 200_000;
    private const int MostColumns = 100;

    /// <summary>The largest workbook once unpacked (bytes).</summary>
    private const long MostUnpacked = 256L * 1024 * 1024;

    /// <exception cref="ApiException">413 <c>too_large</c>.</exception>
    /// <exception cref="InvalidDataException">No zip file.</exception>
    /// <exception cref="XmlException">A sheet that is no XML.</exception>
    public static void Check(Stream workbook, CancellationToken cancellationToken)
    {
        using (var zip = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (zip.Entries.Sum(entry => entry.Length) > MostUnpacked)
                throw TooLarge("工作簿解压后太大。", "The workbook is too large once unpacked.");
            foreach (var sheet in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && entry.Length > 0))
                CheckSheet(sheet, cancellationToken);
        }
        workbook.Position = 0;
    }

    private static void CheckSheet(ZipArchiveEntry sheet, CancellationToken cancellationToken)
    {
        using var content = sheet.Open();
        var rows = 0;
        using var xml = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (xml.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            // Rows need not say their numbers.
            if (xml.LocalName == "row" && ++rows > MostRows)
                throw TooManyCells();
            var reference = xml.LocalName switch
            {
                "dimension" => xml.GetAttribute("ref")?.Split(':')[^1],
                "c" or "row" => xml.GetAttribute("r"),
                _ => null,
            };
            if (reference is not null)
                CheckReference(reference);
        }
    }

    /// <summary>A cell (<c>C7</c>), or a row's number alone.</summary>
    private static void CheckReference(string reference)
    {
        var match = Cell().Match(reference);
        if (!match.Success)
            return;
        var column = match.Groups[1].Value.ToUpperInvariant().Aggregate(0L, (number, letter) => number * 26 + (letter - 'A' + 1));
        if (column > MostColumns || (long.TryParse(match.Groups[2].ValueSpan, out var row) && row > MostRows))
            throw TooManyCells();
    }

    private static ApiException TooManyCells() =>
        TooLarge($"表格超过 {MostRows} 行或 {MostColumns} 列。", $"The sheet has more than {MostRows} rows or {MostColumns} columns.");

    private static ApiException TooLarge(string zh, string en) => new(StatusCodes.Status413PayloadTooLarge, "too_large", new(zh, en));

    [GeneratedRegex("^([A-Za-z]{0,8})([0-9]{0,12})$", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();
}
