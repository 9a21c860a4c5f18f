using Analyzer.Analysis;
using Analyzer.Prometheus;

namespace Analyzer.UnitTests.Prometheus;

/// <summary>What kube-state-metrics said on the day (domain.md §6 rule 1, §7 rule 1).</summary>
public sealed class ObjectAnswersTests
{
    private readonly DayAnswers _answers = new() { Server = "", Namespaces = ["pay"], Statistics = new() };

    [Fact]
    public void Rows_are_about_the_object_whose_own_label_they_have()
    {
        TakeOwners(
            Owner("Deployment", "web", ("replicaset", "web-7d4b9c6f5"), ("pod", "kube-state-metrics-0")),
            Owner("CronJob", "backup", ("job_name", "backup-28391234"), ("pod", "kube-state-metrics-0")),
            Owner("ReplicaSet", "web-7d4b9c6f5", ("pod", "web-7d4b9c6f5-x2x7k")));
        var facts = _answers.OwnersOf("pay");
        facts.ReplicaSets["web-7d4b9c6f5"].Should().Be(new OwnerReference("Deployment", "web"));
        facts.Jobs["backup-28391234"].Should().Be(new OwnerReference("CronJob", "backup"));
        facts.Pods.Should().ContainSingle().Which.Value.Should().Be(new OwnerReference("ReplicaSet", "web-7d4b9c6f5"));
    }

    [Fact]
    public void Of_several_owners_the_controller_counts_whatever_the_order()
    {
        var controller = Owner("StatefulSet", "db", ("pod", "db-0"), ("owner_is_controller", "true"));
        var other = Owner("Backup", "a", ("pod", "db-0"), ("owner_is_controller", "false"));
        TakeOwners(controller, other);
        TakeOwners(other, controller);
        _answers.OwnersOf("pay").Pods["db-0"].Should().Be(new OwnerReference("StatefulSet", "db"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<none>")]
    [InlineData("Node")]
    public void No_owner_and_a_node_are_an_answer_of_none(string kind)
    {
        TakeOwners(Owner(kind, kind, ("pod", "alone")));
        _answers.OwnersOf("pay").Pods["alone"].Should().BeNull();
    }

    [Theory]
    [InlineData("deployment", "Deployment")]
    [InlineData("statefulset", "StatefulSet")]
    [InlineData("daemonset", "DaemonSet")]
    [InlineData("replicaset", "ReplicaSet")]
    [InlineData("job_name", "Job")]
    public void Replicas_are_of_the_kind_that_the_label_names(string label, string kind)
    {
        ObjectAnswers.TakeReplicas([Series(3, (label, "x"))], _answers);
        _answers.ReplicasOf("pay").Should().Equal(new Dictionary<Workload, double> { [new(kind, "x")] = 3 });
    }

    [Fact]
    public void Sets_that_have_replicas_are_known_by_name()
    {
        ObjectAnswers.TakeReplicas([Series(3, ("daemonset", "agent")), Series(1, ("statefulset", "db"))], _answers);
        _answers.OwnersOf("pay").DaemonSets.Should().Equal("agent");
        _answers.OwnersOf("pay").StatefulSets.Should().Equal("db");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_figure_that_is_no_number_does_not_answer(double value)
    {
        ObjectAnswers.TakeReplicas([Series(value, ("deployment", "x"))], _answers);
        _answers.ReplicasOf("pay").Should().BeEmpty();
    }

    private void TakeOwners(params PromSeries[] series) => ObjectAnswers.TakeOwners(series, _answers);

    private static PromSeries Owner(string kind, string name, params (string Name, string Value)[] labels) =>
        Series(1, [("owner_kind", kind), ("owner_name", name), .. labels]);

    private static PromSeries Series(double value, params (string Name, string Value)[] labels) => new()
    {
        Labels = new(labels.Prepend(("namespace", "pay")).ToDictionary(label => label.Item1, label => label.Item2)),
        Value = new(0, value),
    };
}
