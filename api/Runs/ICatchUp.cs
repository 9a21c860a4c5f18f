namespace Analyzer.Runs;

/// <summary>What a feature offers to the schedule: what was missed, to be done now.</summary>
internal interface ICatchUp
{
    RunKind Kind { get; }

    /// <summary>What is missing or incomplete of the last days and can be had, oldest first. Counts as tried.</summary>
    /// <param name="days">How many days back from yesterday.</param>
    /// <param name="isDue">Whether the schedule has had its turn for a day that ended then.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    Task<IReadOnlyList<RunPart>> PartsAsync(int days, Func<DateTimeOffset, bool> isDue, CancellationToken cancellationToken);
}
