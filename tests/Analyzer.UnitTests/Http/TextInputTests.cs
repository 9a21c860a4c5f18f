using Analyzer.Http;

namespace Analyzer.UnitTests.Http;

public sealed class TextInputTests
{
    [Theory]
    [InlineData("支付中心-生产")]
    [InlineData("a/b ..'\"<>")]
    [InlineData("😀")]
    [InlineData("\u202Eabc")]
    [InlineData("")]
    public void A_name_may_hold_whatever_people_write(string name) => TextInput.IsPlain(name).Should().BeTrue();

    [Theory]
    [InlineData(new[] { 'a', '\0' })]
    [InlineData(new[] { 'a', '\n', 'b' })]
    [InlineData(new[] { '\u001B' })]
    [InlineData(new[] { '\u0085' })]
    [InlineData(new[] { '\uD83D' })]
    [InlineData(new[] { '\uD83D', 'a' })]
    [InlineData(new[] { '\uDE00' })]
    public void A_name_holds_nothing_that_cannot_be_shown(char[] name) => TextInput.IsPlain(name).Should().BeFalse();
}
