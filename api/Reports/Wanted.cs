using Analyzer.Analysis;
using Analyzer.Http;
using Analyzer.Usage;

namespace Analyzer.Reports;

/// <summary>Reads what a caller wants, or refuses it with 400 by the parameter's name.</summary>
internal static class Wanted
{
    private const int MostDates = 3660;
    private const int MostTrendDays = 366;

    /// <summary>Distinct dates in order.</summary>
    /// <exception cref="ApiException">400 <c>missing_dates</c>, <c>invalid_date</c>, <c>too_many_dates</c>.</exception>
    public static IReadOnlyList<DateOnly> Dates(string? text)
    {
        var parts = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length switch
        {
            0 => throw Refused("dates", "missing_dates", "请给出日期，例如 dates=2026-02-09,2026-02-10。", "Name the dates, as in dates=2026-02-09,2026-02-10."),
            > MostDates => throw Refused("dates", "too_many_dates", $"一次最多 {MostDates} 个日期。", $"At most {MostDates} dates at once."),
            _ => [.. parts.Select(part => CalendarDate.Parse(part, "dates")).Distinct().Order()],
        };
    }

    /// <summary>How many days back.</summary>
    /// <exception cref="ApiException">400 <c>unknown_value</c>.</exception>
    public static int Days(int days) => days is >= 1 and <= MostTrendDays
        ? days
        : throw Refused("days", "unknown_value", $"days 须在 1 到 {MostTrendDays} 之间。", $"days is 1 to {MostTrendDays}.");

    /// <summary>Null when none was named: each source's own.</summary>
    /// <exception cref="ApiException">400 <c>unknown_measure</c>.</exception>
    public static Measure? Measure(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return null;
        return MeasureNames.TryParse(name, out var measure)
            ? measure
            : throw Refused("measure", "unknown_measure", $"没有“{name}”这种口径，可用：{string.Join("、", MeasureNames.All)}。",
                $"There is no measure '{name}'. Known: {string.Join(", ", MeasureNames.All)}.");
    }

    /// <summary>One of the known words; the first when none was named.</summary>
    /// <exception cref="ApiException">400 <c>unknown_value</c>.</exception>
    public static string OneOf(string field, string? text, params string[] known) => string.IsNullOrEmpty(text) ? known[0]
        : known.Contains(text) ? text
        : throw Refused(field, "unknown_value", $"{field} 只能是 {string.Join("、", known)}。", $"{field} is one of {string.Join(", ", known)}.");

    private static ApiException Refused(string field, string code, string zh, string en) =>
        new(StatusCodes.Status400BadRequest, code, new(zh, en), field);
}
