using System.Net;
using Analyzer.Prometheus;

namespace Analyzer.UnitTests.Prometheus;

/// <summary>What a source's refusal means (quality.md, Load on other people's servers).</summary>
public sealed class SourceFailureTests
{
    [Theory]
    [InlineData(HttpStatusCode.UnprocessableEntity, "query processing would load too many samples into memory in query execution")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "query timed out in expression evaluation")]
    public void A_query_that_is_too_much_can_be_asked_in_parts(HttpStatusCode status, string words) =>
        SourceFailure.OfStatus("prom", status, words, null).Should().BeOfType<QueryTooLargeException>();

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public void A_refusal_that_may_pass_is_asked_again_after_the_wait_it_names(HttpStatusCode status) =>
        SourceFailure.OfStatus("prom", status, "busy", TimeSpan.FromSeconds(7)).Should().BeOfType<TryAgainException>()
            .Which.After.Should().Be(TimeSpan.FromSeconds(7));

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "rate limit exceeded")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "upstream request timeout")]
    [InlineData(HttpStatusCode.BadGateway, "connection limit")]
    public void A_server_that_throttles_is_asked_again_and_not_asked_more(HttpStatusCode status, string words) =>
        SourceFailure.OfStatus("prom", status, words, null).Should().BeOfType<TryAgainException>();

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public void Refused_credentials_are_said_to_be_so(HttpStatusCode status) =>
        SourceFailure.OfStatus("prom", status, "no", null).Code.Should().Be("source_unauthorized");

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.OK)]
    public void Anything_else_is_a_failure_in_the_servers_words(HttpStatusCode status)
    {
        var failure = SourceFailure.OfStatus("prom", status, "parse error", null);
        failure.Code.Should().Be("source_failed");
        failure.Reason.En.Should().Contain("parse error");
    }

    [Fact]
    public void Long_words_are_cut() =>
        SourceFailure.OfStatus("prom", HttpStatusCode.NotFound, new string('x', 10_000), null).Reason.En.Length.Should().BeLessThan(600);
}
