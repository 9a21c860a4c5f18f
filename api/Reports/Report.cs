namespace Analyzer.Reports;

/// <summary>A date that has data.</summary>
public sealed record ReportDate
{
    public required DateOnly Date { get; init; }

    /// <summary>Projects with usage on this date.</summary>
    public required long RecordCount { get; init; }

    /// <summary>Those of them that have a quota, and so a cloud id.</summary>
    public required long WithCloudId { get; init; }

    /// <summary>The smallest coverage of the clusters that were synced (0 to 1); null when none was.</summary>
    public required double? Coverage { get; init; }

    /// <summary>No cluster's day is incomplete, still going on, or missing though earlier ones are there.</summary>
    public required bool Complete { get; init; }

    /// <summary>prometheus, upload or both.</summary>
    public required IReadOnlyList<string> Origins { get; init; }
}

/// <summary>A project on a date (domain.md §14). CPU in cores, memory in GiB, rates in percent.</summary>
public sealed record ReportRow
{
    public required string ProjectName { get; init; }

    public required string? CloudId { get; init; }

    public required double? CpuUsage { get; init; }

    public required double? MemoryUsage { get; init; }

    public required double? CpuQuota { get; init; }

    public required double? MemoryQuota { get; init; }

    /// <summary>Percent; null with a reason.</summary>
    public required double? CpuRate { get; init; }

    /// <summary>Percent; null with a reason.</summary>
    public required double? MemoryRate { get; init; }

    /// <summary>low, medium, high or over, of the higher of both rates; null when neither is known.</summary>
    public required string? Level { get; init; }

    /// <summary>What was measured (domain.md §8); null for uploads and where sources differ.</summary>
    public required string? Measure { get; init; }

    /// <summary>prometheus, upload or mixed; null without usage.</summary>
    public required string? Origin { get; init; }

    /// <summary>The smallest of its clusters (0 to 1); null for uploads.</summary>
    public required double? Coverage { get; init; }

    /// <summary>No figures of it are incomplete, and none are missing of a cluster that it has a share of its quota in.</summary>
    public required bool Complete { get; init; }

    /// <summary>Why there is no CPU rate: no_quota, zero_quota or no_usage.</summary>
    public required string? CpuReason { get; init; }

    /// <summary>Why there is no memory rate: no_quota, zero_quota or no_usage.</summary>
    public required string? MemoryReason { get; init; }
}

/// <summary>CPU in cores and memory in GiB; null where the measure has no figure for the day.</summary>
public sealed record MeasuredUsage
{
    public required double? Cpu { get; init; }

    public required double? Memory { get; init; }
}

/// <summary>Every measure of a namespace's day (domain.md §8).</summary>
public sealed record NamespaceMeasures
{
    public required MeasuredUsage Peak { get; init; }

    public required MeasuredUsage PodPeakSum { get; init; }

    public required MeasuredUsage ConcurrentPeak { get; init; }

    public required MeasuredUsage P95 { get; init; }

    public required MeasuredUsage Average { get; init; }
}

/// <summary>A namespace on a date, synced or uploaded.</summary>
public sealed record NamespaceUsage
{
    /// <summary>The cluster of a sync; the site of an uploaded file.</summary>
    public required string ClusterName { get; init; }

    public required string Namespace { get; init; }

    public required string ProjectName { get; init; }

    /// <summary>label, quota or namespace (domain.md §11); null for uploads, which name the project themselves.</summary>
    public required string? ProjectFrom { get; init; }

    /// <summary>prometheus or upload.</summary>
    public required string Origin { get; init; }

    /// <summary>An uploaded figure of the same project and namespace stands instead of this one (domain.md §13).</summary>
    public required bool Superseded { get; init; }

    /// <summary>What the report counts for this namespace.</summary>
    public required MeasuredUsage Usage { get; init; }

    /// <summary>The measure that <c>usage</c> is; null for uploads.</summary>
    public required string? Measure { get; init; }

    /// <summary>Null for uploads.</summary>
    public required NamespaceMeasures? Measures { get; init; }

    /// <summary>0 to 1; null for uploads.</summary>
    public required double? Coverage { get; init; }

    public required bool Complete { get; init; }

    /// <summary>Null for uploads.</summary>
    public required long? PodsSeen { get; init; }

    /// <summary>Pods whose CPU was counted; null for uploads.</summary>
    public required long? PodsCounted { get; init; }
}
