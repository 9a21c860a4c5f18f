using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

/// <summary>Which workload a pod belongs to, in the order of domain.md §6.</summary>
public sealed class OwnersTests
{
    private const string WebPod = "web-7d4b9c6f5-x2x7k";
    private const string WebSet = "web-7d4b9c6f5";

    private readonly OwnerFacts _day = new();
    private readonly OwnerFacts _now = new();

    [Fact]
    public void Kube_state_metrics_of_the_day_answers_before_the_api()
    {
        _day.Pods[WebPod] = new("ReplicaSet", WebSet);
        _day.ReplicaSets[WebSet] = new("Deployment", "web-then");
        _now.Pods[WebPod] = new("ReplicaSet", WebSet);
        _now.ReplicaSets[WebSet] = new("Deployment", "web-now");
        Find(WebPod).Should().Be(("Deployment", "web-then", OwnerFrom.KubeStateMetrics));
    }

    [Fact]
    public void Kube_state_metrics_follows_a_job_to_its_cron_job()
    {
        _day.Pods["backup-28391234-x2x7k"] = new("Job", "backup-28391234");
        _day.Jobs["backup-28391234"] = new("CronJob", "nightly-backup");
        Find("backup-28391234-x2x7k").Should().Be(("CronJob", "nightly-backup", OwnerFrom.KubeStateMetrics));
    }

    [Fact]
    public void A_job_that_is_known_by_name_alone_is_followed_to_its_cron_job()
    {
        _day.Jobs["backup-manual"] = new("CronJob", "backup");
        Find("backup-manual-x2x7k").Should().Be(("CronJob", "backup", OwnerFrom.Name));
    }

    [Fact]
    public void A_pod_of_a_job_never_becomes_a_deployments_by_its_shape()
    {
        _day.Pods["load-2456789-x2x7k"] = new("Job", "load-2456789");
        Find("load-2456789-x2x7k").Should().Be(("Job", "load-2456789", OwnerFrom.KubeStateMetrics));
    }

    [Fact]
    public void A_replica_set_of_its_own_is_a_workload()
    {
        _day.Pods["web-x2x7k"] = new("ReplicaSet", "web");
        _day.ReplicaSets["web"] = null;
        Find("web-x2x7k").Should().Be(("ReplicaSet", "web", OwnerFrom.KubeStateMetrics));
    }

    [Fact]
    public void A_job_without_a_cron_job_is_a_workload_though_its_name_looks_like_one()
    {
        _day.Pods["load-28391234-x2x7k"] = new("Job", "load-28391234");
        _day.Jobs["load-28391234"] = null;
        Find("load-28391234-x2x7k").Should().Be(("Job", "load-28391234", OwnerFrom.KubeStateMetrics));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("<none>", "<none>")]
    [InlineData("Node", "worker-1")]
    public void A_pod_that_is_said_to_have_no_owner_is_a_workload_of_its_own_whatever_its_name(string kind, string owner)
    {
        _day.Pods[WebPod] = new(kind, owner);
        _now.ReplicaSets[WebSet] = new("Deployment", "web");
        Find(WebPod).Should().Be(("Pod", WebPod, OwnerFrom.KubeStateMetrics));
    }

    [Fact]
    public void A_null_owner_of_the_day_is_an_answer_too()
    {
        _day.Pods[WebPod] = null;
        Find(WebPod).Should().Be(("Pod", WebPod, OwnerFrom.KubeStateMetrics));
    }

    [Theory]
    [InlineData("Rollout", "web")]
    [InlineData("StatefulSet", "web")]
    [InlineData("PrometheusAgent", "web")]
    public void Any_other_kind_of_owner_is_the_workload(string kind, string owner)
    {
        _day.Pods[WebPod] = new(kind, owner);
        Find(WebPod).Should().Be((kind, owner, OwnerFrom.KubeStateMetrics));
    }

    [Fact]
    public void A_replica_set_that_kube_state_metrics_does_not_know_is_looked_up_in_the_api()
    {
        _day.Pods[WebPod] = new("ReplicaSet", WebSet);
        _now.ReplicaSets[WebSet] = new("Rollout", "web");
        Find(WebPod).Should().Be(("Rollout", "web", OwnerFrom.Api));
    }

    [Fact]
    public void A_replica_set_that_nobody_knows_any_more_is_told_by_the_pods_name()
    {
        _day.Pods[WebPod] = new("ReplicaSet", WebSet);
        Find(WebPod).Should().Be(("Deployment", "web", OwnerFrom.Name));
    }

