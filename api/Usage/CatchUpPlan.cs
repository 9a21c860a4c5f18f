namespace Analyzer.Usage;

/// <summary>A day's tries to be read later than it should have been.</summary>
internal sealed record CatchUpTries
{
    public required DateOnly Date { get; init; }
    public required long Tries { get; init; }
    public required DateTimeOffset TriedAt { get; init; }
}

/// <summary>Which days to read again, and when: what stays incomplete is asked for less and less often.</summary>
internal static class CatchUpPlan
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(12);

    /// <summary>The look that comes an hour later is not to find it a moment too early.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <summary>The last days up to yesterday that are not stored whole and whose turn it is, oldest first.</summary>
    /// <param name="today">The date in the source's zone.</param>
    /// <param name="days">How many days back from yesterday.</param>
    /// <param name="complete">Days that are stored whole.</param>
    /// <param name="tries">Earlier tries.</param>
    /// <param name="now">What time it is.</param>
    public static IReadOnlyList<DateOnly> Days(
        DateOnly today, int days, IReadOnlySet<DateOnly> complete, IReadOnlyDictionary<DateOnly, CatchUpTries> tries, DateTimeOffset now) =>
        [.. Enumerable.Range(1, days).Select(back => today.AddDays(-back)).Reverse()
            .Where(date => !complete.Contains(date) && IsTurn(tries.GetValueOrDefault(date), now))];

    private static bool IsTurn(CatchUpTries? tried, DateTimeOffset now) => tried is null || now >= tried.TriedAt + Wait(tried.Tries);

    /// <summary>An hour after the first try, then twice as long each time.</summary>
    private static TimeSpan Wait(long tries)
    {
        var hours = Math.Pow(2, Math.Min(tries, 10) - 1);
        return (hours < LongestWait.TotalHours ? TimeSpan.FromHours(hours) : LongestWait) - Slack;
    }
}
