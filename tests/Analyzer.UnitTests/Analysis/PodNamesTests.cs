using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

/// <summary>The shapes of pods' names (domain.md §6).</summary>
public sealed class PodNamesTests
{
    [Theory]
    [InlineData("backup-28391234-x2x7k", "backup")]
    [InlineData("backup-1700000000-x2x7k", "backup")]
    [InlineData("nightly-1-28391234-x2x7k", "nightly-1")]
    [InlineData("backup-2839123-x2x7k", null)]
    [InlineData("backup-17000000001-x2x7k", null)]
    [InlineData("backup-28391234-x2x7a", null)]
    [InlineData("28391234-x2x7k", null)]
    public void A_cron_jobs_pod_has_8_to_10_digits_before_its_suffix(string pod, string? name) =>
        PodNames.CronJob(pod).Should().Be(name);

    [Theory]
    [InlineData("web-7d4b9c6f5-x2x7k", "web")]
    [InlineData("web-api-7d4b9c-x2x7k", "web-api")]
    [InlineData("web-7d4b9c6f5d-x2x7k", "web")]
    [InlineData("web-7d4b9-x2x7k", null)]
    [InlineData("web-7d4b9c6f5d7-x2x7k", null)]
    [InlineData("web-7d4b9c6f5-x2x7", null)]
    [InlineData("web-7d4b9c6f5-x2x7k7", null)]
    [InlineData("web-7d4a9c6f5-x2x7k", null)]
    [InlineData("web-7d4b9c6f0-x2x7k", null)]
    public void A_deployments_pod_has_6_to_10_safe_characters_before_its_suffix(string pod, string? name) =>
        PodNames.Deployment(pod).Should().Be(name);

    [Theory]
    [InlineData("db-0", "db")]
    [InlineData("db-9999", "db")]
    [InlineData("db-10000", null)]
    [InlineData("db-0-1", "db-0")]
    [InlineData("db-a", null)]
    [InlineData("db-", null)]
    [InlineData("-0", null)]
    public void A_stateful_sets_pod_has_an_ordinal_of_at_most_4_digits(string pod, string? name) =>
        PodNames.StatefulSet(pod).Should().Be(name);

    [Theory]
    [InlineData("agent-x2x7k", "agent")]
    [InlineData("agent-x2x7", null)]
    [InlineData("agent-x2x7e", null)]
    [InlineData("agent-X2X7K", null)]
    [InlineData("x2x7k", null)]
    public void A_generated_suffix_has_five_safe_characters(string pod, string? name) =>
        PodNames.BeforeSuffix(pod).Should().Be(name);

    [Theory]
    [InlineData("db-12345", "db")]
    [InlineData("db-1x", null)]
    public void An_ordinal_of_an_existing_set_may_be_of_any_length(string pod, string? name) =>
        PodNames.BeforeOrdinal(pod).Should().Be(name);

    [Fact]
    public void A_line_break_after_the_name_is_no_name() => PodNames.StatefulSet("db-0\nx").Should().BeNull();
}
