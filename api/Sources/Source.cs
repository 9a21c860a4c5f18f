namespace Analyzer.Sources;

/// <summary>A Prometheus-compatible server as it is configured; its secrets are never answered.</summary>
public sealed record Source
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required string Url { get; init; }

    /// <summary>The cluster whose metrics it holds.</summary>
    public required string ClusterName { get; init; }

    /// <summary>精确同步: a rolling update counts once (domain.md §5).</summary>
    public required bool UseAccurateSync { get; init; }

    /// <summary>IANA name of the zone that its days are in; null for the installation's.</summary>
    public required string? TimeZone { get; init; }

    /// <summary>As in PromQL; for servers that hold several clusters.</summary>
    public required string LabelMatchers { get; init; }

    /// <summary>container_memory_usage_bytes or container_memory_working_set_bytes.</summary>
    public required string MemoryMetric { get; init; }

    /// <summary>The range of irate and rate, as a PromQL duration.</summary>
    public required string RateWindow { get; init; }

    /// <summary>How often the CPU of a day is evaluated, as a PromQL duration.</summary>
    public required string Step { get; init; }

    /// <summary>How many times its replicas a workload may count (domain.md §5): 1.0 to 2.0.</summary>
    public required double Tolerance { get; init; }

    public required SourceAuth Auth { get; init; }

    /// <summary>Extra headers of every request; their values are hidden.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required SourceTls Tls { get; init; }

    /// <summary>The last successful sync.</summary>
    public required DateTimeOffset? LastSync { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>How a source knows this server.</summary>
public sealed record SourceAuth
{
    /// <summary>none, basic, bearer or mtls.</summary>
    public required string Kind { get; init; }

    public required string? Username { get; init; }
}

/// <summary>How this server knows a source.</summary>
public sealed record SourceTls
{
    /// <summary>PEM of the authorities that its certificate is verified with; null for the host's.</summary>
    public required string? Ca { get; init; }

    /// <summary>Its certificate is not verified.</summary>
    public required bool SkipVerify { get; init; }
}
