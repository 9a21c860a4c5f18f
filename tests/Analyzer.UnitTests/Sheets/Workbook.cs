using System.IO.Compression;
using System.Text;
using MiniExcelLibs;

namespace Analyzer.UnitTests.Sheets;

/// <summary>Small workbooks in memory.</summary>
internal static class Workbook
{
    /// <summary>Rows of cells; the first is the heading. Null leaves a cell out.</summary>
    public static MemoryStream Of(params object?[][] rows)
    {
        var width = rows.Max(row => row.Length);
        var cells = rows.Select(row => Enumerable.Range(0, width).ToDictionary(column => $"c{column}", column => row.ElementAtOrDefault(column)));
        var stream = new MemoryStream();
        stream.SaveAs(cells, printHeader: false);
        stream.Position = 0;
        return stream;
    }

    public static MemoryStream OfText(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>A zip archive that is no workbook.</summary>
    public static MemoryStream Zip(string name, long length)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry(name).Open())
        {
            var zeros = new byte[1 << 20];
            for (var left = length; left > 0; left -= zeros.Length)
                entry.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
        }
        stream.Position = 0;
        return stream;
    }
}
