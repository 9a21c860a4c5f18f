using Analyzer.Http;

namespace Analyzer.UnitTests.Http;

/// <summary>Words of a stranger, fit to be shown, logged and stored (quality.md, Safety).</summary>
public sealed class RedactionTests
{
    [Fact]
    public void A_secret_that_is_echoed_is_blotted_out() =>
        new Redaction(["SECRET-1", "SECRET-1-LONGER", null]).Clean("got SECRET-1-LONGER and SECRET-1").Should().Be("got *** and ***");

    [Fact]
    public void Lines_of_a_log_cannot_be_forged() => new Redaction([]).Clean("a\r\nERROR b\u001b[31m").Should().Be("a  ERROR b [31m");

    [Fact]
    public void Short_texts_are_words_and_no_secrets() => new Redaction(["ab"]).Clean("abc").Should().Be("abc");

    [Fact]
    public void Long_words_are_cut() => new Redaction([]).Clean(new string('x', 1000), 10).Should().Be("xxxxxxxxxx…");
}
