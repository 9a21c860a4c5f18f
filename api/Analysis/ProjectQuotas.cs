namespace Analyzer.Analysis;

/// <summary>CPU (cores) and memory (bytes) of a quota; null where nothing is known.</summary>
public readonly record struct QuotaAmount(double? Cpu, double? Memory);

/// <summary>What a person entered for a project, and from where (manual or excel).</summary>
public sealed record OwnQuota(QuotaAmount Amount, string Source);

/// <summary>The quota that counts for a project and where it comes from: manual, excel or k8s.</summary>
public sealed record EffectiveQuota(QuotaAmount Amount, string Source);

/// <summary>Which of a project's quotas counts (domain.md §12, Project quota).</summary>
public static class ProjectQuotas
{
    public const string Manual = "manual";
    public const string Excel = "excel";
    public const string Kubernetes = "k8s";

    /// <summary>
    /// What counts once a sync has brought (or taken away) shares: a pinned quota stays, else the sum of the
    /// clusters' shares, else what a person entered. Null when nothing of this is left.
    /// </summary>
    public static EffectiveQuota? AfterSync(OwnQuota? own, bool pinned, IReadOnlyCollection<QuotaAmount> shares)
    {
        if (own is not null && (pinned || shares.Count == 0))
            return new(own.Amount, own.Source);
        return shares.Count == 0 ? null : new(Sum(shares), Kubernetes);
    }

    /// <summary>A project's quota is the sum of its shares; a cluster that has no figure adds nothing.</summary>
    public static QuotaAmount Sum(IReadOnlyCollection<QuotaAmount> shares) => new(
        SumKnown(shares.Select(share => share.Cpu)),
        SumKnown(shares.Select(share => share.Memory)));

    private static double? SumKnown(IEnumerable<double?> values)
    {
        var known = values.OfType<double>().ToList();
        return known.Count == 0 ? null : known.Sum();
    }
}
