namespace Analyzer.Analysis;

/// <summary>A fraction of a quota, or the reason why there is none: a rate is never a silent zero.</summary>
public readonly record struct Rate(double? Value, string? Reason)
{
    public const string NoQuota = "no_quota";
    public const string ZeroQuota = "zero_quota";
    public const string NoUsage = "no_usage";
}

/// <summary>From which rate (fraction of the quota) a level begins.</summary>
public sealed record LevelThresholds(double Medium, double High);

/// <summary>Rates and their levels (domain.md §14).</summary>
public static class Rates
{
    /// <summary><c>usage / quota</c>, both in the same unit.</summary>
    public static Rate Of(double? usage, double? quota) => (usage, quota) switch
    {
        (null, _) => new(null, Rate.NoUsage),
        (_, null) => new(null, Rate.NoQuota),
        (_, 0) => new(null, Rate.ZeroQuota),
        var (used, given) => new(used / given, null),
    };

    /// <summary>In percent; with <paramref name="cap"/> never above 100.</summary>
    public static double? Percent(Rate rate, bool cap) => Fraction(rate, cap) * 100;

    /// <summary>As it is; with <paramref name="cap"/> never above 1.</summary>
    public static double? Fraction(Rate rate, bool cap) => cap && rate.Value > 1 ? 1 : rate.Value;

    /// <summary>The level of the higher of two rates: over, high, medium or low; null when neither is known.</summary>
    public static string? Level(Rate cpu, Rate memory, LevelThresholds thresholds)
    {
        if ((cpu.Value ?? memory.Value) is null)
            return null;
        var higher = Math.Max(cpu.Value ?? 0, memory.Value ?? 0);
        return higher > 1 ? "over"
            : higher >= thresholds.High ? "high"
            : higher >= thresholds.Medium ? "medium"
            : "low";
    }
}
