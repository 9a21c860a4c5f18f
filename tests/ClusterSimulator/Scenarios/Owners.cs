using static ClusterSimulator.Scenarios.Build;

namespace ClusterSimulator.Scenarios;

/// <summary>Pods without an owner, with an unusual one, or with a name that tempts to guess wrong.</summary>
internal static class Owners
{
    /// <summary>
    /// A bare pod, a static pod of a Node, and a ReplicaSet without a Deployment, one of whose pods was replaced.
    /// </summary>
    public static Namespace BarePods(Stage s)
    {
        var replaced = s.At(16);
        var isStatic = s.Pod("registry-mirror-node-2", s.Always) with { Node = 1 };
        return s.Namespace(
            s.Pod("debug-shell", s.Since(s.At(7))).Alone(From.KubeStateMetrics),
            isStatic.Alone(From.KubeStateMetrics) with { BarePods = [], Root = Owner("Node", "node-2", isStatic) },
            ReplicaSet("cache", s.Always, s.Pods("cache", s.Always, s.Until(replaced), s.Since(replaced + 60_000)))
                .ExpectMetrics(2));
    }

    /// <summary>An Argo Rollout owns the ReplicaSets. Its kind has no figure for replicas: four were alive at once.</summary>
    public static Namespace ArgoRollout(Stage s) => s.Namespace(
        Custom(Rollouts.Rolled(s, "storefront", 3), "Rollout", "argoproj.io/v1alpha1")
            .Expect(4, From.Observed, From.KubeStateMetrics));

    /// <summary>An operator's resource owns the pods itself, and names them as it likes. Three were alive at once.</summary>
    public static Namespace OperatorOwned(Stage s)
    {
        var moved = s.At(10, 30);
        var pods = s.Pods("kafka", s.Always, s.Always, s.Until(moved), s.Since(moved + Stage.Minutes(5)));
        return s.Namespace(
            Custom(Owner("StrimziPodSet", "kafka", pods), "StrimziPodSet", "core.strimzi.io/v1beta2")
                .Expect(3, From.Observed, From.KubeStateMetrics));
    }

    /// <summary>Names that begin like others or look like a ReplicaSet's, without kube-state-metrics.</summary>
    public static Namespace TemptingNames(Stage s)
    {
        var replaced = s.At(13);
        var setPods = s.Pods("cache-6c8f7d9b4", s.Always, s.Until(replaced), s.Since(replaced + Stage.Minutes(1)));
        return s.Namespace(
            Rollouts.Rolled(s, "web", 2).Expect(2, From.Api, From.Api),
            Rollouts.Rolled(s, "web-api", 1).Expect(1, From.Api, From.Api),
            StatefulSet("db", 2, s.Ordinals("db", s.Always, s.Always)).Expect(2, From.Api, From.Api),
            s.Pod("db-1x", s.Until(s.At(21))).Alone(From.None),
            s.Pod("db-backup", s.Always).Alone(From.Api),
            s.Pod("web-report-2x4zq", new(s.At(3), s.At(4))).Alone(From.None),
            // A Deployment called like a ReplicaSet, and a ReplicaSet that really has no Deployment.
            Rollouts.Rolled(s, "cache-7d4b9c6f5", 1).Expect(1, From.Api, From.Api),
            ReplicaSet("cache-6c8f7d9b4", s.Always, setPods).Expect(2, From.Api, From.Api)).Unwatched();
    }

    /// <summary>The same tree under a kind that kube-state-metrics has no figure for.</summary>
    private static Controller Custom(Controller root, string kind, string apiVersion) =>
        root with { Kind = kind, ApiVersion = apiVersion, Wanted = null };
}
