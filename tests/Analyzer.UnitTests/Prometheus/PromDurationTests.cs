using Analyzer.Prometheus;

namespace Analyzer.UnitTests.Prometheus;

/// <summary>PromQL durations.</summary>
public sealed class PromDurationTests
{
    [Theory]
    [InlineData("5m", 300_000)]
    [InlineData("1h30m", 5_400_000)]
    [InlineData("90s", 90_000)]
    [InlineData("500ms", 500)]
    [InlineData("1h1m1s1ms", 3_661_001)]
    public void Durations_are_read(string text, long milliseconds) =>
        PromDuration.Parse(text).Should().Be(TimeSpan.FromMilliseconds(milliseconds));

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("m")]
    [InlineData("-5m")]
    [InlineData("5 m")]
    [InlineData("1m1h")]
    [InlineData("0s")]
    [InlineData("1.5m")]
    [InlineData("5m]) or vector(1)")]
    [InlineData("99999999999h")]
    public void Anything_else_is_refused(string text) => PromDuration.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData(86_400_000, "24h")]
    [InlineData(84_600_000, "1410m")]
    [InlineData(60_000, "1m")]
    [InlineData(90_000, "90s")]
    [InlineData(29_999, "29999ms")]
    public void Durations_are_written_exactly_and_shortly(long milliseconds, string text) =>
        PromDuration.Text(TimeSpan.FromMilliseconds(milliseconds)).Should().Be(text);
}
