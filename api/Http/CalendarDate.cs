using System.Globalization;

namespace Analyzer.Http;

/// <summary>Dates of the contract: <c>YYYY-MM-DD</c>.</summary>
internal static class CalendarDate
{
    /// <exception cref="ApiException">400 <c>invalid_date</c>.</exception>
    public static DateOnly Parse(string text, string field) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new ApiException(StatusCodes.Status400BadRequest, "invalid_date",
                new($"“{text}”不是存在的日期（YYYY-MM-DD）。", $"'{text}' is not a date that exists (YYYY-MM-DD)."), field);
}
