namespace Analyzer.Http;

internal static class TextInput
{
    /// <summary>A name out of a path: the server decodes all of it but the slash, which would have parted the path.</summary>
    public static string OfPath(string value) => value.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// No control characters, which no screen shows and no spreadsheet takes, and no half of a character. Everything
    /// else that people write may stand in a name.
    /// </summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                at++;
            else if (char.IsControl(text[at]) || char.IsSurrogate(text[at]))
                return false;
        }
        return true;
    }

    /// <summary>The trimmed text; null for one of blanks, which is no name.</summary>
    public static string? Named(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