    [Fact]
    public void An_owner_that_leads_nowhere_is_taken_as_it_is()
    {
        _day.Pods["odd-x2x7k"] = new("ReplicaSet", "odd");
        Find("odd-x2x7k").Should().Be(("ReplicaSet", "odd", OwnerFrom.KubeStateMetrics));
    }

    [Fact]
    public void The_api_now_answers_for_live_pods()
    {
        _now.Pods[WebPod] = new("ReplicaSet", WebSet);
        _now.ReplicaSets[WebSet] = new("Deployment", "shop-web");
        Find(WebPod).Should().Be(("Deployment", "shop-web", OwnerFrom.Api));
    }

    [Fact]
    public void A_live_pod_without_an_owner_is_a_workload_of_its_own_though_its_name_looks_like_a_sets()
    {
        _now.Pods["db-0"] = null;
        Find("db-0").Should().Be(("Pod", "db-0", OwnerFrom.Api));
    }

    [Fact]
    public void A_vanished_pod_finds_the_old_replica_set_that_its_deployment_keeps()
    {
        _now.ReplicaSets[WebSet] = new("Deployment", "shop-web");
        Find(WebPod).Should().Be(("Deployment", "shop-web", OwnerFrom.Api));
    }

    [Fact]
    public void A_vanished_pod_finds_a_replica_set_whose_name_has_no_hash()
    {
        _now.ReplicaSets["web"] = null;
        Find("web-x2x7k").Should().Be(("ReplicaSet", "web", OwnerFrom.Api));
    }

    [Fact]
    public void A_vanished_pod_of_a_job_belongs_to_the_jobs_cron_job()
    {
        _now.Jobs["backup-manual"] = new("CronJob", "backup");
        Find("backup-manual-x2x7k").Should().Be(("CronJob", "backup", OwnerFrom.Api));
    }

    [Fact]
    public void A_vanished_pod_finds_its_daemon_set()
    {
        _now.DaemonSets.Add("agent-28391234");
        Find("agent-28391234-x2x7k").Should().Be(("DaemonSet", "agent-28391234", OwnerFrom.Api));
    }

    [Fact]
    public void A_vanished_pod_finds_its_stateful_set_by_an_ordinal_of_any_length()
    {
        _now.StatefulSets.Add("db");
        Find("db-12345").Should().Be(("StatefulSet", "db", OwnerFrom.Api));
    }

    [Fact]
    public void Of_existing_names_the_longest_wins()
    {
        _now.StatefulSets.UnionWith(["db", "db-0"]);
        Find("db-0-1").Should().Be(("StatefulSet", "db-0", OwnerFrom.Api));
    }

    [Fact]
    public void An_object_whose_name_only_begins_the_pods_name_is_not_its_owner()
    {
        _now.DaemonSets.Add("agent");
        Find("agent-extra-x2x7k").Should().Be(("Pod", "agent-extra-x2x7k", OwnerFrom.None));
    }

    [Theory]
    [InlineData("backup-28492456-x2x7k", "CronJob", "backup")]
    [InlineData("web-7d4b9c6f5-x2x7k", "Deployment", "web")]
    [InlineData("db-3", "StatefulSet", "db")]
    public void Without_any_facts_the_names_shape_tells(string pod, string kind, string name) =>
        Find(pod).Should().Be((kind, name, OwnerFrom.Name));

    [Fact]
    public void A_suffix_alone_tells_a_daemon_set_only_when_one_of_that_name_exists()
    {
        _day.DaemonSets.Add("agent");
        Find("agent-x2x7k").Should().Be(("DaemonSet", "agent", OwnerFrom.Name));
        Find("other-x2x7k").Should().Be(("Pod", "other-x2x7k", OwnerFrom.None));
    }

    [Fact]
    public void A_suffix_alone_tells_a_job_when_one_of_that_name_was_seen_on_the_day()
    {
        _day.Jobs["migrate"] = null;
        Find("migrate-x2x7k").Should().Be(("Job", "migrate", OwnerFrom.Name));
    }

    [Theory]
    [InlineData("toolbox")]
    [InlineData("db-12345")]
    public void A_pod_that_nothing_tells_is_a_workload_of_its_own(string pod) =>
        Find(pod).Should().Be(("Pod", pod, OwnerFrom.None));

    private (string Kind, string Name, OwnerFrom From) Find(string pod)
    {
        var (workload, from) = new Owners(_day, _now).Find(pod);
        return (workload.Kind, workload.Name, from);
    }
}
