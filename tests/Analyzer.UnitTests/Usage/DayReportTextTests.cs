using System.Text;
using Analyzer.Usage;

namespace Analyzer.UnitTests.Usage;

/// <summary>The encodings that day report files come in (domain.md §13).</summary>
public sealed class DayReportTextTests
{
    private const string Line = "支付中心-生产;pay-prod-0;5.7;38985109244\r\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Line) },
        { "UTF-8 with BOM", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Line)] },
        { "UTF-16 with BOM", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Line)] },
        { "UTF-16 big-endian with BOM", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Line)] },
        { "GB18030", Gb18030().GetBytes(Line) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_is_read_whatever_wrote_it(string encoding, byte[] bytes) =>
        DayReportText.Decode(bytes).Should().Be(Line, "it is {0}", encoding);

    [Fact]
    public void The_bytes_of_a_chinese_editor_are_told_from_utf_8()
    {
        byte[] bytes = [0xD6, 0xA7, 0xB8, 0xB6, .. ";pay;1;2"u8];
        DayReportText.Decode(bytes).Should().Be("支付;pay;1;2");
    }

    [Fact]
    public void Four_byte_characters_of_gb18030_are_read() =>
        DayReportText.Decode([0x81, 0x39, 0xEE, 0x39, .. ";a;1;2"u8]).Should().Be("㐀;a;1;2");

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xD6, 0xFF })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00 })]
    [InlineData(new byte[] { 0xD6, 0xA7, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x61, 0x81 })]
    public void Bytes_that_are_text_in_none_of_them_are_refused(byte[] bytes) => DayReportText.Decode(bytes).Should().BeNull();

    [Fact]
    public void An_empty_file_is_empty_text() => DayReportText.Decode([]).Should().BeEmpty();

    private static Encoding Gb18030() => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
}
