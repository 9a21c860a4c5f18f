using Analyzer.Language;

namespace Analyzer.Sheets;

/// <summary>What an imported sheet did (api.md, Habits). A dry run reports the same and changes nothing.</summary>
public sealed record ImportResult
{
    /// <summary>True when every row was taken.</summary>
    public required bool Success { get; init; }

    /// <summary>Rows that were new.</summary>
    public required int Imported { get; init; }

    /// <summary>Rows that replaced what was there.</summary>
    public required int Updated { get; init; }

    /// <summary>Example rows and rows that changed nothing.</summary>
    public required int Skipped { get; init; }

    public required IReadOnlyList<RowError> Errors { get; init; }
}

/// <summary>Why a row was not taken: its number as the spreadsheet shows it, the heading of the column, the reason.</summary>
public sealed record RowError
{
    public required int Row { get; init; }

    public required string? Column { get; init; }

    public required Message Message { get; init; }
}
