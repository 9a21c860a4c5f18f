namespace Analyzer.Analysis;

/// <summary>A namespace's total at one moment, over the day: cores or bytes. Null without any data.</summary>
public readonly record struct MomentMeasures(double? Peak, double? P95, double? Average);

/// <summary>The measures made of a namespace's total at each step of the day (domain.md §8).</summary>
public static class Moments
{
    private const double Percentile = 0.95;

    /// <summary>Steps without data are left out. Always <c>average ≤ peak</c> and <c>p95 ≤ peak</c>.</summary>
    public static MomentMeasures Of(IEnumerable<double> totals)
    {
        var sorted = totals.Where(PodPeaks.IsFigure).Order().ToList();
        if (sorted.Count == 0)
            return new(null, null, null);
        var peak = sorted[^1];
        // Rounding may lift the mean of equal numbers above them by the last bit.
        return new(peak, Math.Min(Quantile(sorted), peak), Math.Min(sorted.Average(), peak));
    }

    /// <summary>Between the two nearest ranks in proportion, as <c>quantile_over_time</c> does.</summary>
    private static double Quantile(List<double> sorted)
    {
        var rank = Percentile * (sorted.Count - 1);
        var lower = (int)Math.Floor(rank);
        var upper = Math.Min(lower + 1, sorted.Count - 1);
        var weight = rank - Math.Floor(rank);
        return sorted[lower] * (1 - weight) + sorted[upper] * weight;
    }
}
