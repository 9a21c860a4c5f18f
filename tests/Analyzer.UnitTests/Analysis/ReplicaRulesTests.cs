using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

/// <summary>A workload's replicas of a day (domain.md §7).</summary>
public sealed class ReplicaRulesTests
{
    private static readonly Workload Web = new(Workload.Deployment, "web");

    [Fact]
    public void The_days_maximum_of_kube_state_metrics_answers_first() =>
        Find(dayMaximum: 5, present: new(3, 1), observed: 9).Should().Be(new Replicas(5, ReplicasFrom.KubeStateMetrics));

    [Fact]
    public void A_maximum_of_zero_does_not_answer() =>
        Find(dayMaximum: 0, present: new(3, 1), observed: 3).Should().Be(new Replicas(3, ReplicasFrom.Api));

    [Fact]
    public void The_present_figure_answers_where_the_day_does_not_contradict_it() =>
        Find(present: new(4, 1), observed: 5).Should().Be(new Replicas(4, ReplicasFrom.Api));

    [Fact]
    public void More_pods_alive_than_replicas_and_surge_contradict_the_present_figure() =>
        Find(present: new(4, 1), observed: 6).Should().Be(new Replicas(6, ReplicasFrom.Observed));

    [Fact]
    public void Without_surge_one_pod_more_contradicts_already() =>
        Find(present: new(4, 0), observed: 5).Should().Be(new Replicas(5, ReplicasFrom.Observed));

    [Fact]
    public void A_present_figure_of_zero_does_not_answer() =>
        Find(present: new(0, 0), observed: 2).Should().Be(new Replicas(2, ReplicasFrom.Observed));

    [Fact]
    public void A_present_figure_above_what_was_seen_stands() =>
        Find(present: new(10, 3), observed: 2).Should().Be(new Replicas(10, ReplicasFrom.Api));

    [Fact]
    public void Without_figures_the_most_pods_alive_at_one_moment_answer() =>
        Find(observed: 7).Should().Be(new Replicas(7, ReplicasFrom.Observed));

    [Theory]
    [InlineData("CronJob")]
    [InlineData("Pod")]
    [InlineData("Rollout")]
    public void Other_kinds_are_always_told_by_the_pods_that_were_alive(string kind) =>
        ReplicaRules.Find(new(kind, "x"), 5, new(3, 9), 2).Should().Be(new Replicas(2, ReplicasFrom.Observed));

    [Theory]
    [InlineData("Deployment")]
    [InlineData("StatefulSet")]
    [InlineData("DaemonSet")]
    [InlineData("ReplicaSet")]
    [InlineData("Job")]
    public void Five_kinds_have_a_figure_of_their_own(string kind) => ReplicaRules.HasFigure(kind).Should().BeTrue();

    [Theory]
    [InlineData("25%", 4, 1)]
    [InlineData("25%", 5, 2)]
    [InlineData("25%", 1, 1)]
    [InlineData("1%", 3, 1)]
    [InlineData("100%", 3, 3)]
    [InlineData("0%", 3, 0)]
    [InlineData("2", 3, 2)]
    [InlineData("0", 3, 0)]
    [InlineData(null, 3, 0)]
    [InlineData("", 3, 0)]
    [InlineData("many", 3, 0)]
    [InlineData("%", 3, 0)]
    public void Surge_is_a_count_or_a_percentage_rounded_up(string? surge, long replicas, long pods) =>
        ReplicaRules.Surge(surge, replicas).Should().Be(pods);

    [Theory]
    [InlineData(ReplicasFrom.Api, ReplicasFrom.Api)]
    [InlineData(ReplicasFrom.Api, ReplicasFrom.Observed)]
    [InlineData(ReplicasFrom.KubeStateMetrics, ReplicasFrom.Observed)]
    [InlineData(ReplicasFrom.KubeStateMetrics, ReplicasFrom.KubeStateMetrics)]
    public void A_later_run_keeps_the_stored_figure_of_the_same_or_an_earlier_rule(ReplicasFrom stored, ReplicasFrom found) =>
        ReplicaRules.Keep(new(9, found), new Replicas(4, stored)).Should().Be(new Replicas(4, stored));

    [Theory]
    [InlineData(ReplicasFrom.Observed, ReplicasFrom.Api)]
    [InlineData(ReplicasFrom.Observed, ReplicasFrom.KubeStateMetrics)]
    [InlineData(ReplicasFrom.Api, ReplicasFrom.KubeStateMetrics)]
    public void A_later_run_takes_its_own_figure_when_an_earlier_rule_found_it(ReplicasFrom stored, ReplicasFrom found) =>
        ReplicaRules.Keep(new(9, found), new Replicas(4, stored)).Should().Be(new Replicas(9, found));

    [Fact]
    public void A_first_run_has_nothing_to_keep() =>
        ReplicaRules.Keep(new(9, ReplicasFrom.Observed), null).Should().Be(new Replicas(9, ReplicasFrom.Observed));

    private static Replicas Find(double? dayMaximum = null, PresentReplicas? present = null, long observed = 1) =>
        ReplicaRules.Find(Web, dayMaximum, present, observed);
}
