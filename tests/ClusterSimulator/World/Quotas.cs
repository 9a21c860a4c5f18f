namespace ClusterSimulator;

/// <summary>A ResourceQuota object. Values are as its YAML has them: text, or a number.</summary>
public sealed record ResourceQuota(string Name, IReadOnlyDictionary<string, object> Hard)
{
    /// <summary>status.hard; null when the quota controller has not filled in the status yet.</summary>
    public IReadOnlyDictionary<string, object>? StatusHard { get; init; } = Hard;

    /// <summary>status.used.</summary>
    public IReadOnlyDictionary<string, object> Used { get; init; } = new Dictionary<string, object>();

    /// <summary>spec.scopes, such as <c>BestEffort</c>; such a quota is not for all pods.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];
}

/// <summary>A ProjectQuota object of the group auth.alauda.io, which is cluster-scoped.</summary>
public sealed record ProjectQuota(string Name, string? ProjectLabel, IReadOnlyDictionary<string, object> Hard)
{
    /// <summary>status.used.</summary>
    public IReadOnlyDictionary<string, object> Used { get; init; } = new Dictionary<string, object>();
}

/// <summary>A namespace's quota: cores, bytes and pods. Null is what no quota says.</summary>
public sealed record NamespaceQuotaTruth
{
    /// <summary>Cores.</summary>
    public double? Cpu { get; init; }

    /// <summary>Cores in use.</summary>
    public double? CpuUsed { get; init; }

    /// <summary>Bytes.</summary>
    public double? Memory { get; init; }

    /// <summary>Bytes in use.</summary>
    public double? MemoryUsed { get; init; }

    /// <summary>Number of pods.</summary>
    public double? Pods { get; init; }

    /// <summary>Number of pods in use.</summary>
    public double? PodsUsed { get; init; }

    /// <summary>requests.storage in bytes.</summary>
    public double? Storage { get; init; }

    /// <summary>requests.storage in use, in bytes.</summary>
    public double? StorageUsed { get; init; }

    /// <summary>Whether the namespace has quotas with scopes only, so that none of them counts.</summary>
    public bool ScopedOnly { get; init; }
}

/// <summary>What one cluster gives to a project: cores and bytes, of the ProjectQuota objects added up.</summary>
public sealed record ProjectShareTruth(string Cluster, string Project, double? Cpu, double? Memory)
{
    /// <summary>Cores in use.</summary>
    public double? CpuUsed { get; init; }

    /// <summary>Bytes in use.</summary>
    public double? MemoryUsed { get; init; }
}
