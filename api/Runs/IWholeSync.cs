namespace Analyzer.Runs;

/// <summary>What a feature offers to the schedule: the parts of a run over everything that is configured.</summary>
internal interface IWholeSync
{
    RunKind Kind { get; }

    /// <summary>Empty when nothing is configured.</summary>
    Task<IReadOnlyList<RunPart>> PartsAsync(CancellationToken cancellationToken);
}
