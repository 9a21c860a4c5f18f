namespace Analyzer.Http;

internal static class TextInput
{
    /// <summary>A name out of a path: the server decodes all of it but the slash, which would have parted the path.</summary>
    public static string OfPath(string value) => value.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The trimmed text; null for one of blanks, which is no name.</summary>
    public static string? Named(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
