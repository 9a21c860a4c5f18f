namespace Analyzer.Analysis;

/// <summary>A ResourceQuota object: its quantities by resource name (<c>limits.cpu</c>, …), cores, bytes or counts.</summary>
public sealed record ResourceQuotaObject
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary>It has scopes or a scope selector, so it speaks of some pods only.</summary>
    public required bool IsScoped { get; init; }

    public required IReadOnlyDictionary<string, decimal> SpecHard { get; init; }

    /// <summary>Null while the cluster has not worked it out.</summary>
    public required IReadOnlyDictionary<string, decimal>? StatusHard { get; init; }

    public required IReadOnlyDictionary<string, decimal> StatusUsed { get; init; }
}

/// <summary>What holds for one resource, and how much of it is used by the object that it holds for.</summary>
public readonly record struct HeldQuota(double? Hard, double? Used);

/// <summary>A namespace's quota (domain.md §12). CPU in cores, memory and storage in bytes.</summary>
public sealed record NamespaceQuotaAmounts
{
    public required HeldQuota Cpu { get; init; }

    public required HeldQuota Memory { get; init; }

    public required HeldQuota Pods { get; init; }

    public required HeldQuota Storage { get; init; }

    /// <summary>All of the namespace's quotas are scoped, so none holds for all of its pods.</summary>
    public required bool IsScopedOnly { get; init; }
}

/// <summary>Several ResourceQuotas in one namespace: for each resource the smallest holds (domain.md §12).</summary>
public static class NamespaceQuotas
{
    private static readonly string[] Cpu = ["limits.cpu", "requests.cpu", "cpu"];
    private static readonly string[] Memory = ["limits.memory", "requests.memory", "memory"];
    private static readonly string[] Pods = ["pods", "count/pods"];
    private static readonly string[] Storage = ["requests.storage"];

    /// <param name="quotas">All objects of one namespace; at least one.</param>
    public static NamespaceQuotaAmounts Of(IReadOnlyCollection<ResourceQuotaObject> quotas)
    {
        var whole = quotas.Where(quota => !quota.IsScoped).OrderBy(quota => quota.Name, StringComparer.Ordinal).ToList();
        return new NamespaceQuotaAmounts
        {
            Cpu = FirstHeld(whole, Cpu),
            Memory = FirstHeld(whole, Memory),
            Pods = FirstHeld(whole, Pods),
            Storage = FirstHeld(whole, Storage),
            IsScopedOnly = whole.Count == 0,
        };
    }

    /// <summary><c>limits</c> else <c>requests</c> else the bare name.</summary>
    private static HeldQuota FirstHeld(List<ResourceQuotaObject> quotas, string[] resources)
    {
        foreach (var resource in resources)
            if (Held(quotas, resource) is { Hard: not null } held)
                return held;
        return default;
    }

    /// <summary>The smallest; of equal ones the first by name. Without a status, <c>spec.hard</c> holds and used is unknown.</summary>
    private static HeldQuota Held(List<ResourceQuotaObject> quotas, string resource)
    {
        (decimal Hard, decimal? Used)? least = null;
        foreach (var quota in quotas)
            if ((quota.StatusHard ?? quota.SpecHard).TryGetValue(resource, out var hard) && (least is null || hard < least.Value.Hard))
                least = (hard, quota.StatusHard is not null && quota.StatusUsed.TryGetValue(resource, out var used) ? used : null);
        return least is { } held ? new((double)held.Hard, (double?)held.Used) : default;
    }
}
