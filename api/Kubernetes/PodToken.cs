using System.Net.Http.Headers;
using Analyzer.Http;
using Analyzer.Language;
using k8s.Authentication;

namespace Analyzer.Kubernetes;

/// <summary>
/// The token of the pod's ServiceAccount, read for each request: kubelet replaces it about every 50 minutes, also in the
/// middle of a sync. The library's own reader keeps a token for a minute, and could not tell what has to be redacted.
/// </summary>
internal sealed class PodToken(string file, Redaction redaction) : ITokenProvider
{
    /// <exception cref="ExplainedException"><c>not_in_cluster</c>: the file is gone, not readable, or holds no token.</exception>
    public async Task<AuthenticationHeaderValue> GetAuthenticationHeaderAsync(CancellationToken cancellationToken)
    {
        string token;
        try
        {
            token = (await File.ReadAllTextAsync(file, cancellationToken)).Trim();
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            throw PodCluster.Unreadable("token");
        }
        // What no header may hold is no token; the framework would repeat it in its complaint.
        if (token.Length == 0 || token.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
            throw PodCluster.Unreadable("token");
        redaction.Add(token);
        return new AuthenticationHeaderValue("Bearer", token);
    }

    internal static bool IsUnreadable(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
