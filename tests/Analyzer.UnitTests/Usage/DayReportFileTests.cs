using Analyzer.Usage;

namespace Analyzer.UnitTests.Usage;

/// <summary>The lines of a day report file (domain.md §13).</summary>
public sealed class DayReportFileTests
{
    private const string Heading = "项目名称;命名空间名称;CPU使用总量(核);内存使用总量(bytes)";

    [Fact]
    public void A_line_is_a_namespaces_used_cores_and_bytes() =>
        Rows("支付中心-生产;pay-prod-0;5.7;38985109244").Should().Equal(new DayReportRow("支付中心-生产", "pay-prod-0", 5.7, 38985109244));

    [Theory]
    [InlineData("a;b;1;2\nc;d;3;4\n")]
    [InlineData("a;b;1;2\r\nc;d;3;4\r\n")]
    [InlineData("a；b；1；2\nc;d；3;4")]
    [InlineData("\n\n  \na;b;1;2\n\t\n\u3000\nc;d;3;4\n\n")]
    [InlineData("  a ;\tb ; 1 ;2  \n c; d;3 ; 4\n")]
    [InlineData("\u3000a;b\u3000;1;2\nc;d;\u00A03;4")]
    [InlineData("\uFEFFa;b;1;2\nc;d;3;4")]
    [InlineData(Heading + "\na;b;1;2\nc;d;3;4")]
    [InlineData("\uFEFF" + Heading + "\r\na;b;1;2\r\nc;d;3;4")]
    [InlineData("Project Name;Namespace;CPU;Memory\na;b;1;2\nc;d;3;4")]
    public void Line_ends_semicolons_blank_lines_spaces_and_a_heading_change_nothing(string text) =>
        Rows(text).Should().Equal(new DayReportRow("a", "b", 1, 2), new("c", "d", 3, 4));

    [Theory]
    [InlineData("1.5e3", 1500)]
    [InlineData("1E-3", 0.001)]
    [InlineData("+2", 2)]
    [InlineData("0", 0)]
    [InlineData(".5", 0.5)]
    [InlineData("134167775555", 134167775555)]
    public void Numbers_are_plain_or_exponent_decimals(string number, double cores) =>
        Rows($"a;b;{number};1").Single().Cpu.Should().Be(cores);

    [Theory]
    [InlineData("1,000")]
    [InlineData("1 000")]
    [InlineData("1_000")]
    [InlineData("1'000")]
    [InlineData("１２")]
    [InlineData("5.7核")]
    [InlineData("0x10")]
    [InlineData("(5)")]
    [InlineData("NaN")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("-0.1")]
    [InlineData("-1e-9")]
    [InlineData("Infinity")]
    [InlineData("1e400")]
    public void A_figure_that_is_no_such_number_is_reported_and_never_read_as_zero(string number)
    {
        var cpu = DayReportFile.Parse($"a;b;{number};1");
        var memory = DayReportFile.Parse($"a;b;1;{number}");
        (cpu.Rows.Count, cpu.BadLines, memory.Rows.Count, memory.BadLines).Should().Be((0, 1, 0, 1));
    }

    [Theory]
    [InlineData("a;b;1")]
    [InlineData("a;b;1;2;3")]
    [InlineData("a;b;1;2;")]
    [InlineData("a,b,1,2")]
    [InlineData("a")]
    [InlineData(";;;;;;;;;;;;")]
    [InlineData(";b;1;2")]
    [InlineData("   ;b;1;2")]
    [InlineData("\u3000;b;1;2")]
    [InlineData("a;;1;2")]
    [InlineData("a\0;b;1;2")]
    public void A_line_of_another_shape_is_bad(string line) => DayReportFile.Parse(line).BadLines.Should().Be(1);

    [Fact]
    public void A_bad_line_is_reported_with_its_number_and_text()
    {
        var file = DayReportFile.Parse(Heading + "\r\n\r\na;b;1;2\r\nc;d;x;4\r\ne;f;5;6");
        file.Errors.Select(error => (error.Line, error.Text)).Should().Equal((4, "c;d;x;4"));
        file.Errors[0].Message.En.Should().Contain("'x' is not a number");
    }

    [Fact]
    public void Good_lines_around_a_bad_one_are_kept() => Rows("a;b;1;2\nbad\nc;d;3;4").Should().HaveCount(2);

    [Fact]
    public void A_heading_is_one_only_on_the_first_line_with_text()
    {
        var file = DayReportFile.Parse("a;b;1;2\n" + Heading);
        file.Errors.Single().Line.Should().Be(2);
    }

    [Fact]
    public void A_project_that_is_called_project_is_no_heading() => Rows("project;b;1;2").Should().HaveCount(1);

    [Fact]
    public void Names_that_look_alike_but_are_not_the_same_are_two_rows() => Rows("a;b;1;2\nA;b;1;2").Should().HaveCount(2);

    [Fact]
    public void The_same_project_and_namespace_twice_is_summed_and_said_so()
    {
        var file = DayReportFile.Parse("a;b;1;10\nc;b;9;9\n a ; b ;2;20\na;b;4;40");
        file.Rows.Should().Contain(new DayReportRow("a", "b", 7, 70));
        file.SummedLines.Should().Equal(3, 4);
    }

    [Fact]
    public void A_bad_line_adds_nothing_to_an_earlier_one() => Rows("a;b;1;10\na;b;2;NaN").Single().Cpu.Should().Be(1);

    [Fact]
    public void One_endless_line_is_bad_and_shown_by_its_beginning()
    {
        var file = DayReportFile.Parse(new string('x', 5_000_000));
        file.Errors.Single().Text.Should().HaveLength(200);
    }

    [Fact]
    public void Many_bad_lines_are_counted_and_the_first_thousand_listed()
    {
        var file = DayReportFile.Parse(string.Concat(Enumerable.Repeat("bad\n", 1500)));
        (file.BadLines, file.Errors.Count, file.Errors[^1].Line).Should().Be((1500, 1000, 1000));
    }

    [Fact]
    public void A_name_longer_than_any_is_bad() => DayReportFile.Parse($"{new string('p', 254)};b;1;2").BadLines.Should().Be(1);

    [Fact]
    public void An_empty_file_has_no_rows_and_no_errors()
    {
        var file = DayReportFile.Parse("");
        (file.Rows.Count, file.BadLines).Should().Be((0, 0));
    }

    private static IReadOnlyCollection<DayReportRow> Rows(string text) => DayReportFile.Parse(text).Rows;
}
