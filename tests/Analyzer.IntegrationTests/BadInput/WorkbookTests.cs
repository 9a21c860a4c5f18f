using System.Buffers.Binary;
using System.Net;
using Analyzer.IntegrationTests.Files;
using Analyzer.IntegrationTests.Server;
using static Analyzer.IntegrationTests.BadInput.WorkbookBytes;

namespace Analyzer.IntegrationTests.BadInput;

/// <summary>Workbooks that are none, that are too much, or that are odd.</summary>
public sealed class WorkbookTests(BadInputServer server) : IClassFixture<BadInputServer>
{
    private const int Kilobyte = 1024;

    private static readonly byte[] Good = OfRows(QuotaHeadings() + Row(2, "inst_9001", "项目九", 1, 2));

    [Fact]
    public async Task Random_bytes_are_no_workbook()
    {
        var noise = new byte[100 * Kilobyte];
        new Random(1).NextBytes(noise);
        await RefusedAsync(noise, HttpStatusCode.UnsupportedMediaType, "not_a_workbook", "not a readable .xlsx");
        await RefusedAsync([0x50, 0x4B, 3, 4, .. noise], HttpStatusCode.UnsupportedMediaType, "not_a_workbook", "not a readable .xlsx");
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.99)]
    public Task A_truncated_workbook_is_none(double share)
    {
        var whole = Samples.Read("quotas.xlsx").Content;
        return RefusedAsync(whole[..(int)(whole.Length * share)], HttpStatusCode.UnsupportedMediaType, "not_a_workbook", "not a readable .xlsx");
    }

    [Fact]
    public Task A_zip_bomb_in_the_sheet_is_refused_before_it_is_unpacked() =>
        RefusedAsync(Of(writer => Repeat(writer, "<row/>", 700 * Kilobyte * Kilobyte)), HttpStatusCode.RequestEntityTooLarge, "too_large", "too large once unpacked");

    [Fact]
    public Task A_zip_bomb_in_the_shared_strings_is_refused() =>
        RefusedAsync(Of(writer => writer.Write(SheetXml("")), writer => Repeat(writer, "a", 700 * Kilobyte * Kilobyte)),
            HttpStatusCode.RequestEntityTooLarge, "too_large", "too large once unpacked");

    [Fact]
    public Task A_zip_bomb_that_lies_about_its_size_is_refused_all_the_same() =>
        RefusedAsync(Lying(Of(writer => Repeat(writer, "<row/>", 700 * Kilobyte * Kilobyte))), HttpStatusCode.UnsupportedMediaType, "not_a_workbook", "not a readable .xlsx");

    [Fact]
    public async Task A_million_empty_rows_are_refused_where_they_are_claimed()
    {
        await RefusedAsync(OfRows(QuotaHeadings() + """<row r="1048576"/>"""), HttpStatusCode.RequestEntityTooLarge, "too_large", "200000 rows");
        await RefusedAsync(Of(writer =>
        {
            writer.Write(SheetXml(QuotaHeadings()).Replace("</sheetData></worksheet>", ""));
            for (var row = 2; row <= 1_000_000; row++)
                writer.Write($"<row r=\"{row}\"/>");
            writer.Write("</sheetData></worksheet>");
        }), HttpStatusCode.RequestEntityTooLarge, "too_large", "200000 rows");
        await RefusedAsync(Of(writer => writer.Write(SheetXml(QuotaHeadings(), before: """<dimension ref="A1:XFD1048576"/>"""))),
            HttpStatusCode.RequestEntityTooLarge, "too_large", "200000 rows");
    }

    [Fact]
    public async Task A_million_empty_rows_without_numbers_are_refused_too() => await RefusedAsync(
        Of(writer =>
        {
            writer.Write(SheetXml("""<row><c t="inlineStr"><is><t>云序号</t></is></c></row>""").Replace("</sheetData></worksheet>", ""));
            Repeat(writer, "<row/>", 6 * 1_000_000);
            writer.Write("</sheetData></worksheet>");
        }), HttpStatusCode.RequestEntityTooLarge, "too_large", "200000 rows");

    [Fact]
    public async Task Wrong_headings_name_the_columns_that_are_missing()
    {
        await RefusedAsync(OfRows(Row(1, "云序号", "something", "CPU配额(核)") + Row(2, "a", "b", 1)), HttpStatusCode.UnprocessableEntity, "missing_column", "项目名称、内存配额(GB)");
        await RefusedAsync(OfRows(""), HttpStatusCode.UnprocessableEntity, "missing_column", "云序号");
    }

    [Fact]
    public async Task Entities_and_deep_nesting_are_refused()
    {
        const string bomb = """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>""";
        await RefusedAsync(Of(writer => writer.Write(SheetXml(QuotaHeadings() + Row(2, "&b;")).Replace("<worksheet", bomb + "<worksheet"))),
            HttpStatusCode.UnsupportedMediaType, "not_a_workbook", "not a readable .xlsx");
        await RefusedAsync(Of(writer => Repeat(writer, "<a>", 300 * Kilobyte)), HttpStatusCode.UnsupportedMediaType, "not_a_workbook", "not a readable .xlsx");
    }

    [Fact]
    public async Task Formulas_count_as_their_value_and_without_one_say_so()
    {
        const string row = """<row r="2"><c r="A2" t="inlineStr"><is><t>inst_9001</t></is></c><c r="B2" t="inlineStr"><is><t>项目九</t></is></c><c r="C2"><f>1+1</f>VALUE</c><c r="D2"><v>4</v></c></row>""";

        var known = await DryAsync(OfRows(QuotaHeadings() + row.Replace("VALUE", "<v>2</v>")));
        var unknown = await DryAsync(OfRows(QuotaHeadings() + row.Replace("VALUE", "")));

        known.Should().Be("""{"success":true,"imported":1,"updated":0,"skipped":0,"errors":[]}""");
        unknown.Should().Contain("\"imported\":0").And.Contain("\"row\":2").And.Contain("Must not be empty");
        await server.StaysAsync();
    }

    [Fact]
    public async Task Merged_cells_and_a_second_sheet_do_not_matter()
    {
        var second = QuotaHeadings() + Row(2, "inst_9002", "项目十", 1, 2);
        (await DryAsync(OfRows(QuotaHeadings() + Row(2, "inst_9001", "项目九", 1, 2), second))).Should().Contain("\"imported\":1,");
        var merged = SheetXml(Row(1, "2026 年配额") + QuotaHeadings(3) + Row(4, "inst_9001", "项目九", 1, 2), after: """<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>""");
        var response = await server.Client.ImportAsync("/api/quotas/import?dry_run=true", Of(writer => writer.Write(merged)));
        response.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity, "the first row is not the headings");
        await server.StaysAsync();
    }

    [Fact]
    public async Task A_good_one_is_taken_after_all_that() =>
        (await DryAsync(Good)).Should().Be("""{"success":true,"imported":1,"updated":0,"skipped":0,"errors":[]}""");

    private async Task<string> DryAsync(byte[] workbook) =>
        (await server.Client.ImportAsync("/api/quotas/import?dry_run=true", workbook).OkAsync()).ToJsonString();

    private Task RefusedAsync(byte[] workbook, HttpStatusCode status, string code, string words) =>
        server.RefusesAsync(server.Client.ImportAsync("/api/quotas/import", workbook), status, code, words);

    private static void Repeat(StreamWriter writer, string text, long bytes)
    {
        var chunk = string.Concat(Enumerable.Repeat(text, 64 * Kilobyte / text.Length));
        for (var written = 0L; written < bytes; written += chunk.Length)
            writer.Write(chunk);
    }

    /// <summary>Every entry claims to unpack to ten bytes.</summary>
    private static byte[] Lying(byte[] zip)
    {
        for (var at = 0; at + 46 < zip.Length; at++)
            if (BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(at)) == 0x02014B50)
                BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(at + 24), 10);
        return zip;
    }
}
