using Analyzer.Analysis;

namespace Analyzer.Quotas;

/// <summary>A quota as it is stored: cores and bytes, what counts beside what a person entered.</summary>
internal sealed record QuotaRow
{
    public required string CloudId { get; init; }

    public required string ProjectName { get; init; }

    public required double? CpuQuota { get; init; }

    public required double? MemoryQuota { get; init; }

    public required string Source { get; init; }

    public required bool Pinned { get; init; }

    public required double? OwnCpu { get; init; }

    public required double? OwnMemory { get; init; }

    public required string? OwnSource { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public OwnQuota? Own() => OwnSource is null ? null : new(new(OwnCpu, OwnMemory), OwnSource);

    /// <summary>What a person enters counts at once, until a sync brings shares (domain.md §12).</summary>
    public QuotaRow WithOwn(QuotaAmount amount, string source, DateTimeOffset now) => this with
    {
        CpuQuota = amount.Cpu,
        MemoryQuota = amount.Memory,
        Source = source,
        OwnCpu = amount.Cpu,
        OwnMemory = amount.Memory,
        OwnSource = source,
        UpdatedAt = now,
    };

    public QuotaRow WithEffective(EffectiveQuota? effective, DateTimeOffset now) => this with
    {
        CpuQuota = effective?.Amount.Cpu,
        MemoryQuota = effective?.Amount.Memory,
        Source = effective?.Source ?? ProjectQuotas.Kubernetes,
        UpdatedAt = now,
    };

    public static QuotaRow New(string cloudId, string projectName, DateTimeOffset now) => new()
    {
        CloudId = cloudId,
        ProjectName = projectName,
        CpuQuota = null,
        MemoryQuota = null,
        Source = ProjectQuotas.Kubernetes,
        Pinned = false,
        OwnCpu = null,
        OwnMemory = null,
        OwnSource = null,
        UpdatedAt = now,
    };
}

/// <summary>A cluster's share of a project's quota as it is stored: cores and bytes.</summary>
internal sealed record ShareRow
{
    public required string ProjectName { get; init; }

    public required string ClusterName { get; init; }

    public required double? CpuQuota { get; init; }

    public required double? MemoryQuota { get; init; }

    public required double? CpuUsed { get; init; }

    public required double? MemoryUsed { get; init; }
}
