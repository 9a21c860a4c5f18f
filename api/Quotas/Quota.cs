using System.ComponentModel.DataAnnotations;
using Analyzer.Http;

namespace Analyzer.Quotas;

/// <summary>A project's quota as it counts (domain.md §12). CPU in cores, memory in GiB.</summary>
public sealed record Quota
{
    /// <summary>云序号: the project's key in the company's own platform.</summary>
    public required string CloudId { get; init; }

    public required string ProjectName { get; init; }

    /// <summary>Cores; null when no quota is known.</summary>
    public required double? CpuQuota { get; init; }

    /// <summary>GiB; null when no quota is known.</summary>
    public required double? MemoryQuota { get; init; }

    /// <summary>Where the figures that count come from: manual, excel or k8s.</summary>
    public required string Source { get; init; }

    /// <summary>Keeps what was entered, whatever a sync brings.</summary>
    public required bool Pinned { get; init; }

    /// <summary>Each cluster's share as last synced.</summary>
    public required IReadOnlyList<QuotaShare> Clusters { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>One cluster's share of a project's quota. CPU in cores, memory in GiB.</summary>
public sealed record QuotaShare
{
    public required string ClusterName { get; init; }

    public required double? CpuQuota { get; init; }

    public required double? MemoryQuota { get; init; }

    public required double? CpuUsed { get; init; }

    public required double? MemoryUsed { get; init; }
}

/// <summary>A quota entered by hand.</summary>
public sealed record NewQuotaInput
{
    /// <summary>云序号, the project's key in the company's platform; the project's name when empty.</summary>
    /// <example>inst_0042</example>
    [MaxLength(200), PlainText]
    public string? CloudId { get; init; }

    /// <summary>The project that may use it.</summary>
    /// <example>支付中心-生产</example>
    [Required, MaxLength(200), PlainText]
    public string ProjectName { get; init; } = "";

    /// <summary>Cores.</summary>
    /// <example>64</example>
    [Required, Range(0, QuotaLimits.Most)]
    public double? CpuQuota { get; init; }

    /// <summary>GiB.</summary>
    /// <example>256</example>
    [Required, Range(0, QuotaLimits.Most)]
    public double? MemoryQuota { get; init; }

    /// <summary>Keeps what was entered, whatever a sync brings.</summary>
    /// <example>false</example>
    public bool Pinned { get; init; }
}

/// <summary>Any subset of a quota's fields; what is left out stays as it is.</summary>
public sealed record QuotaChangeInput
{
    /// <summary>云序号, the project's key in the company's platform; the project's name when empty.</summary>
    /// <example>inst_0042</example>
    [MinLength(1), MaxLength(200), PlainText]
    public string? CloudId { get; init; }

    /// <summary>The project that may use it.</summary>
    /// <example>支付中心-生产</example>
    [MinLength(1), MaxLength(200), PlainText]
    public string? ProjectName { get; init; }

    /// <summary>Cores.</summary>
    /// <example>64</example>
    [Range(0, QuotaLimits.Most)]
    public double? CpuQuota { get; init; }

    /// <summary>GiB.</summary>
    /// <example>256</example>
    [Range(0, QuotaLimits.Most)]
    public double? MemoryQuota { get; init; }

    /// <summary>Keeps what was entered, whatever a sync brings.</summary>
    /// <example>false</example>
    public bool? Pinned { get; init; }
}

/// <summary>The table's select-all.</summary>
public sealed record DeleteQuotasInput
{
    /// <summary>The quotas' cloud ids.</summary>
    /// <example>["inst_0042"]</example>
    [Required, MaxLength(100_000)]
    public IReadOnlyList<string>? CloudIds { get; init; }
}

public sealed record Deleted
{
    public required int DeletedCount { get; init; }
}

internal static class QuotaLimits
{
    /// <summary>More cores or GiB than any company has: a figure above it is a slip of the keyboard.</summary>
    public const double Most = 1e9;
}
