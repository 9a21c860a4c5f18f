using static ClusterSimulator.Scenarios.Build;

namespace ClusterSimulator.Scenarios;

/// <summary>Deployments whose number of replicas changes.</summary>
internal static class Scaling
{
    /// <summary>
    /// 2, then 6 from 09:00, then 3 from 20:00. The 9 of the evening before is not of this day. One of the six is
    /// evicted and replaced, so seven pods are seen.
    /// </summary>
    public static Namespace Autoscaled(Stage s)
    {
        const string set = "checkout-5f9d8c7b64";
        var (up, down, evicted) = (s.At(9), s.At(20), s.At(14, 7));
        var pods = s.Pods(set, s.Always, s.Always, new(up, s.Day.After), new(up, down), new(up, down), new(up, evicted),
            new(evicted + Stage.Minutes(1), down));
        var wanted = new Timeline((long.MinValue, 9), (s.Day.Start - Stage.Minutes(20), 2), (up, 6), (down, 3));
        return s.Namespace(Deployment("checkout", wanted, ReplicaSet(set, s.Always, pods)).ExpectMetrics(6));
    }

    /// <summary>Scaled to zero in the evening: kube-state-metrics still knows the day's two.</summary>
    public static Namespace EveningZero(Stage s) => s.Namespace(Zeroed(s, "office").ExpectMetrics(2));

    /// <summary>The same without kube-state-metrics: the API's 0 does not answer, so what was alive at once does.</summary>
    public static Namespace EveningZeroByApi(Stage s) =>
        s.Namespace(Zeroed(s, "office").Expect(2, From.Observed, From.Api)).Unwatched();

    /// <summary>
    /// The API says 1 since this morning, but four pods were alive at once in the day: more than 1 and a surge.
    /// </summary>
    public static Namespace ScaledDownAfter(Stage s)
    {
        const string set = "fair-66f8d9c7b5";
        var replaced = s.At(11, 11);
        var pods = s.Pods(set, s.Always, s.Always, s.Always, s.Until(replaced), s.Since(replaced + Stage.Minutes(2)));
        pods = [.. pods.Select((pod, i) => pod with { InApi = i == 0 })];
        var wanted = new Timeline((long.MinValue, 4), (s.Day.After + 1, 1));
        return s.Namespace(
            Deployment("fair", wanted, ReplicaSet(set, s.Always, pods)).Expect(4, From.Observed, From.Api)).Unwatched();
    }

    /// <summary>
    /// Scaled to zero a minute before the day, but the two pods take until six minutes past midnight to go: the day's
    /// highest figure of kube-state-metrics is 0, which does not answer, nor does the API's 0.
    /// </summary>
    public static Namespace Lingering(Stage s)
    {
        const string set = "auction-8f6c5d7b94";
        var wanted = new Timeline((long.MinValue, 2), (s.Day.Start - Stage.Minutes(1), 0));
        var pods = s.Pods(set, Stage.Same(2, s.Until(s.At(0, 6))));
        return s.Namespace(
            (Deployment("auction", wanted, ReplicaSet(set, s.Always, pods)) with { Life = s.Always })
                .Expect(2, From.Observed, From.KubeStateMetrics));
    }

    /// <summary>A Deployment that recreates its two pods at noon and is scaled to zero at 18:00.</summary>
    private static Controller Zeroed(Stage s, string name)
    {
        var (noon, evening) = (s.At(12), s.At(18));
        var wanted = new Timeline((long.MinValue, 2), (evening, 0));
        var (before, after) = ($"{name}-84c5d6b7f9", $"{name}-95d6f7c8b4");
        var later = new Life(noon + Stage.Minutes(3), evening);
        return Deployment(
            name,
            wanted,
            ReplicaSet(before, s.Always, s.Pods(before, Stage.Same(2, s.Until(noon)))),
            ReplicaSet(after, s.Since(later.From), s.Pods(after, Stage.Same(2, later)))) with
        { Strategy = "Recreate" };
    }
}
