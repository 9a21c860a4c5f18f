namespace Analyzer.Analysis;

/// <summary>Which rule of domain.md §7 answered; an earlier one is worth more.</summary>
public enum ReplicasFrom
{
    KubeStateMetrics,
    Api,
    Observed,
}

/// <summary>A workload's replicas for a day and the rule that found them.</summary>
public readonly record struct Replicas(long Count, ReplicasFrom From);

/// <summary>What the Kubernetes API says now of a workload.</summary>
/// <param name="Replicas"><c>spec.replicas</c>, <c>status.desiredNumberScheduled</c> or <c>spec.parallelism</c>.</param>
/// <param name="MaxSurge">Pods that its update strategy allows above its replicas.</param>
public readonly record struct PresentReplicas(long Replicas, long MaxSurge);

/// <summary>The replicas of a workload on a day (domain.md §7).</summary>
public static class ReplicaRules
{
    /// <summary>The first rule that answers.</summary>
    /// <param name="workload">CronJobs and unknown kinds have no figure of their own: rule 3 is theirs.</param>
    /// <param name="dayMaximum">kube-state-metrics, the day's maximum; null without it. 0 does not answer.</param>
    /// <param name="present">The Kubernetes API now, when the day is today or yesterday.</param>
    /// <param name="observed">The most pods alive at one moment of the day.</param>
    public static Replicas Find(Workload workload, double? dayMaximum, PresentReplicas? present, long observed)
    {
        if (HasFigure(workload.Kind))
        {
            if (dayMaximum is > 0 and var maximum)
                return new((long)Math.Ceiling(maximum), ReplicasFrom.KubeStateMetrics);
            if (present is { Replicas: > 0 } now && observed <= now.Replicas + now.MaxSurge)
                return new(now.Replicas, ReplicasFrom.Api);
        }
        return new(observed, ReplicasFrom.Observed);
    }

    /// <summary>A later run of a day keeps the stored figure unless its own comes from an earlier rule.</summary>
    public static Replicas Keep(Replicas found, Replicas? stored) =>
        stored is { } kept && kept.From <= found.From ? kept : found;

    /// <summary>
    /// Rule 3: the most pods alive at one moment, each from its first to its last sample, both included. A pod whose
    /// lifetime is not known may have lived all day: to drop a pod that counts is worse than to count one too many.
    /// </summary>
    public static long MostAlive(IEnumerable<PodDay> pods)
    {
        var edges = new List<(DateTimeOffset At, int Change)>();
        var always = 0;
        foreach (var pod in pods)
            if (pod is { FirstSeen: { } first, LastSeen: { } last })
            {
                edges.Add((first, +1));
                edges.Add((last, -1));
            }
            else
                always++;
        // At one instant, arrivals come before departures: ends are included.
        edges.Sort((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : b.Change.CompareTo(a.Change));
        long alive = always, most = Math.Max(1, always);
        foreach (var (_, change) in edges)
        {
            alive += change;
            most = Math.Max(most, alive);
        }
        return most;
    }

    /// <summary>A count or percentage of the update strategy; percentages are rounded up.</summary>
    public static long Surge(string? countOrPercent, long replicas)
    {
        if (string.IsNullOrEmpty(countOrPercent))
            return 0;
        if (!countOrPercent.EndsWith('%'))
            return long.TryParse(countOrPercent, out var count) ? count : 0;
        return long.TryParse(countOrPercent.AsSpan()[..^1], out var percent) ? (replicas * percent + 99) / 100 : 0;
    }

    /// <summary>Whether kube-state-metrics and the API have a figure for this kind; for others rule 3 answers.</summary>
    public static bool HasFigure(string kind) => kind is
        Workload.Deployment or Workload.StatefulSet or Workload.DaemonSet or Workload.ReplicaSet or Workload.Job;
}
