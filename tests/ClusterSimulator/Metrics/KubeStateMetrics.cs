namespace ClusterSimulator.Metrics;

/// <summary>
/// What kube-state-metrics says of owners and replicas. Scraped with honorLabels: an object's own labels win, and where
/// it has no <c>pod</c> or <c>container</c> label, those of the kube-state-metrics pod itself show. That pod is replaced
/// at 05:10, so every series comes in two parts.
/// </summary>
internal static class KubeStateMetrics
{
    private sealed record Instance(string Pod, string Address, Life Life);

    public static IEnumerable<Series> Of(Cluster cluster)
    {
        foreach (var instance in InstancesOf(cluster.Day))
        {
            yield return Of("up", cluster, instance, instance.Life, Timeline.Always(1));
            foreach (var space in cluster.Namespaces.Where(space => space.HasKubeStateMetrics))
            {
                foreach (var series in space.Workloads.SelectMany(workload => OfWorkload(cluster, instance, space, workload)))
                    yield return series;
            }
        }
    }

    private static IEnumerable<Series> OfWorkload(Cluster cluster, Instance instance, Namespace space, Workload workload) =>
        workload.BarePods.Select(pod => OfPod(cluster, instance, space, pod, owner: null))
            .Concat(workload.Root is null ? [] : OfController(cluster, instance, space, workload.Root, owner: null));

    private static IEnumerable<Series> OfController(
        Cluster cluster, Instance instance, Namespace space, Controller controller, Controller? owner)
    {
        var (ownerMetric, wantedMetric, label) = NamesOf(controller.Kind);
        Label[] self = [new("namespace", space.Name), new(label, controller.Name)];
        if (ownerMetric is not null)
        {
            Label[] labels = [.. self, .. OwnerLabels(cluster, owner)];
            yield return Of(ownerMetric, cluster, instance, controller.Life, Timeline.Always(1), labels);
        }
        if (wantedMetric is not null && controller.Wanted is not null)
            yield return Of(wantedMetric, cluster, instance, controller.Life, controller.Wanted, self);
        foreach (var pod in controller.Pods)
            yield return OfPod(cluster, instance, space, pod, controller);
        foreach (var series in controller.Children.SelectMany(child => OfController(cluster, instance, space, child, controller)))
            yield return series;
    }

    private static Series OfPod(Cluster cluster, Instance instance, Namespace space, Pod pod, Controller? owner)
    {
        Label[] labels =
            [new("namespace", space.Name), new("pod", pod.Name), new("uid", pod.Uid), .. OwnerLabels(cluster, owner)];
        return Of("kube_pod_owner", cluster, instance, pod.Life, Timeline.Always(1), labels);
    }

    private static (string? Owner, string? Wanted, string Label) NamesOf(string kind) => kind switch
    {
        "Deployment" => (null, "kube_deployment_spec_replicas", "deployment"),
        "ReplicaSet" => ("kube_replicaset_owner", "kube_replicaset_spec_replicas", "replicaset"),
        "StatefulSet" => (null, "kube_statefulset_replicas", "statefulset"),
        "DaemonSet" => (null, "kube_daemonset_status_desired_number_scheduled", "daemonset"),
        "Job" => ("kube_job_owner", "kube_job_spec_parallelism", "job_name"),
        _ => (null, null, "name"),
    };

    private static Label[] OwnerLabels(Cluster cluster, Controller? owner) =>
    [
        new("owner_kind", owner?.Kind ?? cluster.NoOwner),
        new("owner_name", owner?.Name ?? cluster.NoOwner),
        new("owner_is_controller", owner is null ? cluster.NoOwner : "true"),
    ];

    private static Series Of(
        string metric, Cluster cluster, Instance instance, Life life, Timeline figure, params Label[] own)
    {
        Label[] target =
        [
            new("cluster", cluster.Name),
            new("container", "kube-state-metrics"),
            new("endpoint", "http"),
            new("instance", instance.Address),
            new("job", "kube-state-metrics"),
            new("namespace", "monitoring"),
            new("pod", instance.Pod),
            new("service", "kube-prometheus-stack-kube-state-metrics"),
        ];
        var labels = target.Where(label => own.All(honoured => honoured.Name != label.Name)).Concat(own);
        var shown = new Life(Math.Max(life.From, instance.Life.From), Math.Min(life.Until, instance.Life.Until));
        return new(metric, [.. labels], () => Times(cluster.Day, shown).Select(time => new Sample(time, figure.At(time))));
    }

    /// <summary>A quarter as often as kubelets, and at once when something new appears.</summary>
    private static IEnumerable<long> Times(RecordedDay day, Life shown) => shown.From > shown.Until
        ? []
        : day.Every(4 * day.ScrapeInterval, shown.From + 1, shown.Until, 9_150).Prepend(shown.From);

    private static Instance[] InstancesOf(RecordedDay day) =>
    [
        new("kube-state-metrics-7f6b5c8d94-24zqk", "10.244.0.17:8080", new(day.Before, day.At(5, 10))),
        new("kube-state-metrics-7f6b5c8d94-w8x5c", "10.244.1.31:8080", new(day.At(5, 11), day.After)),
    ];
}
