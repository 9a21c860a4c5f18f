using static ClusterSimulator.Scenarios.Build;

namespace ClusterSimulator.Scenarios;

/// <summary>StatefulSets and DaemonSets, whose pods are replaced without a surge.</summary>
internal static class StatefulAndDaemon
{
    /// <summary>
    /// Both pods restart at 13:00 under their old names. The first keeps its series, whose counter starts again at 0; the
    /// second gets a series of its own.
    /// </summary>
    public static Namespace RestartedStatefulSet(Stage s)
    {
        var pods = s.Ordinals("orders", s.Always, s.Always);
        return s.Namespace(
            StatefulSet("orders", 2, Restarted(s, pods[0], "same", "same"), Restarted(s, pods[1], "first", "second"))
                .ExpectMetrics(2));
    }

    /// <summary>Three nodes; from 12:00 on one pod after the other is deleted, then replaced.</summary>
    public static Namespace DaemonSetRollout(Stage s) =>
        s.Namespace(DaemonSet("log-agent", 3, Replaced(s, "log-agent")).ExpectMetrics(3));

    /// <summary>Without kube-state-metrics the vanished pods are found by the DaemonSet's name.</summary>
    public static Namespace DaemonSetByApi(Stage s) =>
        s.Namespace(DaemonSet("net-agent", 3, Replaced(s, "net-agent")).Expect(3, From.Api, From.Api)).Unwatched();

    private static Pod Restarted(Stage s, Pod pod, string firstId, string secondId)
    {
        var id = Figures.ShortId(pod.Uid);
        Run[] runs = [new($"{id}-{firstId}", s.Until(s.At(13))), new($"{id}-{secondId}", s.Since(s.At(13, 4)))];
        return pod with { Containers = [.. pod.Containers.Select(container => container with { Runs = runs })] };
    }

    private static Pod[] Replaced(Stage s, string name)
    {
        var pods = Enumerable.Range(0, 3).Select(node => s.At(12, 3 * node)).SelectMany(
            deleted => new[] { s.Until(deleted), s.Since(deleted + Stage.Minutes(2)) });
        return [.. s.Pods(name, [.. pods]).Select((pod, i) => pod with { Node = i / 2 })];
    }
}
