using Analyzer.Analysis;
using Analyzer.Kubernetes;
using Analyzer.Prometheus;
using Analyzer.Usage;

namespace Analyzer.UnitTests.Usage;

/// <summary>From what a source told of a day to its figures (domain.md §4 to §9).</summary>
public sealed class DayFiguresTests
{
    private static readonly Day Today = Day.Of(new(2026, 2, 9), "Asia/Shanghai");
    private static readonly Workload Db = new(Workload.StatefulSet, "db");

    private readonly DayAnswers _answers = new() { Server = "Prometheus", Namespaces = ["pay"], Statistics = new() };
    private readonly ClusterWorkloads _now = new();

    [Fact]
    public void A_pod_that_only_has_a_peak_of_the_day_before_is_not_of_this_day()
    {
        Saw("db-0", cpu: 1);
        _answers.Cpu.Add(new("pay", "db-1", "app", 9));
        Of().Namespaces.Single().PodsSeen.Should().Be(1);
    }

    [Fact]
    public void A_pod_with_memory_samples_alone_is_of_this_day()
    {
        _answers.MemoryCounts.Add(new("pay", "db-0", "app", 5));
        _answers.Memory.Add(new("pay", "db-0", "app", 100));
        Of().Namespaces.Single().PodPeakSum.Should().Be(new Amounts(0, 100));
    }

    [Fact]
    public void Namespaces_that_do_not_count_are_left_out()
    {
        Saw("db-0", cpu: 1);
        _answers.CpuCounts.Add(new("kube-system", "dns", "app", 5));
        Of().Namespaces.Select(figure => figure.Namespace).Should().Equal("pay");
    }

    [Fact]
    public void A_namespace_without_pods_on_the_day_is_no_row_of_zeros() => Of().Namespaces.Should().BeEmpty();

    [Fact]
    public void Values_that_are_no_number_are_counted_over_cpu_and_memory()
    {
        Saw("db-0", cpu: double.NaN);
        _answers.Memory.Add(new("pay", "db-0", "app", double.PositiveInfinity));
        Of().DroppedValues.Should().Be(2);
    }

    [Fact]
    public void The_clusters_present_replicas_speak_for_recent_days_only()
    {
        Saw("db-0", cpu: 1);
        _now.Replicas("pay")[Db] = new(3, 0);
        Of(isRecent: true).Namespaces.Single().Workloads.Single().Replicas.Should().Be(new Replicas(3, ReplicasFrom.Api));
        Of(isRecent: false).Namespaces.Single().Workloads.Single().Replicas.Should().Be(new Replicas(1, ReplicasFrom.Observed));
    }

    [Fact]
    public void Coverage_is_of_all_the_days_steps()
    {
        _answers.StepsWithData.UnionWith(Enumerable.Range(0, 72).Select(step => step * 300.0));
        Of().Coverage.Should().Be(0.25);
    }

    private DayFigures Of(bool isRecent = false) =>
        DayFigures.Of(Today, _answers, _now, isRecent, new Dictionary<string, Dictionary<Workload, Replicas>>(), 1.0m);

    private void Saw(string pod, double cpu)
    {
        _answers.CpuCounts.Add(new("pay", pod, "app", 5));
        _answers.Cpu.Add(new("pay", pod, "app", cpu));
    }
}
