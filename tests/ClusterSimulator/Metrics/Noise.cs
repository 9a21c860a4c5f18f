namespace ClusterSimulator.Metrics;

/// <summary>
/// Series that a server also holds and that must not be counted: the pod as a whole (no container), its pause container,
/// the node's own groups (no pod). Their values are so large that a wrong selector shows at once.
/// </summary>
internal static class Noise
{
    private const double Cores = 31.7;
    private const double Bytes = 97_531_246_801;
    private const long TenMinutes = 600_000;

    public static IEnumerable<Series> Of(Cluster cluster)
    {
        foreach (var node in cluster.Nodes)
        {
            Label[] target = [new("cluster", cluster.Name), .. ContainerMetrics.KubeletLabels(node)];
            yield return new("up", target, () => Rarely(cluster.Day, node).Select(time => new Sample(time, 1)));
            foreach (var group in cluster.RecordsEverything ? new[] { "/", "/kubepods", "/system.slice" } : [])
            {
                foreach (var series in Triple([.. target, new("id", group)], () => Rarely(cluster.Day, node)))
                    yield return series;
            }
        }
        foreach (var series in cluster.RecordsEverything ? cluster.Namespaces.SelectMany(space => OfPods(cluster, space)) : [])
            yield return series;
    }

    private static IEnumerable<Series> OfPods(Cluster cluster, Namespace space) =>
        from pod in space.Pods
        let node = cluster.Nodes[pod.Node]
        let middle = (Math.Max(pod.Life.From, cluster.Day.Start) + Math.Min(pod.Life.Until, cluster.Day.End)) / 2
        let until = Math.Min(middle + TenMinutes, pod.Life.Until) // ten minutes are enough to be caught, and keep files small
        let times = cluster.Day.Scrapes(middle, until, node.ScrapeOffset)
        from labels in new[] { PodLevel(cluster, space, pod, node), Pause(cluster, space, pod, node) }
        from series in Triple(labels, () => times)
        select series;

    private static IEnumerable<Series> Triple(Label[] labels, Func<IEnumerable<long>> times) =>
    [
        new(Metric.Cpu, [.. labels, new("cpu", "total")], () => times().Select(CoreSeconds)),
        new(Metric.MemoryUsage, labels, () => times().Select(time => new Sample(time, Bytes))),
        new(Metric.MemoryWorkingSet, labels, () => times().Select(time => new Sample(time, Bytes * 0.5))),
    ];

    private static Sample CoreSeconds(long time) => new(time, Cores * (time % 1e9) / 1000);

    private static IEnumerable<long> Rarely(RecordedDay day, Node node) =>
        day.Every(4 * day.ScrapeInterval, day.Before, day.After, node.ScrapeOffset);

    private static Label[] PodLevel(Cluster cluster, Namespace space, Pod pod, Node node) =>
    [
        new("cluster", cluster.Name),
        new("id", $"/kubepods/burstable/pod{pod.Uid}"),
        new("namespace", space.Name),
        new("pod", pod.Name),
        .. ContainerMetrics.KubeletLabels(node),
    ];

    private static Label[] Pause(Cluster cluster, Namespace space, Pod pod, Node node) =>
    [
        new("cluster", cluster.Name),
        new("container", "POD"),
        new("id", $"/kubepods/burstable/pod{pod.Uid}/pause"),
        new("image", "registry.k8s.io/pause:3.9"),
        new("name", "pause"),
        new("namespace", space.Name),
        new("pod", pod.Name),
        .. ContainerMetrics.KubeletLabels(node),
    ];
}
