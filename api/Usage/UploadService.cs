using Analyzer.Language;
using Analyzer.Monitoring;

namespace Analyzer.Usage;

/// <summary>Takes day report files one by one: each is stored whole or not at all (domain.md §13).</summary>
internal sealed class UploadService(UploadRepository uploads, AnalyzerMetrics metrics)
{
    /// <summary>The largest day report file (bytes): about a million namespaces.</summary>
    private const long LargestFile = 64L * 1024 * 1024;

    private const int MostNotes = 100;

    /// <summary>Bad lines that are listed of all files of one request.</summary>
    private const int MostErrors = 2000;

    public async Task<UploadResult> UploadAsync(
        IEnumerable<(string Filename, Stream Content)> files, bool strict, CancellationToken cancellationToken)
    {
        List<UploadedFile> uploaded = [];
        List<UploadError> errors = [];
        foreach (var (filename, content) in files)
            if (await TakeAsync(filename, content, strict, errors, cancellationToken) is { } taken)
                uploaded.Add(taken);
        return new UploadResult { Uploaded = uploaded, Errors = errors };
    }

    private async Task<UploadedFile?> TakeAsync(
        string filename, Stream content, bool strict, List<UploadError> errors, CancellationToken cancellationToken)
    {
        var (name, file, refusal) = await ReadAsync(filename, content, cancellationToken);
        errors.AddRange((file?.Errors ?? []).Take(Math.Max(0, MostErrors - errors.Count)).Select(error => new UploadError
        {
            Filename = filename,
            Line = error.Line,
            Text = error.Text,
            Message = error.Message,
        }));
        refusal ??= Refusal(file!, strict);
        if (refusal is not null)
        {
            errors.Add(new UploadError { Filename = filename, Line = null, Text = null, Message = refusal });
            return null;
        }
        var replaced = await uploads.ReplaceAsync(name!, filename, file!.Rows, cancellationToken);
        metrics.Rows("day_reports", ("imported", file.Rows.Count), ("refused", file.BadLines));
        return new UploadedFile
        {
            Filename = filename,
            Date = name!.Date,
            Site = name.Site,
            RecordCount = file.Rows.Count,
            Replaced = replaced,
            Notes = [.. Notes(file)],
        };
    }

    private static async Task<(DayReportName? Name, DayReportFile? File, Message? Refusal)> ReadAsync(
        string filename, Stream content, CancellationToken cancellationToken)
    {
        if (DayReportName.Parse(filename) is not { } name)
            return (null, null, new("文件名中没有唯一且真实存在的日期，例如 mm_Day_report_2026-02-09.txt。",
                "The file's name holds no single date that exists, as in mm_Day_report_2026-02-09.txt."));
        if (content.Length > LargestFile)
            return (name, null, new($"文件超过 {LargestFile >> 20} MB。", $"The file is larger than {LargestFile >> 20} MB."));
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return DayReportText.Decode(bytes) is { } text
            ? (name, DayReportFile.Parse(text), null)
            : (name, null, new("文件既不是 UTF-8、GB18030，也不是带 BOM 的 UTF-16 文本。",
                "The file is text in none of UTF-8, GB18030, and UTF-16 with a byte order mark."));
    }

    private static Message? Refusal(DayReportFile file, bool strict)
    {
        if (strict && file.BadLines > 0)
            return new($"有 {file.BadLines} 行错误，严格模式下整个文件都未导入。", $"{file.BadLines} lines are bad; in strict mode nothing of the file was taken.");
        if (file.Rows.Count > 0)
            return null;
        return file.ExampleLines > 0 && file.BadLines == 0
            ? new("文件中只有模板的示例行。", "The file has only the template's example lines.")
            : new("文件中没有可用的行。", "The file has no usable line.");
    }

    private static IEnumerable<Message> Notes(DayReportFile file)
    {
        foreach (var line in file.SummedLines.Take(MostNotes))
            yield return new($"第 {line} 行与前面的行是同一项目和命名空间，已相加。", $"Line {line} repeats an earlier project and namespace; they were summed.");
        if (file.SummedLines.Count > MostNotes)
            yield return new($"还有 {file.SummedLines.Count - MostNotes} 行同样相加。", $"{file.SummedLines.Count - MostNotes} more lines were summed likewise.");
        if (file.ExampleLines > 0)
            yield return new($"跳过了 {file.ExampleLines} 行标有“示例”的行。", $"{file.ExampleLines} lines marked as examples (示例) were passed over.");
        if (file.BadLines > file.Errors.Count)
            yield return new($"共有 {file.BadLines} 行错误，只列出前 {file.Errors.Count} 行。", $"{file.BadLines} lines are bad; only the first {file.Errors.Count} are listed.");
    }
}
