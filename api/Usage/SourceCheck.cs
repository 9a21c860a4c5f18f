using Analyzer.Http;
using Analyzer.Language;

namespace Analyzer.Usage;

/// <summary>What a connection check of a source found. What it did not come to is null, and the problem says why.</summary>
public sealed record SourceCheck
{
    /// <summary>The source answered as a Prometheus API.</summary>
    public required bool Reachable { get; init; }

    /// <summary>prometheus, thanos, victoriametrics, mimir or unknown.</summary>
    public required string? Kind { get; init; }

    /// <summary>Null where the server does not tell.</summary>
    public required string? Version { get; init; }

    /// <summary>How far back container samples go, found to a day.</summary>
    public required DateTimeOffset? OldestSample { get; init; }

    /// <summary>Every metric that is read, with this source's label matchers.</summary>
    public required IReadOnlyList<MetricCheck> Metrics { get; init; }

    /// <summary>When the series of each metric were counted: now, or at the end of yesterday when there are none now.</summary>
    public required DateTimeOffset? CountedAt { get; init; }

    /// <summary>Containers of the namespaces that count, yesterday.</summary>
    public required long? Series { get; init; }

    /// <summary>Seconds between samples, as far as it matters: at most the source's step.</summary>
    public required double? ScrapeIntervalSeconds { get; init; }

    /// <summary>Queries that a sync of yesterday plans before it begins; pods that did not live all day ask a few more.</summary>
    public required int? PlannedQueries { get; init; }

    /// <summary>Samples that a sync of yesterday reads on the server, estimated by the number of containers.</summary>
    public required long? EstimatedSamples { get; init; }

    /// <summary>What to know before relying on this source.</summary>
    public required IReadOnlyList<Message> Notes { get; init; }

    /// <summary>Why the check did not go through; null when it did.</summary>
    public required CheckProblem? Problem { get; init; }
}

/// <summary>A metric that is read.</summary>
public sealed record MetricCheck
{
    public required string Name { get; init; }

    /// <summary>Null when the check did not come to it.</summary>
    public required bool? Found { get; init; }

    /// <summary>Series at that moment.</summary>
    public required long? Series { get; init; }

    public required Message UsedFor { get; init; }

    /// <summary>Without it there are no figures; the others make them more exact.</summary>
    public required bool Required { get; init; }
}
