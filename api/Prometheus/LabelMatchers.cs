using System.Text;
using System.Text.RegularExpressions;

namespace Analyzer.Prometheus;

/// <summary>
/// Label matchers as a person writes them, <c>cluster="prod-1", region=~"a|b"</c>, taken apart and put together again,
/// so that nothing else can get into a query.
/// </summary>
internal static partial class LabelMatchers
{
    /// <exception cref="FormatException">Not label matchers; settings are checked before they are stored.</exception>
    public static string Parse(string text) =>
        TryParse(text, out var canonical) ? canonical : throw new FormatException($"'{text}' are no label matchers.");

    /// <param name="text">What was written; empty for none.</param>
    /// <param name="canonical">The same matchers as PromQL takes them, without braces.</param>
    public static bool TryParse(string text, out string canonical)
    {
        canonical = "";
        var parts = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            var match = Matcher().Match(text, at);
            if (!match.Success || match.Index != at || !TryUnquote(match.Groups["value"].Value, out var value))
                return false;
            parts.Add($"{match.Groups["label"].Value}{match.Groups["operator"].Value}{Quote(value)}");
            at = match.Index + match.Length;
            if (at < text.Length && text[at] != ',')
                return false;
            at++;
        }
        canonical = string.Join(',', parts);
        return true;
    }

    /// <summary>A PromQL string.</summary>
    public static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in value)
            quoted.Append(letter switch
            {
                '\\' => @"\\",
                '"' => "\\\"",
                '\n' => @"\n",
                _ => letter.ToString(),
            });
        return quoted.Append('"').ToString();
    }

    /// <summary>A regular expression that matches exactly these texts.</summary>
    public static string AnyOf(IEnumerable<string> values) => string.Join('|', values.Select(EscapeRegex));

    /// <summary>RE2 takes a backslash before every punctuation mark, and needs it before these.</summary>
    private static string EscapeRegex(string value) => Special().Replace(value, @"\$0");

    private static bool TryUnquote(string inner, out string value)
    {
        var text = new StringBuilder();
        value = "";
        for (var at = 0; at < inner.Length; at++)
        {
            if (inner[at] != '\\')
            {
                text.Append(inner[at]);
                continue;
            }
            if (++at == inner.Length || inner[at] is not ('\\' or '"' or 'n'))
                return false;
            text.Append(inner[at] == 'n' ? '\n' : inner[at]);
        }
        value = text.ToString();
        return true;
    }

    [GeneratedRegex("""\s*(?<label>[a-zA-Z_][a-zA-Z0-9_]*)\s*(?<operator>=~|!~|!=|=)\s*"(?<value>(?:[^"\\\r\n\0]|\\.)*)"\s*""", RegexOptions.CultureInvariant)]
    private static partial Regex Matcher();

    [GeneratedRegex(@"[\\.+*?()|\[\]{}^$]", RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
