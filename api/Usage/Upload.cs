using Analyzer.Language;

namespace Analyzer.Usage;

/// <summary>What became of the uploaded day report files (domain.md §13).</summary>
public sealed record UploadResult
{
    public required IReadOnlyList<UploadedFile> Uploaded { get; init; }

    /// <summary>Bad lines and refused files.</summary>
    public required IReadOnlyList<UploadError> Errors { get; init; }
}

/// <summary>A file whose good lines are stored.</summary>
public sealed record UploadedFile
{
    public required string Filename { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>The part of the name before <c>Day_report</c>.</summary>
    public required string Site { get; init; }

    /// <summary>Stored rows: one a project and namespace.</summary>
    public required int RecordCount { get; init; }

    /// <summary>The rows that this site had on this date before were replaced.</summary>
    public required bool Replaced { get; init; }

    /// <summary>What was done with lines that say a thing twice.</summary>
    public required IReadOnlyList<Message> Notes { get; init; }
}

/// <summary>A line that was not taken, or (line null) a whole file.</summary>
public sealed record UploadError
{
    public required string Filename { get; init; }

    /// <summary>From 1; null when the whole file was refused.</summary>
    public required int? Line { get; init; }

    public required string? Text { get; init; }

    public required Message Message { get; init; }
}
