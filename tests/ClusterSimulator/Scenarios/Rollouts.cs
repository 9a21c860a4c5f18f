using static ClusterSimulator.Scenarios.Build;

namespace ClusterSimulator.Scenarios;

/// <summary>Deployments whose pods are replaced, and how their vanished pods are found again.</summary>
internal static class Rollouts
{
    public static Namespace Steady(Stage s) => s.Namespace(
        Deployment("web", Timeline.Always(2), ReplicaSet("web-7d4b9c6f5", s.Always, s.Pods("web-7d4b9c6f5", s.Always, s.Always)))
            .ExpectMetrics(2));

    /// <summary>Three pods are replaced at midday; four are alive for a minute at a time.</summary>
    public static Namespace RollingUpdate(Stage s) => s.Namespace(Rolled(s, "web", 3).ExpectMetrics(3));

    public static Namespace TwoRollouts(Stage s) => s.Namespace(
        Deployment(
            "shop",
            Timeline.Always(3),
            ReplicaSet("shop-58b7c9d6f4", s.Always, s.Pods("shop-58b7c9d6f4", Stage.Leaving(3, s.Day.Before, s.At(9, 30)))),
            ReplicaSet("shop-6c8f7d9b45", s.Since(s.At(9, 30)), s.Pods("shop-6c8f7d9b45", Middle(s))),
            ReplicaSet("shop-7f9c5b8d64", s.Since(s.At(17)), s.Pods("shop-7f9c5b8d64", Stage.Arriving(3, s.At(17), s.Day.After))))
            .ExpectMetrics(3));

    /// <summary>Without kube-state-metrics: the API's replicas hold, for a surge of one does not contradict them.</summary>
    public static Namespace RollingUpdateByApi(Stage s) =>
        s.Namespace(Rolled(s, "web", 3).Expect(3, From.Api, From.Api)).Unwatched();

    /// <summary>The Deployment was deleted in the afternoon; only kube-state-metrics remembers it.</summary>
    public static Namespace VanishedWithMetrics(Stage s)
    {
        var gone = s.At(15, 20);
        return s.Namespace(
            Deployment(
                "campaign",
                Timeline.Always(3),
                ReplicaSet(
                    "campaign-legacy", s.Until(s.At(8, 5)), s.Pods("campaign-legacy", Stage.Leaving(3, s.Day.Before, s.At(8)))),
                ReplicaSet("campaign-next", new(s.At(8), gone), s.Pods("campaign-next", Stage.Arriving(3, s.At(8), gone))))
                .Gone().ExpectMetrics(3));
    }

    /// <summary>The old pods are gone, but their ReplicaSet is still in the API with 0 replicas.</summary>
    public static Namespace VanishedWithOldReplicaSet(Stage s) =>
        s.Namespace(Rolled(s, "ticket-office", 2).Expect(2, From.Api, From.Api)).Unwatched();

    /// <summary>Nothing is left but the pods' names.</summary>
    public static Namespace VanishedNamesOnly(Stage s) => s.Namespace(
        Deployment(
            "ghost",
            Timeline.Always(2),
            ReplicaSet("ghost-6c8f7d9b4", s.Until(s.At(10)), s.Pods("ghost-6c8f7d9b4", Stage.Same(2, s.Until(s.At(10))))),
            ReplicaSet("ghost-7d4b9c6f5", Later(s), s.Pods("ghost-7d4b9c6f5", Stage.Same(2, Later(s)))))
            .Gone().Expect(2, From.Observed, From.Name),
        StatefulSet("ghostdb", 2, s.Ordinals("ghostdb", s.Until(s.At(19)), s.Until(s.At(18, 40))))
            .Gone().Expect(2, From.Observed, From.Name),
        Batch.Cron(s, "ghostcron", [2, 8, 14], 25).Gone().Expect(1, From.Observed, From.Name),
        s.Pod("oneoff", new(s.At(6), s.At(7, 30))).Alone(From.None),
        // A job's or a DaemonSet's name, but no such object exists.
        s.Pod("lonely-x2x7k", new(s.At(9), s.At(9, 50))).Alone(From.None)).Unwatched();

    /// <summary>A Deployment with a rolling update at midday, its old ReplicaSet kept by the API.</summary>
    public static Controller Rolled(Stage s, string name, int replicas)
    {
        var (before, after) = ($"{name}-6c8f7d9b4", $"{name}-7d4b9c6f5");
        return Deployment(
            name,
            Timeline.Always(replicas),
            ReplicaSet(before, s.Always, s.Pods(before, Stage.Leaving(replicas, s.Day.Before, s.At(12)))),
            ReplicaSet(after, s.Since(s.At(12)), s.Pods(after, Stage.Arriving(replicas, s.At(12), s.Day.After))));
    }

    private static Life[] Middle(Stage s) => [.. Stage.Arriving(3, s.At(9, 30), s.Day.After)
        .Zip(Stage.Leaving(3, s.Day.Before, s.At(17)), (came, left) => new Life(came.From, left.Until))];

    private static Life Later(Stage s) => new(s.At(10, 5), s.At(20));
}
