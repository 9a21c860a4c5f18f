namespace Analyzer.Http;

/// <summary>
/// Makes a stranger's words fit to be shown, logged and stored: a server that echoes a request would echo our secrets
/// with it, and control characters would forge lines of a log.
/// </summary>
internal sealed class Redaction(IEnumerable<string?> secrets)
{
    private const int Longest = 500;

    /// <summary>Shorter texts stand in ordinary words too.</summary>
    private const int ShortestSecret = 4;

    private readonly string[] _secrets = [.. secrets.OfType<string>().Where(secret => secret.Length >= ShortestSecret).OrderByDescending(secret => secret.Length)];

    public string Clean(string? words, int longest = Longest)
    {
        var text = words ?? "";
        foreach (var secret in _secrets)
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        text = string.Concat(text.Take(longest + 1).Select(letter => char.IsControl(letter) ? ' ' : letter));
        return text.Length <= longest ? text : text[..longest] + "…";
    }
}
