namespace ClusterSimulator.Metrics;

/// <summary>The series of real containers, labelled as kube-prometheus-stack collects them from cAdvisor.</summary>
internal static class ContainerMetrics
{
    private const double WorkingSetShare = 0.8;
    private const int SecondScrapeDelay = 11_000;

    private sealed record Target(Label[] Labels, long Offset, double CpuFactor, double MemoryFactor);

    public static IEnumerable<Series> Of(Cluster cluster, Namespace space) =>
        from pod in space.Pods
        from container in pod.Containers
        from target in TargetsOf(cluster.Nodes[pod.Node], container)
        from runs in RunsOf(pod, container).GroupBy(run => run.Id)
        let labels = LabelsOf(cluster, space, pod, container.Name, runs.Key, target.Labels)
        from series in Of(cluster, container, target, [.. runs], labels)
        select series;

    /// <summary>The labels by which the kubelet itself is known as a target.</summary>
    public static Label[] KubeletLabels(Node node) =>
    [
        new("endpoint", "https-metrics"),
        new("instance", node.Address + ":10250"),
        new("job", "kubelet"),
        new("metrics_path", "/metrics/cadvisor"),
        new("node", node.Name),
        new("service", "kube-prometheus-stack-kubelet"),
    ];

    private static IEnumerable<Series> Of(Cluster cluster, Container container, Target target, Run[] runs, Label[] labels)
    {
        var times = runs.Select(run => (run.Life.From, cluster.Day.Scrapes(run.Life.From, run.Life.Until, target.Offset)));
        if (container.Cpu is not null)
            yield return new(Metric.Cpu, [.. labels, new("cpu", "total")], () => Cpu(container, target, times));
        if (container.Memory is null)
            yield break;
        yield return new(Metric.MemoryUsage, labels, () => Memory(Metric.MemoryUsage, container, target.MemoryFactor, times));
        if (!cluster.RecordsEverything)
            yield break;
        yield return new(Metric.MemoryWorkingSet, labels,
            () => Memory(Metric.MemoryWorkingSet, container, target.MemoryFactor * WorkingSetShare, times));
    }

    /// <summary>A counter of core seconds that starts at 0 with each run.</summary>
    private static IEnumerable<Sample> Cpu(
        Container container, Target target, IEnumerable<(long From, IEnumerable<long> Scrapes)> runs)
    {
        foreach (var (from, scrapes) in runs)
        {
            var (seconds, last) = (0.0, from);
            foreach (var time in scrapes)
            {
                seconds += container.Cpu!.At(time) * target.CpuFactor * (time - last) / 1000;
                last = time;
                var value = Math.Round(seconds, 6);
                yield return new(time, container.Quirk?.Invoke(Metric.Cpu, time, value) ?? value);
            }
        }
    }

    private static IEnumerable<Sample> Memory(
        string metric, Container container, double factor, IEnumerable<(long From, IEnumerable<long> Scrapes)> runs)
    {
        foreach (var time in runs.SelectMany(run => run.Scrapes))
        {
            var value = Math.Floor(container.Memory!.At(time) * factor);
            yield return new(time, container.Quirk?.Invoke(metric, time, value) ?? value);
        }
    }

    private static IEnumerable<Target> TargetsOf(Node node, Container container)
    {
        yield return new(KubeletLabels(node), node.ScrapeOffset, 1, 1);
        if (!container.ScrapedTwice)
            yield break;
        Label[] second =
        [
            new("instance", node.Name),
            new("job", "kubernetes-cadvisor"),
            new("metrics_path", "/api/v1/proxy/cadvisor"),
        ];
        yield return new(second, node.ScrapeOffset + SecondScrapeDelay, 0.9931, 1.0042);
    }

    private static IReadOnlyList<Run> RunsOf(Pod pod, Container container) =>
        container.Runs.Count > 0 ? container.Runs : [new(Figures.ShortId(pod.Uid + container.Name), pod.Life)];

    private static Label[] LabelsOf(Cluster cluster, Namespace space, Pod pod, string container, string id, Label[] target) =>
    [
        new("cluster", cluster.Name),
        new("container", container),
        new("id", $"/kubepods/burstable/pod{pod.Uid}/{id}"),
        new("image", $"registry.example/{space.Name}/{container}:1.4.2"),
        new("name", id),
        new("namespace", space.Name),
        new("pod", pod.Name),
        .. target,
    ];
}
