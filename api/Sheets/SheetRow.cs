using System.Globalization;
using Analyzer.Http;
using Analyzer.Language;

namespace Analyzer.Sheets;

/// <summary>One row of a sheet. Reading a cell that is wrong records why and gives null.</summary>
internal sealed class SheetRow(int number, IReadOnlyDictionary<SheetColumn, object?> cells, List<RowError> errors)
{
    /// <summary>A sheet of nonsense is told by its first errors.</summary>
    private const int MostErrors = 1000;
    private const int ShownText = 100;

    private const NumberStyles PlainNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint |
        NumberStyles.AllowExponent | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    private static readonly string[] Yes = ["是", "true", "yes", "y", "1", "on", "开", "开启", "启用"];
    private static readonly string[] No = ["否", "false", "no", "n", "0", "off", "关", "关闭", "停用"];

    /// <summary>As the spreadsheet shows it; the first row is 1.</summary>
    public int Number { get; } = number;

    /// <summary>Nothing on this row has been found wrong.</summary>
    public bool IsGood { get; private set; } = true;

    public string? Text(SheetColumn column, int mostLetters = 200, bool isMultiline = false)
    {
        var text = Raw(column);
        if (text.Length == 0)
            return !column.MayBeBlank ? Wrong<string>(column, new("不能为空。", "Must not be empty.")) : null;
        if (!isMultiline && !TextInput.IsPlain(text))
            return Wrong<string>(column, new("含有控制字符。", "It holds control characters."));
        return text.Length <= mostLetters
            ? text
            : Wrong<string>(column, new($"超过 {mostLetters} 个字符。", $"Longer than {mostLetters} characters."));
    }

    /// <summary>A number from 0 to <paramref name="most"/>, written as a number or as numeric text.</summary>
    public double? Number0(SheetColumn column, double most)
    {
        var text = Raw(column);
        if (text.Length == 0)
            return !column.MayBeBlank ? WrongNumber(column, new("不能为空。", "Must not be empty.")) : null;
        if (!double.TryParse(text, PlainNumber, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return WrongNumber(column, new($"“{Shown(text)}”不是数字。", $"'{Shown(text)}' is not a number."));
        return number < 0 || number > most
            ? WrongNumber(column, new($"{Shown(text)} 不在 0 到 {most} 之间。", $"{Shown(text)} is not between 0 and {most}."))
            : number;
    }

    /// <summary>是 or 否, also as true and false, yes and no, on and off, 1 and 0; <paramref name="blank"/> for a blank cell.</summary>
    public bool Flag(SheetColumn column, bool blank)
    {
        var text = Raw(column).ToLowerInvariant();
        if (text.Length == 0)
            return blank;
        if (Array.IndexOf(Yes, text) >= 0)
            return true;
        if (Array.IndexOf(No, text) < 0)
            Refuse(column, new($"“{Shown(text)}”既不是“是”也不是“否”。", $"'{Shown(text)}' is neither 是 (yes) nor 否 (no)."));
        return false;
    }

    public void Refuse(SheetColumn? column, Message reason)
    {
        IsGood = false;
        if (errors.Count < MostErrors)
            errors.Add(new RowError { Row = Number, Column = column?.Heading, Message = reason });
    }

    private static string Shown(string text) => text.Length <= ShownText ? text : text[..ShownText] + "…";

    private string Raw(SheetColumn column) => cells.GetValueOrDefault(column) switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var value => value.ToString()!.Trim(),
    };

    private double? WrongNumber(SheetColumn column, Message reason)
    {
        Refuse(column, reason);
        return null;
    }

    private T? Wrong<T>(SheetColumn column, Message reason)
        where T : class
    {
        Refuse(column, reason);
        return null;
    }
}
