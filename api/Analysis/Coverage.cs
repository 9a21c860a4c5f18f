namespace Analyzer.Analysis;

/// <summary>How much of a day a source has data for (domain.md §9).</summary>
public static class Coverage
{
    public static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    /// <summary>Below this share a day is incomplete.</summary>
    public const double Complete = 0.95;

    /// <summary>The 5-minute steps of a day.</summary>
    public static int Steps(Day day) => (int)Math.Ceiling(day.Length / Step);

    /// <summary>Steps that hold a sample, as a share of all (0 to 1).</summary>
    public static double Share(Day day, int stepsWithData) => Math.Min(1, (double)stepsWithData / Steps(day));
}
