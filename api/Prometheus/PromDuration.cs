using System.Globalization;
using System.Text.RegularExpressions;

namespace Analyzer.Prometheus;

/// <summary>PromQL durations: <c>5m</c>, <c>1h30m</c>, <c>500ms</c>.</summary>
internal static partial class PromDuration
{
    /// <exception cref="FormatException">Not a duration; settings are checked before they are stored.</exception>
    public static TimeSpan Parse(string text) =>
        TryParse(text, out var duration) ? duration : throw new FormatException($"'{text}' is no duration.");

    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        var match = Duration().Match(text);
        if (!match.Success || text.Length == 0)
            return false;
        foreach (var (unit, milliseconds) in new[] { ("h", 3_600_000L), ("m", 60_000L), ("s", 1000L), ("ms", 1L) })
            if (match.Groups[unit] is { Success: true } group)
                duration += TimeSpan.FromMilliseconds(long.Parse(group.ValueSpan, CultureInfo.InvariantCulture) * milliseconds);
        return duration > TimeSpan.Zero;
    }

    /// <summary>The shortest exact text.</summary>
    public static string Text(TimeSpan duration)
    {
        var milliseconds = (long)duration.TotalMilliseconds;
        return (milliseconds % 3_600_000, milliseconds % 60_000, milliseconds % 1000) switch
        {
            (0, _, _) => $"{milliseconds / 3_600_000}h",
            (_, 0, _) => $"{milliseconds / 60_000}m",
            (_, _, 0) => $"{milliseconds / 1000}s",
            _ => $"{milliseconds}ms",
        };
    }

    [GeneratedRegex(@"^(?:(?<h>[0-9]{1,6})h)?(?:(?<m>[0-9]{1,6})m)?(?:(?<s>[0-9]{1,8})s)?(?:(?<ms>[0-9]{1,10})ms)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
