using System.IO.Compression;
using System.Text;
using Analyzer.Http;
using Analyzer.Sheets;

namespace Analyzer.UnitTests.Sheets;

/// <summary>Small workbooks that would become large (quality.md, Bad input).</summary>
public sealed class SheetBoundsTests
{
    [Theory]
    [InlineData("<worksheet><dimension ref=\"A1:XFD2000\"/></worksheet>")]
    [InlineData("<worksheet><sheetData><row r=\"1\"><c r=\"XFD1\"/></row></sheetData></worksheet>")]
    [InlineData("<worksheet><sheetData><row r=\"1048576\"/></sheetData></worksheet>")]
    public void Few_bytes_that_claim_millions_of_cells_are_refused(string sheet) =>
        Check(sheet).Should().Throw<ApiException>().Which.Status.Should().Be(413);

    [Fact]
    public void What_unpacks_to_far_more_is_refused() =>
        Check("<worksheet>" + new string(' ', 257 * 1024 * 1024)).Should().Throw<ApiException>().Which.Status.Should().Be(413);

    [Fact]
    public void An_ordinary_sheet_may_be_read() =>
        Check("<worksheet><dimension ref=\"A1:D40\"/><sheetData><row r=\"1\"><c r=\"D1\"/></row></sheetData></worksheet>").Should().NotThrow();

    private static Action Check(string sheet) => () =>
    {
        var workbook = new MemoryStream();
        using (var zip = new ZipArchive(workbook, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open())
            entry.Write(Encoding.UTF8.GetBytes(sheet));
        workbook.Position = 0;
        SheetBounds.Check(workbook, CancellationToken.None);
    };
}
