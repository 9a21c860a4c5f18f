using System.ComponentModel.DataAnnotations;
using Analyzer.Http;

namespace Analyzer.Sources;

/// <summary>How a source is to know this server.</summary>
public sealed record SourceAuthInput
{
    /// <summary>Without its secrets: records print all they hold.</summary>
    public override string ToString() => nameof(SourceAuthInput);

    /// <summary>none, basic, bearer or mtls.</summary>
    /// <example>basic</example>
    [Required]
    public string Kind { get; init; } = "none";

    /// <summary>For basic.</summary>
    /// <example>reader</example>
    [MaxLength(1000), PlainText]
    public string? Username { get; init; }

    /// <summary>For basic.</summary>
    /// <example>example</example>
    [MaxLength(10_000)]
    public string? Password { get; init; }

    /// <summary>For bearer.</summary>
    /// <example>example</example>
    [MaxLength(100_000)]
    public string? Token { get; init; }

    /// <summary>For mtls: the client certificate, PEM.</summary>
    [MaxLength(100_000)]
    public string? Certificate { get; init; }

    /// <summary>For mtls: its key, PEM.</summary>
    [MaxLength(100_000)]
    public string? Key { get; init; }
}

/// <summary>How this server is to know a source.</summary>
public sealed record SourceTlsInput
{
    /// <summary>PEM of the authorities to verify its certificate with; the host's when left out.</summary>
    [MaxLength(1_000_000)]
    public string? Ca { get; init; }

    /// <summary>Do not verify its certificate.</summary>
    /// <example>false</example>
    public bool SkipVerify { get; init; }
}

/// <summary>A source to be stored.</summary>
public sealed record NewSourceInput
{
    /// <summary>Without its secrets: records print all they hold.</summary>
    public override string ToString() => nameof(NewSourceInput);

    /// <summary>What the source is called here.</summary>
    /// <example>metrics of prod-bj</example>
    [Required, MaxLength(100), PlainText]
    public string Name { get; init; } = "";

    /// <summary>Where the Prometheus API is, with a path prefix where there is one.</summary>
    /// <example>http://127.0.0.1:9090</example>
    [Required, MaxLength(2000), PlainText]
    public string Url { get; init; } = "";

    /// <summary>The cluster whose metrics it holds.</summary>
    /// <example>prod-bj</example>
    [Required, MaxLength(100), PlainText]
    public string ClusterName { get; init; } = "";

    /// <summary>精确同步: a rolling update counts once (domain.md §5).</summary>
    /// <example>true</example>
    public bool UseAccurateSync { get; init; } = true;

    /// <summary>IANA name of the zone that its days are in; the installation's when empty.</summary>
    /// <example>Asia/Shanghai</example>
    [MaxLength(100), PlainText]
    public string? TimeZone { get; init; }

    /// <summary>As in PromQL; for servers that hold several clusters.</summary>
    /// <example>cluster="prod-bj"</example>
    [MaxLength(2000), PlainText]
    public string? LabelMatchers { get; init; }

    /// <summary>container_memory_usage_bytes (the default) or container_memory_working_set_bytes.</summary>
    /// <example>container_memory_usage_bytes</example>
    [MaxLength(100)]
    public string? MemoryMetric { get; init; }

    /// <summary>The range of irate and rate, a PromQL duration; 5m when left out.</summary>
    /// <example>5m</example>
    [MaxLength(20)]
    public string? RateWindow { get; init; }

    /// <summary>How often the CPU of a day is evaluated, a PromQL duration; 1m when left out.</summary>
    /// <example>1m</example>
    [MaxLength(20)]
    public string? Step { get; init; }

    /// <summary>How many times its replicas a workload may count (domain.md §5): 1.0 (the default) to 2.0.</summary>
    /// <example>1.0</example>
    [Range(1.0, 2.0)]
    public double? Tolerance { get; init; }

    /// <summary>How the source is to know this server; none when left out.</summary>
    public SourceAuthInput? Auth { get; init; }

    /// <summary>Extra headers of every request, such as X-Scope-OrgID.</summary>
    [MaxLength(50)]
    public Dictionary<string, string>? Headers { get; init; }

    /// <summary>How this server is to know the source.</summary>
    public SourceTlsInput? Tls { get; init; }
}

/// <summary>Any subset of a source's fields; what is left out stays as it is, its secrets too.</summary>
public sealed record SourceChangeInput
{
    /// <summary>Without its secrets: records print all they hold.</summary>
    public override string ToString() => nameof(SourceChangeInput);

    /// <summary>What the source is called here.</summary>
    /// <example>metrics of prod-bj</example>
    [MinLength(1), MaxLength(100), PlainText]
    public string? Name { get; init; }

    /// <summary>Where the Prometheus API is, with a path prefix where there is one.</summary>
    /// <example>http://127.0.0.1:9090</example>
    [MinLength(1), MaxLength(2000), PlainText]
    public string? Url { get; init; }

    /// <summary>The cluster whose metrics it holds.</summary>
    /// <example>prod-bj</example>
    [MinLength(1), MaxLength(100), PlainText]
    public string? ClusterName { get; init; }

    /// <summary>精确同步: a rolling update counts once (domain.md §5).</summary>
    /// <example>true</example>
    public bool? UseAccurateSync { get; init; }

    /// <summary>IANA name of the zone that its days are in; the installation's when empty.</summary>
    /// <example>Asia/Shanghai</example>
    [MaxLength(100), PlainText]
    public string? TimeZone { get; init; }

    /// <summary>As in PromQL; for servers that hold several clusters.</summary>
    /// <example>cluster="prod-bj"</example>
    [MaxLength(2000), PlainText]
    public string? LabelMatchers { get; init; }

    /// <summary>container_memory_usage_bytes (the default) or container_memory_working_set_bytes.</summary>
    /// <example>container_memory_usage_bytes</example>
    [MinLength(1), MaxLength(100)]
    public string? MemoryMetric { get; init; }

    /// <summary>The range of irate and rate, a PromQL duration; 5m when left out.</summary>
    /// <example>5m</example>
    [MinLength(1), MaxLength(20)]
    public string? RateWindow { get; init; }

    /// <summary>How often the CPU of a day is evaluated, a PromQL duration; 1m when left out.</summary>
    /// <example>1m</example>
    [MinLength(1), MaxLength(20)]
    public string? Step { get; init; }

    /// <summary>How many times its replicas a workload may count (domain.md §5): 1.0 (the default) to 2.0.</summary>
    /// <example>1.0</example>
    [Range(1.0, 2.0)]
    public double? Tolerance { get; init; }

    /// <summary>How the source is to know this server; left out: as it was.</summary>
    public SourceAuthInput? Auth { get; init; }

    /// <summary>Extra headers of every request, such as X-Scope-OrgID.</summary>
    [MaxLength(50)]
    public Dictionary<string, string>? Headers { get; init; }

    /// <summary>How this server is to know the source.</summary>
    public SourceTlsInput? Tls { get; init; }
}
