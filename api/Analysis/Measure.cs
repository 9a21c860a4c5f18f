namespace Analyzer.Analysis;

/// <summary>The measures stored for each namespace and day (domain.md §8).</summary>
public enum Measure
{
    /// <summary>Pod peaks with each workload's replicas counted once (§5). Reported when accurate sync is on.</summary>
    Peak,

    /// <summary>The sum of all pod peaks, nothing dropped. Reported when accurate sync is off.</summary>
    PodPeakSum,

    /// <summary>The day's maximum of the namespace's total at one moment.</summary>
    ConcurrentPeak,

    /// <summary>The 95th percentile of the namespace's total over the day.</summary>
    P95,

    /// <summary>The mean of the namespace's total over the day.</summary>
    Average,
}
