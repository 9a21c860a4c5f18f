using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Analyzer.Http;
using Analyzer.Language;
using k8s.Autorest;

namespace Analyzer.Kubernetes;

/// <summary>What a cluster's failure means to an operator, in the cluster's own words but without its secrets.</summary>
internal static class ClusterFailure
{
    /// <summary>The code words that reading a cluster can fail with.</summary>
    public static readonly IReadOnlyList<string> Codes =
    [
        "cluster_unreachable", "cluster_timeout", "cluster_tls", "cluster_unauthorized", "missing_right", "cluster_failed", "address_refused",
        "not_in_cluster", "other_cluster",
    ];

    /// <param name="exception">What the client raised.</param>
    /// <param name="cluster">The cluster's name.</param>
    /// <param name="resource">What was being listed, such as <c>resourcequotas</c>, with its group when it has one.</param>
    /// <param name="redaction">Of the cluster's secrets.</param>
    public static ExplainedException Explain(Exception exception, string cluster, string resource, Redaction redaction) => exception switch
    {
        ExplainedException explained => explained,
        HttpRequestException { InnerException: ExplainedException refused } => refused,
        HttpOperationException { Response.StatusCode: HttpStatusCode.Forbidden } denied => MissingRight(cluster, resource, Words(denied.Response.Content, redaction)),
        HttpOperationException { Response.StatusCode: HttpStatusCode.Unauthorized } => new("cluster_unauthorized",
            new($"集群 {cluster} 不接受所用的凭据（401）。它可能已过期或被吊销。",
                $"Cluster {cluster} does not accept the credentials it was asked with (401). They may have expired or been revoked.")),
        HttpOperationException { Response: { } response } => new("cluster_failed",
            new($"集群 {cluster} 在读取 {resource} 时返回 {(int)response.StatusCode}：{Words(response.Content, redaction)}",
                $"Cluster {cluster} answered {(int)response.StatusCode} to reading {resource}: {Words(response.Content, redaction)}"), exception),
        TaskCanceledException or TimeoutException or OperationCanceledException => new("cluster_timeout",
            new($"集群 {cluster} 没有按时答复 {resource} 的列表请求。", $"Cluster {cluster} did not answer in time when {resource} were listed."), exception),
        HttpRequestException { InnerException: AuthenticationException tls } => new("cluster_tls",
            new($"无法信任集群 {cluster} 的证书：{tls.Message}", $"The certificate of cluster {cluster} cannot be trusted: {tls.Message}"), exception),
        HttpRequestException { InnerException: SocketException socket } => new("cluster_unreachable",
            new($"连不上集群 {cluster}：{socket.Message}", $"Cluster {cluster} cannot be reached: {socket.Message}"), exception),
        JsonException => new("cluster_failed",
            new($"集群 {cluster} 对 {resource} 的答复不是 Kubernetes 的 JSON。", $"Cluster {cluster} answered {resource} with something that is not Kubernetes JSON."), exception),
        _ => new("cluster_failed",
            new($"读取集群 {cluster} 的 {resource} 失败：{redaction.Clean(exception.Message)}", $"Reading {resource} of cluster {cluster} failed: {redaction.Clean(exception.Message)}"), exception),
    };

    private static ExplainedException MissingRight(string cluster, string resource, string words) => new("missing_right",
        new($"集群 {cluster} 缺少权限：list {resource}。{words}", $"Cluster {cluster} lacks the right to list {resource}. {words}"));

    /// <summary>The message of a Kubernetes Status object, or the beginning of whatever was answered instead.</summary>
    private static string Words(string? content, Redaction redaction)
    {
        try
        {
            using var status = JsonDocument.Parse(content ?? "");
            if (status.RootElement.ValueKind == JsonValueKind.Object && status.RootElement.TryGetProperty("message", out var message))
                return redaction.Clean(message.ToString());
        }
        catch (JsonException)
        {
            // A login page, a proxy's error: shown as it came.
        }
        return redaction.Clean(content);
    }
}
