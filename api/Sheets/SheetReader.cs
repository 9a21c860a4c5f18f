using System.IO.Compression;
using Analyzer.Http;
using MiniExcelLibs;

namespace Analyzer.Sheets;

/// <summary>Reads the first sheet of an uploaded workbook by its headings (domain.md §15).</summary>
internal static class SheetReader
{
    /// <summary>Example rows of templates are marked so, and passed over.</summary>
    public const string ExampleMark = "示例";

    /// <summary>The largest workbook once unpacked (bytes); a small file that unpacks to more is no list of quotas.</summary>
    private const long MostUnpacked = 256L * 1024 * 1024;

    private const int MostRows = 200_000;

    /// <summary>Rows below the heading; blank ones left out, example rows counted in <see cref="SheetRows.Examples"/>.</summary>
    /// <exception cref="ApiException">415 <c>not_a_workbook</c>, 413 <c>too_large</c>, 422 <c>missing_column</c>.</exception>
    public static SheetRows Read(Stream workbook, params SheetColumn[] columns)
    {
        RefuseBombs(workbook);
        try
        {
            return ReadRows(workbook, columns);
        }
        catch (Exception exception) when (exception is not ApiException and not OutOfMemoryException)
        {
            // The workbook library raises whatever its XML or zip reader raised on bytes that are no workbook.
            throw NotAWorkbook();
        }
    }

    private static SheetRows ReadRows(Stream workbook, SheetColumn[] columns)
    {
        Dictionary<string, SheetColumn>? letters = null;
        var rows = new SheetRows();
        var number = 0;
        foreach (IDictionary<string, object?> cells in workbook.Query(useHeaderRow: false))
        {
            if (++number > MostRows)
                throw new ApiException(StatusCodes.Status413PayloadTooLarge, "too_large",
                    new($"超过 {MostRows} 行。", $"More than {MostRows} rows."));
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

    private static void RefuseBombs(Stream workbook)
    {
        try
        {
            using var zip = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Sum(entry => entry.Length) > MostUnpacked)
                throw new ApiException(StatusCodes.Status413PayloadTooLarge, "too_large",
                    new("工作簿解压后太大。", "The workbook is too large once unpacked."));
        }
        catch (InvalidDataException)
        {
            throw NotAWorkbook();
        }
        workbook.Position = 0;
    }

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

    public void Add(int number, IReadOnlyDictionary<SheetColumn, object?> cells) => Rows.Add(new SheetRow(number, cells, Errors));
}
