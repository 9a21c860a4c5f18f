using System.Globalization;
using System.Text.RegularExpressions;

namespace Analyzer.Usage;

/// <summary>What the name of a day report file says (domain.md §13): <c>mm_Day_report_2026-02-09.txt</c>.</summary>
internal sealed partial record DayReportName(string Site, DateOnly Date)
{
    private const string DefaultSite = "default";

    /// <returns>Null when the name holds no date, a date that does not exist, or several different dates.</returns>
    public static DayReportName? Parse(string filename)
    {
        var name = filename[(filename.LastIndexOfAny(['/', '\\']) + 1)..];
        var mark = Mark().Match(name);
        var dates = DatesIn(mark.Success ? name[(mark.Index + mark.Length)..] : name);
        if (dates.Count == 0 && mark.Success)
            dates = DatesIn(name[..mark.Index]);
        if (dates.Count != 1 || dates[0] is not { } date)
            return null;
        var site = mark.Success ? name[..mark.Index].Trim(' ', '_', '-', '.') : "";
        return new(site.Length == 0 ? DefaultSite : site, date);
    }

    /// <summary>Each date as it is written, null for one that no calendar has.</summary>
    private static List<DateOnly?> DatesIn(string text) => [.. Dates().Matches(text)
        .Select(match => string.Concat(match.Value.Where(char.IsAsciiDigit)))
        .Distinct()
        .Select(digits => DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : (DateOnly?)null)];

    [GeneratedRegex("day[ _-]?report", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}(?<gap>[-_.]?)[0-9]{2}\k<gap>[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();
}
