using Analyzer.Prometheus;

namespace Analyzer.UnitTests.Prometheus;

/// <summary>Label matchers, taken apart and put together again, so that nothing else gets into a query.</summary>
public sealed class LabelMatchersTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("cluster=\"prod-1\"", "cluster=\"prod-1\"")]
    [InlineData("  cluster =  \"prod-1\" ,\n region=~\"a|b\" ", "cluster=\"prod-1\",region=~\"a|b\"")]
    [InlineData("a!=\"x\",b!~\"y.*\"", "a!=\"x\",b!~\"y.*\"")]
    [InlineData("a=\"x\",", "a=\"x\"")]
    [InlineData("a=\"\"", "a=\"\"")]
    [InlineData("a=\"x,y}{\"", "a=\"x,y}{\"")]
    [InlineData("机房=\"x\"", null)]
    public void Matchers_are_written_anew(string text, string? canonical)
    {
        LabelMatchers.TryParse(text, out var written).Should().Be(canonical is not null);
        written.Should().Be(canonical ?? "");
    }

    [Theory]
    [InlineData(@"a=""\\d+""", @"a=""\\d+""")]
    [InlineData("""a="say \"hi\"" """, """a="say \"hi\"" """)]
    [InlineData(@"a=""x\ny""", @"a=""x\ny""")]
    public void Escapes_of_a_string_stay_what_they_are(string text, string canonical) =>
        LabelMatchers.Parse(text).Should().Be(canonical.Trim());

    [Theory]
    [InlineData("a=\"b\"} or vector(1)")]
    [InlineData("a=\"b\"} or vector(1) or x{a=\"b\"")]
    [InlineData("a=\"b\" or c=\"d\"")]
    [InlineData("a=\"b\"#")]
    [InlineData("a=\"b\\\"")]
    [InlineData("a=\"b\\\"} or vector(1) #")]
    [InlineData("a=\"b\nc\"")]
    [InlineData("a=\"b\0c\"")]
    [InlineData("a=\"\\x41\"")]
    [InlineData("a='b'")]
    [InlineData("a=`b`")]
    [InlineData("a=b")]
    [InlineData("a==\"b\"")]
    [InlineData("a<\"b\"")]
    [InlineData("=\"b\"")]
    [InlineData("1a=\"b\"")]
    [InlineData("a-b=\"c\"")]
    [InlineData("{a=\"b\"}")]
    [InlineData(",a=\"b\"")]
    [InlineData("a=\"b\",,c=\"d\"")]
    [InlineData("a=\"b\" c=\"d\"")]
    [InlineData("a=\"b\"[5m]")]
    [InlineData("__name__")]
    public void Anything_else_is_refused(string text) => LabelMatchers.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void A_value_never_ends_its_string_early() =>
        LabelMatchers.Quote("a\"} or vector(1) #\\").Should().Be(@"""a\""} or vector(1) #\\""");

    [Fact]
    public void A_line_break_in_a_value_is_escaped() => LabelMatchers.Quote("a\nb").Should().Be(@"""a\nb""");

    [Fact]
    public void Names_in_a_regular_expression_match_only_themselves() =>
        LabelMatchers.AnyOf(["a.b", "c|d", "e\\f", "g-h", "(x)[y]{z}^$*+?"]).Should().Be(@"a\.b|c\|d|e\\f|g-h|\(x\)\[y\]\{z\}\^\$\*\+\?");
}
