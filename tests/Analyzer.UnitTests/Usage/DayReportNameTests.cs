using Analyzer.Usage;

namespace Analyzer.UnitTests.Usage;

/// <summary>What the name of a day report file says (domain.md §13).</summary>
public sealed class DayReportNameTests
{
    [Theory]
    [InlineData("mm_Day_report_2026-02-09.txt", "mm")]
    [InlineData("gd_Day_report_20260209.txt", "gd")]
    [InlineData("sh_Day_report_2026_02_09.csv", "sh")]
    [InlineData("SH-2_day_REPORT_2026-02-09", "SH-2")]
    [InlineData("广东_Day_report_2026-02-09.txt", "广东")]
    [InlineData("Day_report_2026-02-09.txt", "default")]
    [InlineData("2026-02-09.txt", "default")]
    [InlineData("2026-02-09_mm_Day_report.txt", "2026-02-09_mm")]
    [InlineData("site20250101_Day_report_2026-02-09.txt", "site20250101")]
    [InlineData("../../etc/mm_Day_report_2026-02-09.txt", "mm")]
    [InlineData(@"C:\reports\mm_Day_report_2026-02-09.txt", "mm")]
    [InlineData("mm_Day_report_2026-02-09_20260209.txt", "mm")]
    public void A_name_gives_the_site_and_the_date(string filename, string site) =>
        DayReportName.Parse(filename).Should().Be(new DayReportName(site, new(2026, 2, 9)));

    [Fact]
    public void A_leap_day_is_a_date() => DayReportName.Parse("mm_Day_report_2028-02-29.txt")!.Date.Should().Be(new(2028, 2, 29));

    [Theory]
    [InlineData("nodate_Day_report.txt")]
    [InlineData("mm_Day_report_2026-02-30.txt")]
    [InlineData("mm_Day_report_2026-02-29.txt")]
    [InlineData("mm_Day_report_20261301.txt")]
    [InlineData("mm_Day_report_0000-00-00.txt")]
    [InlineData("mm_Day_report_2026-2-9.txt")]
    [InlineData("mm_Day_report_2026-02_09.txt")]
    [InlineData("mm_Day_report_202602091030.txt")]
    [InlineData("mm_Day_report_2026-02-09_2026-02-10.txt")]
    [InlineData("")]
    public void A_name_without_one_date_that_exists_is_refused(string filename) =>
        DayReportName.Parse(filename).Should().BeNull();
}
