using System.Collections.Immutable;

namespace Analyzer.Http;

/// <summary>
/// Makes a stranger's words fit to be shown, logged and stored: a server that echoes a request would echo our secrets
/// with it, and control characters would forge lines of a log.
/// </summary>
internal sealed class Redaction
{
    private const int Longest = 500;

    /// <summary>Shorter texts stand in ordinary words too.</summary>
    private const int ShortestSecret = 4;

    /// <summary>The longest first; replaced as a whole, since requests that add one go on at once.</summary>
    private ImmutableArray<string> _secrets;

    public Redaction(IEnumerable<string?> secrets) => _secrets = Ordered(secrets);

    /// <summary>A secret that came to be used later, such as a token that was renewed.</summary>
    public void Add(string secret)
    {
        if (!_secrets.Contains(secret))
            ImmutableInterlocked.Update(ref _secrets, known => Ordered(known.Append(secret)));
    }

    public string Clean(string? words, int longest = Longest)
    {
        var text = words ?? "";
        foreach (var secret in _secrets)
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        text = string.Concat(text.Take(longest + 1).Select(letter => char.IsControl(letter) ? ' ' : letter));
        return text.Length <= longest ? text : text[..longest] + "…";
    }

    private static ImmutableArray<string> Ordered(IEnumerable<string?> secrets) =>
        [.. secrets.OfType<string>().Where(secret => secret.Length >= ShortestSecret).Distinct().OrderByDescending(secret => secret.Length)];
}
