using Analyzer.Http;
using MiniExcelLibs;

namespace Analyzer.Sheets;

/// <summary>Reads the first sheet of an uploaded workbook by its headings (domain.md §15).</summary>
internal static class SheetReader
{
    /// <summary>Example rows of templates are marked so, and passed over.</summary>
    public const string ExampleMark = "示例";

    /// <summary>Rows below the heading; blank ones left out, example rows counted in <see cref="SheetRows.Examples"/>.</summary>
    /// <exception cref="ApiException">415 <c>not_a_workbook</c>, 413 <c>too_large</c>, 422 <c>missing_column</c>.</exception>
    public static SheetRows Read(Stream workbook, CancellationToken cancellationToken, params SheetColumn[] columns)
    {
        try
        {
            SheetBounds.Check(workbook, cancellationToken);
            return ReadRows(workbook, columns, cancellationToken);
        }
        catch (Exception exception) when (exception is not ApiException and not OutOfMemoryException and not OperationCanceledException)
        {
            // The workbook library raises whatever its XML or zip reader raised on bytes that are no workbook.
            throw NotAWorkbook();
        }
    }

    private static SheetRows ReadRows(Stream workbook, SheetColumn[] columns, CancellationToken cancellationToken)
    {
        Dictionary<string, SheetColumn>? letters = null;
        var rows = new SheetRows();
        var number = 0;
        foreach (IDictionary<string, object?> cells in workbook.Query(useHeaderRow: false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            if (cells.Values.All(IsBlank))
                continue;
            if (letters is null)
                letters = Headings(cells, columns);
            else if (IsExample(cells.Values.First(cell => !IsBlank(cell))))
                rows.Examples++;
            else
                rows.Add(number, letters.ToDictionary(pair => pair.Value, pair => cells[pair.Key]));
        }
        return letters is null ? throw MissingColumns(columns) : rows;
    }

    private static Dictionary<string, SheetColumn> Headings(IDictionary<string, object?> cells, SheetColumn[] columns)
    {
        var letters = new Dictionary<string, SheetColumn>();
        foreach (var (letter, heading) in cells)
            if (columns.FirstOrDefault(column => column.IsNamed($"{heading}")) is { } column && !letters.ContainsValue(column))
                letters[letter] = column;
        var missing = columns.Where(column => column.Required && !letters.ContainsValue(column)).ToArray();
        return missing.Length == 0 ? letters : throw MissingColumns(missing);
    }

    private static bool IsBlank(object? cell) => cell is null || (cell is string text && string.IsNullOrWhiteSpace(text));

    private static bool IsExample(object? cell) => cell is string text && text.TrimStart().StartsWith(ExampleMark, StringComparison.Ordinal);

    private static ApiException NotAWorkbook() => new(StatusCodes.Status415UnsupportedMediaType, "not_a_workbook",
        new("这不是可读的 .xlsx 工作簿。", "This is not a readable .xlsx workbook."));

    private static ApiException MissingColumns(IReadOnlyCollection<SheetColumn> missing)
    {
        var zh = string.Join("、", missing.Where(column => column.Required).Select(column => column.Heading));
        return new(StatusCodes.Status422UnprocessableEntity, "missing_column",
            new($"缺少列：{zh}。", $"Missing columns: {zh}."));
    }
}

internal sealed class SheetRows
{
    public List<SheetRow> Rows { get; } = [];

    public List<RowError> Errors { get; } = [];

    public int Examples { get; set; }

    /// <param name="imported">Rows that were new.</param>
    /// <param name="updated">Rows that replaced what was there.</param>
    public ImportResult Result(int imported, int updated) => new()
    {
        Success = Errors.Count == 0,
        Imported = imported,
        Updated = updated,
        Skipped = Examples,
        Errors = Errors,
    };

    /// <summary>Offers each row to <paramref name="take"/>, which says whether it was new, or null when it was refused.</summary>
    public async Task<ImportResult> TakeEachAsync(Func<SheetRow, Task<bool?>> take)
    {
        var (imported, updated) = (0, 0);
        foreach (var row in Rows)
            if (await take(row) is { } isNew)
                (imported, updated) = isNew ? (imported + 1, updated) : (imported, updated + 1);
        return Result(imported, updated);
    }

    public void Add(int number, IReadOnlyDictionary<SheetColumn, object?> cells) => Rows.Add(new SheetRow(number, cells, Errors));
}
