using Analyzer.Analysis;
using Analyzer.Prometheus;

namespace Analyzer.UnitTests.Prometheus;

/// <summary>The exact text of every query that is sent (domain.md §4, §6 to §9).</summary>
public sealed class PromQueriesTests
{
    private const string Containers = """namespace!="",pod!="",container!="",container!="POD" """;

    private static readonly Day Ordinary = Day.Of(new(2026, 2, 9), "Asia/Shanghai");
    private static readonly QueryScope All = new("", null);
    private static readonly QueryScope Two = new("cluster=\"prod-1\"", ["pay", "shop"]);
    private static readonly TimeSpan HalfMinute = TimeSpan.FromSeconds(30);

    [Fact]
    public void Cpu_peaks_are_the_days_highest_irate_of_each_container() =>
        PromQueries.CpuPeaks(All, Ordinary, "5m", "1m").Should().Be(
        $"max by (namespace,pod,container) (max_over_time(irate(container_cpu_usage_seconds_total{{{Containers.Trim()}}}[5m])[24h:1m]))");

    [Fact]
    public void Cpu_peaks_use_the_sources_window_step_and_matchers() =>
        PromQueries.CpuPeaks(Two, Ordinary, "2m", "30s").Should().Be(
        $"max by (namespace,pod,container) (max_over_time(irate(container_cpu_usage_seconds_total{{{Containers.Trim()},"
        + "cluster=\"prod-1\",namespace=~\"pay|shop\"}[2m])[24h:30s]))");

    [Fact]
    public void Memory_peaks_are_the_days_highest_sample_of_each_container() =>
        PromQueries.MemoryPeaks(All, Ordinary, "container_memory_working_set_bytes").Should().Be(
            $"max by (namespace,pod,container) (max_over_time(container_memory_working_set_bytes{{{Containers.Trim()}}}[24h]))");

    [Theory]
    [InlineData("2026-03-08", "[23h]")]
    [InlineData("2026-11-01", "[25h]")]
    public void The_range_is_exactly_the_days_length(string date, string range) =>
        PromQueries.MemoryPeaks(All, Day.Of(DateOnly.Parse(date), "America/New_York"), "m").Should().Contain(range);

    [Fact]
    public void Cpu_totals_count_a_container_once_and_leave_out_what_is_no_number() =>
        PromQueries.CpuTotals(All, "5m").Should().Be(
        "sum by (namespace) (max by (namespace,pod,container) "
        + $"(rate(container_cpu_usage_seconds_total{{{Containers.Trim()}}}[5m])) > -Inf < Inf)");

    [Fact]
    public void Memory_totals_are_of_one_moment() => PromQueries.MemoryTotals(All, "container_memory_usage_bytes").Should().Be(
        $"sum by (namespace) (max by (namespace,pod,container) (container_memory_usage_bytes{{{Containers.Trim()}}}) > -Inf < Inf)");

    [Fact]
    public void Sample_counts_are_of_the_samples_inside_the_day() => PromQueries.SampleCounts(All, Ordinary, "m").Should().Be(
        $"max by (namespace,pod,container) (count_over_time(m{{{Containers.Trim()}}}[24h]))");

    [Fact]
    public void Presence_looks_at_each_five_minutes() => PromQueries.Presence(All).Should().Be(
        $"group(present_over_time(container_cpu_usage_seconds_total{{{Containers.Trim()}}}[5m]))");

    [Fact]
    public void Series_are_counted_by_namespace() => PromQueries.SeriesByNamespace(All).Should().Be(
        $"count by (namespace) (container_cpu_usage_seconds_total{{{Containers.Trim()}}})");

    [Fact]
    public void Raw_samples_are_asked_of_one_namespace() => PromQueries.RawSamples(new("", ["pay"])).Should().Be(
        $"container_cpu_usage_seconds_total{{{Containers.Trim()},namespace=\"pay\"}}[5m]");

    [Fact]
    public void Owners_of_pods_replica_sets_and_jobs_come_in_one_answer() => PromQueries.Owners(Two, Ordinary).Should().Be(
        "group by (namespace,pod,replicaset,job_name,owner_kind,owner_name,owner_is_controller) "
        + "(last_over_time({__name__=~\"kube_pod_owner|kube_replicaset_owner|kube_job_owner\",namespace!=\"\","
        + "cluster=\"prod-1\",namespace=~\"pay|shop\"}[24h]))");

    [Fact]
    public void Replicas_of_all_kinds_come_in_one_answer() => PromQueries.Replicas(All, Ordinary).Should().Be(
        "max by (namespace,deployment,statefulset,daemonset,replicaset,job_name) "
        + "(max_over_time({__name__=~\"kube_deployment_spec_replicas|kube_statefulset_replicas|"
        + "kube_daemonset_status_desired_number_scheduled|kube_replicaset_spec_replicas|kube_job_spec_parallelism\",namespace!=\"\"}[24h]))");

    [Fact]
    public void Sample_times_are_asked_at_the_end_of_each_window()
    {
        var window = new PodsInWindow(DateTimeOffset.FromUnixTimeSeconds(1_770_652_800), ["pay"], ["web-1", "web-2"]);
        PromQueries.SampleTimes("", "m", HalfMinute, [window]).Should().Be(
            $"label_replace(timestamp(m{{{Containers.Trim()},namespace=\"pay\",pod=~\"web-1|web-2\"}} @ 1770652829.999) >= 1770652800, "
            + "\"edge\", \"1770652800\", \"\", \"\")");
    }

    [Fact]
    public void Several_windows_come_in_one_answer()
    {
        var window = new PodsInWindow(DateTimeOffset.UnixEpoch, ["pay"], ["web-1"]);
        PromQueries.SampleTimes("", "m", HalfMinute, [window, window]).Split(" or ").Should().HaveCount(2);
    }

    [Fact]
    public void Lifetimes_are_told_by_their_first_and_last_window()
    {
        var query = PromQueries.Lifetimes(new("", ["pay"], ["web-1"]), Ordinary, "m", HalfMinute);
        query.Should().StartWith("label_replace(min by (namespace,pod) (min_over_time((present_over_time(m{").And
            .Contain("* time())[24h:30s])), \"edge\", \"first\", \"\", \"\") or label_replace(max by (namespace,pod) (max_over_time(").And
            .EndWith("\"edge\", \"last\", \"\", \"\")");
    }

    [Fact]
    public void Odd_names_are_escaped_as_regular_expressions_and_as_strings() =>
        PromQueries.Selector(new("", ["a.b", "c\"} or vector(1)"]), "m").Should().EndWith("""namespace=~"a\\.b|c\"\\} or vector\\(1\\)"}""");

    [Fact]
    public void One_odd_name_is_escaped_as_a_string() =>
        PromQueries.Selector(new("", ["a.b\"\\"]), "m").Should().EndWith("""namespace="a.b\"\\"}""");
}
