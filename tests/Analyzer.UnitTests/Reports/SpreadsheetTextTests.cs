using Analyzer.Reports;

namespace Analyzer.UnitTests.Reports;

/// <summary>Text that no spreadsheet runs (domain.md §14, Export).</summary>
public sealed class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void What_a_spreadsheet_would_run_is_quoted(string text) => SpreadsheetText.Safe(text).Should().Be("'" + text);

    [Theory]
    [InlineData("")]
    [InlineData("inst_0042")]
    [InlineData("a=b")]
    [InlineData("支付中心-生产")]
    public void Other_text_stays_as_it_is(string text) => SpreadsheetText.Safe(text).Should().Be(text);
}
