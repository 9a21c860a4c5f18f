namespace Analyzer.Namespaces;

/// <summary>A namespace's quota and what it uses (domain.md §12). CPU in cores, memory and storage in GiB, rates in percent.</summary>
public sealed record NamespaceQuota
{
    public required string ClusterName { get; init; }

    public required string Namespace { get; init; }

    public required string ProjectName { get; init; }

    public required double? CpuLimit { get; init; }

    public required double? CpuUsed { get; init; }

    /// <summary>Percent of the limit; null when either is unknown or the limit is 0.</summary>
    public required double? CpuRate { get; init; }

    public required double? MemoryLimit { get; init; }

    public required double? MemoryUsed { get; init; }

    public required double? MemoryRate { get; init; }

    public required double? PodsLimit { get; init; }

    public required double? PodsUsed { get; init; }

    public required double? StorageLimit { get; init; }

    public required double? StorageUsed { get; init; }

    /// <summary>k8s or excel.</summary>
    public required string Source { get; init; }

    /// <summary>scoped_only when none of the namespace's quotas holds for all of its pods; else null.</summary>
    public required string? Note { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>A namespace's quota as it is stored: cores and bytes.</summary>
internal sealed record NamespaceQuotaRow
{
    public required string ClusterName { get; init; }
    public required string Namespace { get; init; }
    public required string ProjectName { get; init; }
    public required double? CpuLimit { get; init; }
    public required double? CpuUsed { get; init; }
    public required double? MemoryLimit { get; init; }
    public required double? MemoryUsed { get; init; }
    public required double? PodsLimit { get; init; }
    public required double? PodsUsed { get; init; }
    public required double? StorageLimit { get; init; }
    public required double? StorageUsed { get; init; }
    public required string Source { get; init; }
    public required string? Note { get; init; }

    /// <summary>The project that a sheet named for it; kept when a sync takes the row over (domain.md §11).</summary>
    public string? ImportedProject { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
}
