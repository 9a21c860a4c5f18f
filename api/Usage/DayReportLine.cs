using System.Globalization;
using Analyzer.Http;
using Analyzer.Language;

namespace Analyzer.Usage;

/// <summary>The used cores and bytes of one namespace, as a day report file states them.</summary>
internal sealed record DayReportRow(string ProjectName, string Namespace, double Cpu, double Memory);

/// <summary>One line of a day report file: <c>project;namespace;CPU in cores;memory in bytes</c> (domain.md §13).</summary>
internal static class DayReportLine
{
    private const int FieldCount = 4;
    private const int LongestLine = 4096;
    private const int LongestName = 253;

    /// <summary>No cluster has as many cores or bytes: such a figure is a slip, and a sum with it would lose all others.</summary>
    private const double Most = 1e18;

    private const NumberStyles PlainNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly string[] ProjectHeadings = ["项目名称", "项目", "project", "project name", "project_name"];

    /// <param name="line">Without its end.</param>
    /// <param name="before">The project of the line before: most files name a project's namespaces together, and share the text.</param>
    /// <param name="reason">Null with a row.</param>
    /// <returns>The row, or null with the <paramref name="reason"/> why the line cannot be taken.</returns>
    public static DayReportRow? Parse(ReadOnlySpan<char> line, string before, out Message? reason)
    {
        Span<Range> fields = stackalloc Range[FieldCount + 2];
        reason = Shape(line, fields);
        if (reason is not null)
            return null;
        var project = line[fields[0]].Trim();
        var name = line[fields[1]].Trim();
        reason = Name(project, "项目名称", "project name") ?? Name(name, "命名空间", "namespace");
        if (reason is not null)
            return null;
        reason = Number(line[fields[2]].Trim(), "CPU", "CPU", out var cpu);
        if (reason is not null)
            return null;
        reason = Number(line[fields[3]].Trim(), "内存", "memory", out var memory);
        return reason is null ? new(project.SequenceEqual(before) ? before : project.ToString(), name.ToString(), cpu, memory) : null;
    }

    public static bool IsHeading(ReadOnlySpan<char> line)
    {
        Span<Range> fields = stackalloc Range[FieldCount + 2];
        if (line.SplitAny(fields, ";；") != FieldCount)
            return false;
        foreach (var heading in ProjectHeadings)
            if (line[fields[0]].Trim().Equals(heading, StringComparison.OrdinalIgnoreCase))
                return !double.TryParse(line[fields[2]].Trim(), PlainNumber, CultureInfo.InvariantCulture, out _);
        return false;
    }

    private static Message? Shape(ReadOnlySpan<char> line, Span<Range> fields)
    {
        if (line.Length > LongestLine)
            return new($"这一行超过 {LongestLine} 个字符。", $"The line is longer than {LongestLine} characters.");
        if (line.Contains('\0'))
            return new("含有空字符（NUL）。", "The line holds a NUL character.");
        var count = line.SplitAny(fields, ";；");
        return count == FieldCount
            ? null
            : new($"应有 {FieldCount} 个以分号分隔的字段，实为 {Counted(count)} 个。",
                $"Expected {FieldCount} fields separated by semicolons, found {Counted(count)}.");
    }

    private static string Counted(int count) => count > FieldCount + 1 ? $"{FieldCount + 2}+" : $"{count}";

    private static Message? Name(ReadOnlySpan<char> text, string zh, string en) => text.Length switch
    {
        0 => new($"{zh}为空。", $"The {en} is empty."),
        > LongestName => new($"{zh}超过 {LongestName} 个字符。", $"The {en} is longer than {LongestName} characters."),
        _ when !TextInput.IsPlain(text) => new($"{zh}含有控制字符。", $"The {en} holds control characters."),
        _ => null,
    };

    private static Message? Number(ReadOnlySpan<char> text, string zh, string en, out double number)
    {
        if (!double.TryParse(text, PlainNumber, CultureInfo.InvariantCulture, out number) || double.IsNaN(number))
            return new($"{zh}用量“{text}”不是数字。", $"The {en} usage '{text}' is not a number.");
        if (number < 0)
            return new($"{zh}用量 {text} 是负数。", $"The {en} usage {text} is negative.");
        return number <= Most ? null : new($"{zh}用量 {text} 大得不可能。", $"The {en} usage {text} is impossibly large.");
    }
}
