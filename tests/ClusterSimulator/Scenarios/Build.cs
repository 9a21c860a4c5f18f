namespace ClusterSimulator.Scenarios;

/// <summary>Kubernetes objects and the workloads they make, in the words a scenario is written in.</summary>
internal static class Build
{
    /// <summary>A Deployment whose life is that of its ReplicaSets.</summary>
    public static Controller Deployment(string name, Timeline wanted, params Controller[] replicaSets) =>
        Parent("Deployment", name, replicaSets) with { Wanted = wanted };

    /// <summary>A ReplicaSet that always wants the pods that are there, and stays in the API as an old one does.</summary>
    public static Controller ReplicaSet(string name, Life life, params Pod[] pods) =>
        new("ReplicaSet", name) { Pods = pods, Life = life, Wanted = AliveOf(pods) };

    public static Controller StatefulSet(string name, int replicas, params Pod[] pods) =>
        Owner("StatefulSet", name, pods) with { Wanted = Timeline.Always(replicas) };

    /// <summary>A DaemonSet with <c>maxUnavailable: 1</c> and no surge, the default.</summary>
    public static Controller DaemonSet(string name, int nodes, params Pod[] pods) =>
        Owner("DaemonSet", name, pods) with { Wanted = Timeline.Always(nodes) };

    public static Controller Job(string name, int parallelism, params Pod[] pods) =>
        Owner("Job", name, pods) with { Wanted = Timeline.Always(parallelism) };

    /// <summary>A controller above others; it lives as long as any of them.</summary>
    public static Controller Parent(string kind, string name, params Controller[] children) =>
        new(kind, name) { Children = children, Life = Span(children.Select(child => child.Life)) };

    /// <summary>A controller of pods; it lives as long as any of them.</summary>
    public static Controller Owner(string kind, string name, params Pod[] pods) =>
        new(kind, name) { Pods = pods, Life = Span(pods.Select(pod => pod.Life)) };

    /// <summary>The author's word on the workload: how many replicas, and where that and the owner are found.</summary>
    public static Workload Expect(this Controller root, int replicas, string replicasFrom, string ownerFrom) =>
        new(root.Kind, root.Name, ownerFrom, replicas, replicasFrom) { Root = root };

    /// <summary>A workload as kube-state-metrics tells it: owner and replicas.</summary>
    public static Workload ExpectMetrics(this Controller root, int replicas) =>
        root.Expect(replicas, From.KubeStateMetrics, From.KubeStateMetrics);

    /// <summary>A pod that is a workload of its own.</summary>
    public static Workload Alone(this Pod pod, string ownerFrom) =>
        new("Pod", pod.Name, ownerFrom, 1, From.Observed) { BarePods = [pod] };

    /// <summary>A namespace that kube-state-metrics does not watch.</summary>
    public static Namespace Unwatched(this Namespace space) => space with { HasKubeStateMetrics = false };

    /// <summary>The controllers and pods have left the API.</summary>
    public static Controller Gone(this Controller controller) => controller with
    {
        InApi = false,
        Children = [.. controller.Children.Select(Gone)],
        Pods = [.. controller.Pods.Select(pod => pod with { InApi = false })],
    };

    private static Life Span(IEnumerable<Life> lives)
    {
        var all = lives.ToList();
        return new(all.Min(life => life.From), all.Max(life => life.Until));
    }

    private static Timeline AliveOf(Pod[] pods)
    {
        // A pod that the API still shows goes on living when recording has ended.
        var lives = pods.Select(pod => pod.InApi ? pod.Life with { Until = long.MaxValue - 1 } : pod.Life).ToList();
        var changes = lives.SelectMany(life => new[] { life.From, life.Until + 1 }).Prepend(long.MinValue);
        return new([.. changes.Distinct().Order().Select(time => (time, lives.Count(life => life.Holds(time))))]);
    }
}
