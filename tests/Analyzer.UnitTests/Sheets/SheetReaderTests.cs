using Analyzer.Http;
using Analyzer.Sheets;

namespace Analyzer.UnitTests.Sheets;

/// <summary>Sheets that come in, read by their headings (domain.md §15).</summary>
public sealed class SheetReaderTests
{
    private static readonly SheetColumn Project = new("项目名称", true, "project name", "project");
    private static readonly SheetColumn Cpu = new("CPU配额(核)", true, "cpu quota (cores)");
    private static readonly SheetColumn Pods = new("Pod配额", false, "pod quota");

    [Fact]
    public void Columns_are_found_in_any_order_and_others_passed_over()
    {
        var row = Rows(["备注", "CPU配额(核)", "项目名称"], ["x", 8, "pay"]).Single();
        (row.Text(Project), row.Number0(Cpu, 100)).Should().Be(("pay", 8));
    }

    [Theory]
    [InlineData("项目名称", "CPU配额(核)")]
    [InlineData("Project Name", "CPU Quota (Cores)")]
    [InlineData("PROJECTNAME", "cpuquota(cores)")]
    [InlineData(" 项目 名称 ", "cpu配额（核）")]
    [InlineData("项目名称\n", "CPU配额\u3000( 核 )")]
    [InlineData("\uFEFF项目名称", "CPU配额(核)")]
    public void Headings_are_chinese_or_english_spaces_case_and_brackets_width_ignored(string project, string cpu) =>
        Rows([project, cpu], ["pay", 8]).Single().Text(Project).Should().Be("pay");

    [Fact]
    public void A_missing_required_column_is_named() =>
        Refusal(Workbook.Of(["项目名称", "Pod配额"], ["pay", 3]), 422, "missing_column").Should().Contain("CPU配额(核)");

    [Fact]
    public void A_missing_optional_column_is_empty() =>
        Rows(["项目名称", "CPU配额(核)"], ["pay", 8]).Single().Number0(Pods, 100).Should().BeNull();

    [Fact]
    public void Of_two_columns_of_one_heading_the_first_counts() =>
        Rows(["项目名称", "project", "CPU配额(核)"], ["pay", "shop", 8]).Single().Text(Project).Should().Be("pay");

    [Fact]
    public void Rows_are_numbered_as_the_spreadsheet_shows_them_blank_ones_too()
    {
        var rows = Rows([null, null], ["项目名称", "CPU配额(核)"], ["pay", 8], [null, " "], ["shop", 4]);
        rows.Select(row => row.Number).Should().Equal(3, 5);
    }

    [Fact]
    public void Example_rows_are_passed_over_and_counted()
    {
        var sheet = SheetReader.Read(Workbook.Of(["项目名称", "CPU配额(核)"], ["示例项目", 8], ["pay", 8]), CancellationToken.None, Project, Cpu);
        (sheet.Rows.Count, sheet.Examples).Should().Be((1, 1));
    }

    [Theory]
    [InlineData("8", 8)]
    [InlineData(" 8.5 ", 8.5)]
    [InlineData("1e2", 100)]
    [InlineData(8, 8)]
    [InlineData(0.5, 0.5)]
    [InlineData("0", 0)]
    public void Numbers_come_as_numbers_or_numeric_text(object cell, double number) =>
        Rows(["项目名称", "CPU配额(核)"], ["pay", cell]).Single().Number0(Cpu, 100).Should().Be(number);

    [Theory]
    [InlineData("x")]
    [InlineData("8核")]
    [InlineData("1,000")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-1")]
    [InlineData("101")]
    [InlineData(true)]
    [InlineData(null)]
    public void A_cell_that_is_no_such_number_is_reported_with_row_and_column(object? cell)
    {
        var sheet = SheetReader.Read(Workbook.Of(["项目名称", "CPU配额(核)"], ["pay", cell]), CancellationToken.None, Project, Cpu);
        sheet.Rows.Single().Number0(Cpu, 100).Should().BeNull();
        sheet.Rows.Single().IsGood.Should().BeFalse();
        sheet.Errors.Single().Should().BeEquivalentTo(new { Row = 2, Column = "CPU配额(核)" });
    }

    [Fact]
    public void A_date_is_no_number()
    {
        var row = Rows(["项目名称", "CPU配额(核)"], ["pay", new DateTime(2026, 2, 9)]).Single();
        row.Number0(Cpu, 1e9).Should().BeNull();
    }

    [Fact]
    public void Text_that_is_empty_or_too_long_is_reported_where_it_is_required()
    {
        var sheet = SheetReader.Read(Workbook.Of(["项目名称", "CPU配额(核)"], [" ", 8], [new string('x', 201), 8]), CancellationToken.None, Project, Cpu);
        sheet.Rows.ForEach(row => row.Text(Project));
        sheet.Errors.Select(error => error.Row).Should().Equal(2, 3);
    }

    [Fact]
    public void A_name_that_is_a_number_is_its_text() =>
        Rows(["项目名称", "CPU配额(核)"], [10086, 8]).Single().Text(Project).Should().Be("10086");

    [Fact]
    public void Text_is_no_workbook() => Refusal(Workbook.OfText("项目名称,CPU配额(核)\npay,8\n"), 415, "not_a_workbook");

    [Fact]
    public void Another_zip_archive_is_no_workbook() => Refusal(Workbook.Zip("a.txt", 10), 415, "not_a_workbook");

    [Fact]
    public void Half_a_workbook_is_none()
    {
        var whole = Workbook.Of(["项目名称"], ["pay"]).ToArray();
        Refusal(new MemoryStream(whole[..(whole.Length / 2)]), 415, "not_a_workbook");
    }

    [Fact]
    public void An_archive_that_unpacks_to_more_than_any_sheet_is_refused_unread() =>
        Refusal(Workbook.Zip("xl/worksheets/sheet1.xml", 257L << 20), 413, "too_large");

    [Fact]
    public void An_empty_sheet_lacks_its_columns() => Refusal(Workbook.Of([" ", null]), 422, "missing_column");

    private static List<SheetRow> Rows(params object?[][] rows) => SheetReader.Read(Workbook.Of(rows), CancellationToken.None, Project, Cpu, Pods).Rows;

    private static string Refusal(Stream workbook, int status, string code)
    {
        var read = () => SheetReader.Read(workbook, CancellationToken.None, Project, Cpu);
        var refusal = read.Should().Throw<ApiException>().Which;
        (refusal.Status, refusal.Code).Should().Be((status, code));
        return refusal.Message;
    }
}
