using Analyzer.Language;
using Analyzer.Sheets;

namespace Analyzer.Usage;

/// <summary>A line that was not taken, and why. Lines count from 1; a null line speaks of the whole file.</summary>
internal sealed record DayReportError(int? Line, string? Text, Message Message);

/// <summary>The good and the bad lines of a day report file (domain.md §13). A bad line is never read as zero.</summary>
internal sealed class DayReportFile
{
    private const int MostErrors = 1000;
    private const int ShownText = 200;
    private const int MostForeseen = 1 << 18;
    private const int UsualLine = 40;

    private string _project = "";

    private readonly Dictionary<(string Project, string Namespace), DayReportRow> _rows = [];

    /// <summary>One row a project and namespace: lines that repeat a pair are summed.</summary>
    public IReadOnlyCollection<DayReportRow> Rows => _rows.Values;

    /// <summary>The first bad lines, at most <see cref="MostErrors"/>.</summary>
    public List<DayReportError> Errors { get; } = [];

    public int BadLines { get; private set; }

    /// <summary>Lines that the template marks as examples (domain.md §15); passed over.</summary>
    public int ExampleLines { get; private set; }

    /// <summary>Numbers of the lines that were added to an earlier line of the same project and namespace.</summary>
    public List<int> SummedLines { get; } = [];

    public static DayReportFile Parse(ReadOnlySpan<char> text)
    {
        var file = new DayReportFile();
        file._rows.EnsureCapacity(Math.Min(text.Length / UsualLine, MostForeseen));
        var number = 0;
        var mayBeHeading = true;
        // LF or CRLF only: the other line ends of Unicode may stand inside a name.
        foreach (var range in text.Split('\n'))
        {
            number++;
            var line = text[range].Trim().Trim('\uFEFF');
            if (line.IsEmpty)
                continue;
            if (line.StartsWith(SheetReader.ExampleMark, StringComparison.Ordinal))
                file.ExampleLines++;
            else if (!(mayBeHeading && DayReportLine.IsHeading(line)))
                file.Take(number, line);
            mayBeHeading = false;
        }
        return file;
    }

    private void Take(int number, ReadOnlySpan<char> line)
    {
        if (DayReportLine.Parse(line, _project, out var reason) is not { } row)
        {
            BadLines++;
            if (Errors.Count < MostErrors)
                Errors.Add(new(number, line[..Math.Min(line.Length, ShownText)].ToString(), reason!));
        }
        else if (!_rows.TryAdd(((_project = row.ProjectName), row.Namespace), row))
        {
            var sum = _rows[(row.ProjectName, row.Namespace)];
            _rows[(row.ProjectName, row.Namespace)] = sum with { Cpu = sum.Cpu + row.Cpu, Memory = sum.Memory + row.Memory };
            SummedLines.Add(number);
        }
    }
}
