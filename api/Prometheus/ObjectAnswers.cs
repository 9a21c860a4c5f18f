using Analyzer.Analysis;
using static Analyzer.Prometheus.Metrics;

namespace Analyzer.Prometheus;

/// <summary>What kube-state-metrics said on the day, from series to facts (domain.md §6 rule 1, §7 rule 1).</summary>
internal static class ObjectAnswers
{
    /// <summary>
    /// The exporter's own labels may put its own pod's name on rows about other objects, so a row's subject is told by
    /// the label that only that subject has. Of several owners the controller counts.
    /// </summary>
    public static void TakeOwners(IEnumerable<PromSeries> series, DayAnswers answers)
    {
        foreach (var one in series.OrderBy(one => one.Label(Labels.OwnerIsController) == "true").ThenByDescending(one => one.Label(Labels.OwnerName), StringComparer.Ordinal))
        {
            var facts = answers.OwnersOf(one.Label(Labels.Namespace));
            var reference = new OwnerReference(one.Label(Labels.OwnerKind), one.Label(Labels.OwnerName));
            OwnerReference? owner = reference.IsNone ? null : reference;
            if (one.Label(Labels.ReplicaSet) is { Length: > 0 } replicaSet)
                facts.ReplicaSets[replicaSet] = owner;
            else if (one.Label(Labels.Job) is { Length: > 0 } job)
                facts.Jobs[job] = owner;
            else if (one.Label(Labels.Pod) is { Length: > 0 } pod)
                facts.Pods[pod] = owner;
        }
    }

    public static void TakeReplicas(IEnumerable<PromSeries> series, DayAnswers answers)
    {
        foreach (var one in series)
        {
            if (SubjectOf(one) is not { } workload || one.Value is not { } sample || !double.IsFinite(sample.Value))
                continue;
            var @namespace = one.Label(Labels.Namespace);
            answers.ReplicasOf(@namespace)[workload] = sample.Value;
            if (workload.Kind == Workload.DaemonSet)
                answers.OwnersOf(@namespace).DaemonSets.Add(workload.Name);
            if (workload.Kind == Workload.StatefulSet)
                answers.OwnersOf(@namespace).StatefulSets.Add(workload.Name);
        }
    }

    private static Workload? SubjectOf(PromSeries series) =>
        series.Label(Labels.Deployment) is { Length: > 0 } deployment ? new(Workload.Deployment, deployment)
        : series.Label(Labels.StatefulSet) is { Length: > 0 } statefulSet ? new(Workload.StatefulSet, statefulSet)
        : series.Label(Labels.DaemonSet) is { Length: > 0 } daemonSet ? new(Workload.DaemonSet, daemonSet)
        : series.Label(Labels.ReplicaSet) is { Length: > 0 } replicaSet ? new(Workload.ReplicaSet, replicaSet)
        : series.Label(Labels.Job) is { Length: > 0 } job ? new(Workload.Job, job)
        : null;
}
