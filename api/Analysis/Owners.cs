namespace Analyzer.Analysis;

/// <summary>
/// Finds the workload of each of a namespace's pods, those that no longer exist too (domain.md §6): by
/// kube-state-metrics of the day, by the Kubernetes API now, by the name's shape, else the pod is a workload of its own.
/// </summary>
/// <param name="metrics">What kube-state-metrics said on the day.</param>
/// <param name="api">What the Kubernetes API says now; empty when it could not be asked.</param>
public sealed class Owners(OwnerFacts metrics, OwnerFacts api)
{
    public Owned Find(string pod)
    {
        if (metrics.Pods.TryGetValue(pod, out var seen))
        {
            if (Follow(metrics, pod, seen) is { } byMetrics)
                return new(byMetrics, OwnerFrom.KubeStateMetrics);
            // The pod's owner is known, its owner's owner is not: the later rules may know.
            return FollowIn(api, pod, seen) ?? ByShapeOf(seen!.Value, pod, OwnerFrom.KubeStateMetrics);
        }
        return ByApi(pod) ?? ByShape(pod) ?? new(new(Workload.Pod, pod), OwnerFrom.None);
    }

    private Owned? ByApi(string pod)
    {
        if (api.Pods.TryGetValue(pod, out var live))
            return FollowIn(api, pod, live) ?? ByShapeOf(live!.Value, pod, OwnerFrom.Api);
        return Vanished(pod) is { } owner ? FollowIn(api, pod, owner) : null;
    }

    /// <summary>Rule 2 for a pod that is gone: the object that it was named after.</summary>
    private OwnerReference? Vanished(string pod)
    {
        if (PodNames.BeforeSuffix(pod) is { } name)
        {
            if (api.ReplicaSets.ContainsKey(name))
                return new(Workload.ReplicaSet, name);
            if (api.Jobs.ContainsKey(name))
                return new(Workload.Job, name);
            if (api.DaemonSets.Contains(name))
                return new(Workload.DaemonSet, name);
        }
        return PodNames.BeforeOrdinal(pod) is { } set && api.StatefulSets.Contains(set) ? new(Workload.StatefulSet, set) : null;
    }

    /// <summary>Rule 3.</summary>
    private Owned? ByShape(string pod)
    {
        if (PodNames.CronJob(pod) is { } cronJob)
            return new(new(Workload.CronJob, cronJob), OwnerFrom.Name);
        if (PodNames.Deployment(pod) is { } deployment)
            return new(new(Workload.Deployment, deployment), OwnerFrom.Name);
        if (PodNames.StatefulSet(pod) is { } set)
            return new(new(Workload.StatefulSet, set), OwnerFrom.Name);
        if (PodNames.BeforeSuffix(pod) is not { } name)
            return null;
        // What exists now has answered by rule 2; left are objects that existed on the day.
        if (metrics.DaemonSets.Contains(name))
            return new(new(Workload.DaemonSet, name), OwnerFrom.Name);
        return Follow(metrics, pod, new(Workload.Job, name)) is { } known ? new(known, OwnerFrom.Name) : null;
    }

    /// <summary>A ReplicaSet or Job whose own owner nobody knows: its name may tell, but never another kind than it has.</summary>
    private static Owned ByShapeOf(OwnerReference owner, string pod, OwnerFrom from) => owner.Kind switch
    {
        Workload.ReplicaSet when PodNames.Deployment(pod) is { } deployment => new(new(Workload.Deployment, deployment), OwnerFrom.Name),
        Workload.Job when PodNames.CronJob(pod) is { } cronJob => new(new(Workload.CronJob, cronJob), OwnerFrom.Name),
        _ => new(AsItIs(owner), from),
    };

    private static Owned? FollowIn(OwnerFacts api, string pod, OwnerReference? owner) =>
        Follow(api, pod, owner) is { } workload ? new(workload, OwnerFrom.Api) : null;

    /// <summary>From a pod's owner to its workload; null where these facts lack the step in between.</summary>
    private static Workload? Follow(OwnerFacts facts, string pod, OwnerReference? owner)
    {
        if (owner is not { IsNone: false } known)
            return new(Workload.Pod, pod);
        return known.Kind switch
        {
            Workload.ReplicaSet => facts.ReplicaSets.TryGetValue(known.Name, out var above) ? Above(known, above) : null,
            Workload.Job => facts.Jobs.TryGetValue(known.Name, out var above) ? Above(known, above) : null,
            _ => AsItIs(known),
        };
    }

    private static Workload Above(OwnerReference owner, OwnerReference? above) =>
        above is { IsNone: false } known ? AsItIs(known) : AsItIs(owner);

    private static Workload AsItIs(OwnerReference owner) => new(owner.Kind, owner.Name);
}
