namespace Analyzer.Http;

/// <summary>Lists that are worked out, not stored: filtered, sorted and paged as stored ones are (api.md, Habits).</summary>
/// <param name="Text">The texts of a row that <c>q</c> looks in.</param>
/// <param name="Sorts">What a row is sorted by, by the field's name.</param>
internal sealed record MemoryList<T>(Func<T, IEnumerable<string?>> Text, IReadOnlyDictionary<string, Func<T, IComparable?>> Sorts)
{
    /// <returns>The wished rows, and how many there are before limit and offset.</returns>
    /// <exception cref="ApiException">400 <c>unknown_sort</c>.</exception>
    public (IReadOnlyList<T> Rows, int Total) Page(IReadOnlyList<T> all, ListQuery query)
    {
        var rows = string.IsNullOrWhiteSpace(query.Q) ? all
            : [.. all.Where(row => Text(row).Any(text => text?.Contains(query.Q.Trim(), StringComparison.OrdinalIgnoreCase) == true))];
        var total = rows.Count;
        return ([.. Sorted(rows, query).Skip(query.SqlOffset).Take(query.SqlLimit)], total);
    }

    /// <summary>The wished rows; the whole count goes into the answer's header.</summary>
    public IReadOnlyList<T> Answer(IReadOnlyList<T> all, ListQuery query, HttpContext context)
    {
        var (rows, total) = Page(all, query);
        TotalCount.Tell(context, total);
        return rows;
    }

    /// <summary>What is not known stands last either way, as in stored lists.</summary>
    private IEnumerable<T> Sorted(IReadOnlyList<T> rows, ListQuery query)
    {
        if (query.SortField(Sorts.Keys) is not { } field)
            return rows;
        var sort = Sorts[field.Name];
        var known = rows.OrderBy(row => sort(row) is null);
        return field.Descending ? known.ThenByDescending(sort) : known.ThenBy(sort);
    }
}
