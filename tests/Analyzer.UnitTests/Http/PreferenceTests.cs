using Analyzer.Http;
using Microsoft.Extensions.Primitives;

namespace Analyzer.UnitTests.Http;

public sealed class PreferenceTests
{
    [Theory]
    [InlineData("", null, null)]
    [InlineData("respond-async", 0, "respond-async")]
    [InlineData("Respond-Async", 0, "respond-async")]
    [InlineData("wait=5", 5, "wait=5")]
    [InlineData("wait = \"5\"", 5, "wait=5")]
    [InlineData("respond-async, wait=5", 5, "wait=5")]
    [InlineData("return=minimal, wait=5; really, respond-async", 5, "wait=5")]
    [InlineData("wait=5, wait=9", 5, "wait=5")]
    [InlineData("wait=9999", 600, "wait=600")]
    [InlineData("wait=-1", null, null)]
    [InlineData("wait=soon", null, null)]
    [InlineData("wait", null, null)]
    [InlineData(",;=,wait==1", null, null)]
    public void A_preference_is_followed_as_the_standard_says(string header, int? seconds, string? applied) =>
        Preference.Of(header, TimeSpan.FromMinutes(10))
            .Should().Be(new Preference(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, applied));

    [Fact]
    public void Several_headers_are_read_as_one() =>
        Preference.Of(new StringValues(["return=minimal", "wait=2"]), TimeSpan.FromMinutes(10)).Applied.Should().Be("wait=2");
}
