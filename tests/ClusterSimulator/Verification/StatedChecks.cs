using ClusterSimulator.Metrics;

namespace ClusterSimulator.Verification;

/// <summary>Holds what the scenarios' authors state about owners and replicas against what was recorded.</summary>
internal sealed class StatedChecks(PromClient prometheus, Cluster cluster, IReadOnlyList<NamespaceTruth> truth, Findings findings)
{
    private static readonly (string Kind, string Metric, string Label)[] Figures =
    [
        ("Deployment", "kube_deployment_spec_replicas", "deployment"),
        ("ReplicaSet", "kube_replicaset_spec_replicas", "replicaset"),
        ("StatefulSet", "kube_statefulset_replicas", "statefulset"),
        ("DaemonSet", "kube_daemonset_status_desired_number_scheduled", "daemonset"),
        ("Job", "kube_job_spec_parallelism", "job_name"),
    ];

    public async Task RunAsync()
    {
        foreach (var (kind, metric, label) in Figures)
            await ReplicasAsync(kind, metric, label);
        Observed();
        await OwnersAsync();
        Distinct();
    }

    private async Task ReplicasAsync(string kind, string metric, string label)
    {
        var answers = await AskAsync($"max by (namespace,{label}) (max_over_time({metric}{Selector}[{Length}]))");
        var stated = Stated(kind, From.KubeStateMetrics);
        findings.Compare($"{cluster.Name} stated replicas, {metric}", stated.Select(each => (
            $"{each.Space}/{each.Workload.Name}",
            (double)each.Workload.Replicas,
            answers.SingleOrDefault(a => a["namespace"] == each.Space && a[label] == each.Workload.Name)?.Value)));
    }

    /// <summary>The most pods alive at once, from each pod's first and last sample of the day.</summary>
    private void Observed() => findings.Compare(
        $"{cluster.Name} stated replicas, alive at once",
        Stated(null, From.Observed).Select(each =>
            ($"{each.Space}/{each.Workload.Name}", (double)each.Workload.Replicas, MostAlive(each.Space, each.Workload))));

    private double? MostAlive(string name, WorkloadTruth workload)
    {
        var pods = workload.Pods.Select(pod => pod.Name).ToHashSet();
        var lives = ContainerMetrics.Of(cluster, cluster.Namespaces.Single(space => space.Name == name))
            .Where(series => pods.Contains(series["pod"]))
            .SelectMany(series => series.Samples().Select(sample => (Pod: series["pod"], sample.Time)))
            .Where(seen => seen.Time >= cluster.Day.Start && seen.Time < cluster.Day.End)
            .GroupBy(seen => seen.Pod, seen => seen.Time, (_, times) => new Life(times.Min(), times.Max())).ToList();
        return lives.Max(life => lives.Count(other => other.Holds(life.From)));
    }

    /// <summary>Pods whose owner kube-state-metrics tells have such a series, the others have none.</summary>
    private async Task OwnersAsync()
    {
        var answers = await AskAsync($"count by (namespace,pod) (count_over_time(kube_pod_owner{Selector}[{Length}]))");
        var known = answers.Select(answer => (answer["namespace"], answer["pod"])).ToHashSet();
        var wrong = truth.SelectMany(space => space.Workloads.SelectMany(workload => workload.Pods)
            .Where(pod => known.Contains((space.Namespace, pod.Name)) != (pod.OwnerFrom == From.KubeStateMetrics))
            .Select(pod => $"{space.Namespace}/{pod.Name} {pod.OwnerFrom}")).ToList();
        findings.Say(
            wrong.Count == 0, $"{cluster.Name} owners stated to be from kube-state-metrics are there", string.Join('\n', wrong));
    }

    /// <summary>No two namespaces have the same figure, so that a mix-up can't go unseen.</summary>
    private void Distinct()
    {
        var used = truth.Where(space => space.PodsSeen > 0).ToList();
        var distinct = used.DistinctBy(space => space.PeakCpu).Count() == used.Count
            && used.DistinctBy(space => space.PeakMemory).Count() == used.Count;
        findings.Say(distinct, $"{cluster.Name} figures of {used.Count} namespaces are all different");
    }

    private IEnumerable<(string Space, WorkloadTruth Workload)> Stated(string? kind, string replicasFrom) =>
        from space in truth
        from workload in space.Workloads
        where (kind is null || workload.Kind == kind) && workload.ReplicasFrom == replicasFrom
        select (space.Namespace, workload);

    private string Selector => $$"""{cluster="{{cluster.Name}}"}""";

    private string Length => $"{(cluster.Day.End - cluster.Day.Start) / 1000}s";

    private Task<IReadOnlyList<Answer>> AskAsync(string query) => prometheus.AskAsync(query, cluster.Day.End - 1);
}
