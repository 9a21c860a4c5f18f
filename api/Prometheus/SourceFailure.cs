using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Analyzer.Language;

namespace Analyzer.Prometheus;

/// <summary>A query that the server refused as too much: it can be asked again in smaller parts.</summary>
/// <param name="reason">What an operator reads.</param>
/// <param name="isSilence">The server did not refuse: it did not answer in time, which may have other reasons.</param>
internal sealed class QueryTooLargeException(Message reason, bool isSilence = false)
    : ExplainedException(isSilence ? "source_timeout" : "query_too_large", reason)
{
    public bool IsSilence => isSilence;
}

/// <summary>A refusal that may pass: asked again after a wait.</summary>
internal sealed class TryAgainException(Message reason, TimeSpan? after) : ExplainedException("source_failed", reason)
{
    /// <summary>What <c>Retry-After</c> asked for.</summary>
    public TimeSpan? After { get; } = after;
}

/// <summary>What a source's failure means to an operator, in the server's own words but without its secrets.</summary>
internal static class SourceFailure
{
    /// <summary>The code words that asking a source can fail with.</summary>
    public static readonly IReadOnlyList<string> Codes =
    [
        "source_unreachable", "source_timeout", "source_tls", "source_unauthorized", "source_redirects", "source_failed", "query_too_large",
        "address_refused",
    ];

    private const int LongestWords = 500;

    /// <summary>How Prometheus, Thanos, Mimir and VictoriaMetrics say that one query is too large for them.</summary>
    private static readonly string[] TooMuch =
    [
        "too many samples", "query timed out", "context deadline exceeded", "maxSamplesPerQuery", "maxUniqueTimeseries",
        "max number of series", "max-fetched", "response too large",
    ];

    public static ExplainedException Explain(Exception exception, string source) => exception switch
    {
        ExplainedException explained => explained,
        HttpRequestException { InnerException: ExplainedException refused } => refused,
        OperationCanceledException or TimeoutException => new("source_timeout",
            new($"数据源 {source} 没有按时答复。", $"Source {source} did not answer in time."), exception),
        HttpRequestException { InnerException: AuthenticationException tls } => new("source_tls",
            new($"无法信任数据源 {source} 的证书：{tls.Message}", $"The certificate of source {source} cannot be trusted: {tls.Message}"), exception),
        HttpRequestException { InnerException: SocketException socket } => new("source_unreachable",
            new($"连不上数据源 {source}：{socket.Message}", $"Source {source} cannot be reached: {socket.Message}"), exception),
        JsonException => new("source_failed",
            new($"数据源 {source} 的答复不是 Prometheus 的 JSON，地址可能指向了登录页或别的服务。",
                $"Source {source} answered with something that is not Prometheus JSON; its address may lead to a login page or another service."), exception),
        _ => new("source_failed",
            new($"读取数据源 {source} 失败：{Short(exception.Message)}", $"Reading source {source} failed: {Short(exception.Message)}"), exception),
    };

    /// <summary>A status that is not 200, with what the body said.</summary>
    public static ExplainedException OfStatus(string source, HttpStatusCode status, string? words, TimeSpan? retryAfter)
    {
        var said = new Message(
            $"数据源 {source} 返回 {(int)status}：{Short(words ?? "")}", $"Source {source} answered {(int)status}: {Short(words ?? "")}");
        return status switch
        {
            HttpStatusCode.RequestEntityTooLarge => new QueryTooLargeException(said),
            HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity or HttpStatusCode.ServiceUnavailable
                when IsTooMuch(words) => new QueryTooLargeException(said),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new ExplainedException("source_unauthorized",
                new($"数据源 {source} 拒绝了凭据（{(int)status}）。", $"Source {source} refused the credentials ({(int)status}).")),
            HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => new TryAgainException(said, retryAfter),
            _ => new ExplainedException("source_failed", said),
        };
    }

    private static bool IsTooMuch(string? words) =>
        words is not null && Array.Exists(TooMuch, part => words.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static string Short(string text) => text.Length <= LongestWords ? text : text[..LongestWords] + "…";
}
