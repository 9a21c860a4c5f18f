using Analyzer.Language;

namespace Analyzer.Runs;

/// <summary>Long work, whole or still going on (api.md, Habits).</summary>
public sealed record Run
{
    public required long Id { get; init; }

    public required RunKind Kind { get; init; }

    public required RunState State { get; init; }

    public required RunProgress Progress { get; init; }

    public required IReadOnlyList<RunPart> Parts { get; init; }

    /// <summary>Null until the run has ended.</summary>
    public required SyncResult? Result { get; init; }

    /// <summary>Who or what started it.</summary>
    public required string StartedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? StartedAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    internal bool HasEnded => State is not (RunState.Queued or RunState.Running);
}

public enum RunKind
{
    /// <summary>Namespace quotas of clusters.</summary>
    NamespaceQuotas,

    /// <summary>Project quotas of clusters.</summary>
    ProjectQuotas,

    /// <summary>Usage of days, from sources.</summary>
    Usage,
}

public enum RunState
{
    Queued,
    Running,

    /// <summary>Everything was done.</summary>
    Succeeded,

    /// <summary>Some parts were done, others failed or are incomplete; the result says which.</summary>
    Incomplete,

    /// <summary>No part was done.</summary>
    Failed,
    Cancelled,
}

/// <summary>How far a run is.</summary>
public sealed record RunProgress
{
    public required long Done { get; init; }

    public required long Total { get; init; }

    /// <summary>What is being done now.</summary>
    public required Message? Step { get; init; }
}

/// <summary>One cluster, or one source and day, of a run.</summary>
public sealed record RunPart
{
    public required long ConfigId { get; init; }

    /// <summary>The name of the cluster or source.</summary>
    public required string Name { get; init; }

    /// <summary>The day of a usage sync; null for quotas.</summary>
    public required DateOnly? Date { get; init; }

    /// <summary>A day that is stored whole is read again too.</summary>
    public bool Force { get; init; }

    public RunState State { get; init; } = RunState.Queued;

    /// <summary>Why it failed or is incomplete.</summary>
    public Message? Message { get; init; }

    /// <summary>A stable word for the failure, as problems have it.</summary>
    public string? Code { get; init; }

    /// <summary>Leads to the lines of the log, when it failed or is incomplete.</summary>
    public string? TraceId { get; init; }

    public int Imported { get; init; }

    public int Updated { get; init; }

    public int Removed { get; init; }

    public int Skipped { get; init; }

    /// <summary>What was passed over or assumed, and why.</summary>
    public IReadOnlyList<Message> Notes { get; init; } = [];

    /// <summary>What reading the source took; null for quotas, and for a day that was not read to its end.</summary>
    public RunReading? Reading { get; init; }

    internal bool TimedOut => Code?.EndsWith("_timeout", StringComparison.Ordinal) ?? false;
}

/// <summary>What reading a day took of its source: the plan, and what became of it.</summary>
public sealed record RunReading
{
    /// <summary>Queries that the plan foresaw.</summary>
    public required int PlannedQueries { get; init; }

    /// <summary>Requests that were sent, splits and retries included.</summary>
    public required int Requests { get; init; }

    /// <summary>Queries that the source refused as too large, and that were asked again in halves.</summary>
    public required int Splits { get; init; }

    /// <summary>Requests that were sent again after a refusal that may pass.</summary>
    public required int Retries { get; init; }

    /// <summary>Samples to be read, estimated by the number of containers before the first query.</summary>
    public required long EstimatedSamples { get; init; }

    /// <summary>Samples that were read, as the server says; null when it does not tell.</summary>
    public required long? Samples { get; init; }

    /// <summary>The most samples that one query held in the server's memory at once; null when it does not tell.</summary>
    public required long? LargestQuerySamples { get; init; }

    /// <summary>From the first question to the last answer.</summary>
    public required double Seconds { get; init; }
}

/// <summary>What a sync did.</summary>
public sealed record SyncResult
{
    /// <summary>True when every part was done and is complete.</summary>
    public required bool Success { get; init; }

    public required int Imported { get; init; }

    public required int Updated { get; init; }

    public required int Removed { get; init; }

    public required int Skipped { get; init; }

    public required IReadOnlyList<SyncMessage> Errors { get; init; }

    /// <summary>What was passed over or assumed, and why.</summary>
    public required IReadOnlyList<SyncMessage> Notes { get; init; }

    public required long RunId { get; init; }
}

/// <summary>What is to be said of one cluster or source.</summary>
public sealed record SyncMessage
{
    public required long ConfigId { get; init; }

    public required string Name { get; init; }

    public required Message Message { get; init; }
}
