using Analyzer.Prometheus;

namespace Analyzer.Usage;

/// <summary>How a cluster's day was read (domain.md §3, §8, §9).</summary>
internal sealed record SyncedDayRow
{
    public required DateOnly Date { get; init; }
    public required string ClusterName { get; init; }
    public required long SourceId { get; init; }
    public required string SourceName { get; init; }
    public required string Server { get; init; }
    public required string Measure { get; init; }
    public required double Coverage { get; init; }
    public required bool Complete { get; init; }
    public required bool Partial { get; init; }
    public required DateTimeOffset EvaluatedAt { get; init; }
    public required long RangeSeconds { get; init; }
    public required long DroppedValues { get; init; }
    public required long RunId { get; init; }
    public required DateTimeOffset SyncedAt { get; init; }

    /// <summary>How it was asked for.</summary>
    public required DayRequest Request { get; init; }

    public required double Tolerance { get; init; }
}
