namespace Analyzer.Http;

internal static class TextInput
{
    /// <summary>The trimmed text; null for one of blanks, which is no name.</summary>
    public static string? Named(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
