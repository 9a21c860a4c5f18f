namespace Analyzer.ArchitectureTests;

/// <summary>What may stand in one place only (architecture.md, Where things live).</summary>
public sealed class SourceTextTests
{
    private const string PromQueries = "Prometheus/PromQueries.cs:";

    [Fact]
    public void The_source_text_is_found() => Product.Sources.Select(source => source.Path).Should().Contain("Program.cs");

    [Theory]
    [InlineData("max_over_time")]
    [InlineData("min_over_time")]
    [InlineData("last_over_time")]
    [InlineData("count_over_time")]
    [InlineData("present_over_time")]
    [InlineData("irate(")]
    [InlineData("rate({")]
    [InlineData("sum by")]
    [InlineData("max by")]
    [InlineData("count by")]
    [InlineData("group by (")]
    [InlineData("label_replace")]
    [InlineData("timestamp(")]
    [InlineData("\"POD\"")]
    public void PromQL_is_written_in_one_file(string text) =>
        Product.LinesWith(text).Where(line => !line.StartsWith(PromQueries, StringComparison.Ordinal)).Should().BeEmpty();

    [Theory]
    [InlineData("container_cpu_usage_seconds_total")]
    [InlineData("container_memory_")]
    [InlineData("kube_pod_")]
    [InlineData("kube_replicaset_")]
    [InlineData("kube_deployment_")]
    [InlineData("owner_kind")]
    public void Names_of_metrics_and_labels_are_written_in_one_file(string text) =>
        Product.LinesWith($"\"{text}").Where(line => !line.StartsWith("Prometheus/Metrics.cs:", StringComparison.Ordinal)).Should().BeEmpty();

    /// <summary>An HTTP date of <c>Retry-After</c> is measured against the real clock that the server means.</summary>
    [Fact]
    public void Time_comes_from_the_time_provider() =>
        Product.LinesWith("DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow")
            .Should().BeEmpty();

    [Fact]
    public void Analysis_asks_nothing_of_its_surroundings() =>
        Product.LinesWith("Environment.", "Console.", "Random", "Guid.NewGuid", "TimeProvider", "async ")
            .Where(line => line.StartsWith("Analysis/", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void Nothing_waits_for_a_task_by_blocking_its_thread() =>
        Product.LinesWith(".GetAwaiter().GetResult()", ".Wait()", "Thread.Sleep").Should().BeEmpty();

    [Fact]
    public void Program_stays_under_60_lines() =>
        Product.Sources.Single(source => source.Path == "Program.cs").Lines.Length.Should().BeLessThan(60);
}
