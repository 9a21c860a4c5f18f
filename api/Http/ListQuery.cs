using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Analyzer.Http;

/// <summary>How every list is filtered, sorted and paged (api.md, Habits).</summary>
public sealed class ListQuery
{
    /// <summary>Keeps rows whose text contains this, in any case.</summary>
    /// <example>pay</example>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    /// <summary>The field to sort by; a leading - reverses.</summary>
    /// <example>-updated_at</example>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    /// <summary>Most rows to answer; without it the whole list.</summary>
    /// <example>50</example>
    [FromQuery(Name = "limit"), Range(1, int.MaxValue)]
    public int? Limit { get; init; }

    /// <summary>Rows to pass over first.</summary>
    /// <example>0</example>
    [FromQuery(Name = "offset"), Range(0, int.MaxValue)]
    public int? Offset { get; init; }

    /// <summary>
    /// A LIKE pattern for <see cref="Q"/> with its wildcards escaped by a backslash, or null for all rows. In lower case as
    /// far as both databases' <c>lower()</c> goes, which is ASCII: É written in a name is found by É.
    /// </summary>
    internal string? Pattern => string.IsNullOrWhiteSpace(Q)
        ? null
        : "%" + Lower(Q.Trim()).Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_") + "%";

    /// <summary>The ORDER BY text for the wished sort: a constant of <paramref name="known"/>, never the caller's own text.</summary>
    /// <exception cref="ApiException">400 <c>unknown_sort</c>.</exception>
    internal string OrderBy(IReadOnlyDictionary<string, string> known, string fallback)
    {
        if (SortField(known.Keys) is not { } field)
            return fallback;
        var column = known[field.Name];
        // What is not known stands last either way; databases differ when they are not told.
        return field.Descending ? $"{column} IS NULL, {column} DESC, {fallback}" : $"{column} IS NULL, {column}, {fallback}";
    }

    /// <summary>The wished field; null when none is named.</summary>
    /// <exception cref="ApiException">400 <c>unknown_sort</c>.</exception>
    internal (string Name, bool Descending)? SortField(IEnumerable<string> known)
    {
        if (string.IsNullOrEmpty(Sort))
            return null;
        var name = Sort.StartsWith('-') ? Sort[1..] : Sort;
        if (!known.Contains(name))
            throw new ApiException(StatusCodes.Status400BadRequest, "unknown_sort",
                new($"不能按“{Sort}”排序，可用：{string.Join("、", known)}。",
                    $"Cannot sort by '{Sort}'. Known fields: {string.Join(", ", known)}."), "sort");
        return (name, Sort.StartsWith('-'));
    }

    private static string Lower(string text) => string.Concat(text.Select(letter => char.IsAsciiLetterUpper(letter) ? char.ToLowerInvariant(letter) : letter));

    internal int SqlLimit => Limit ?? int.MaxValue;

    internal int SqlOffset => Offset ?? 0;
}

internal static class TotalCount
{
    public const string Header = "X-Total-Count";

    public static void Tell(HttpContext context, long total) =>
        context.Response.Headers[Header] = total.ToString(CultureInfo.InvariantCulture);
}
