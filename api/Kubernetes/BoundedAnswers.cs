using Analyzer.Http;
using Analyzer.Language;

namespace Analyzer.Kubernetes;

/// <summary>
/// A page that is read is bounded in bytes and time. The client's own timeout ends with the headers, and it does not
/// hear a cancellation after them.
/// </summary>
internal sealed class BoundedAnswers(string cluster, KubernetesOptions options) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(options.AnswerSeconds));
        var bounded = new StreamContent(new BoundedStream(
            await response.Content.ReadAsStreamAsync(cancellationToken), options.AnswerMegabytes * 1024L * 1024, TooLarge, deadline));
        foreach (var header in response.Content.Headers)
            bounded.Headers.TryAddWithoutValidation(header.Key, header.Value);
        response.Content = bounded;
        return response;
    }

    private ExplainedException TooLarge() => new("cluster_failed",
        new($"集群 {cluster} 的答复超过 {options.AnswerMegabytes} MB。", $"The answer of cluster {cluster} is larger than {options.AnswerMegabytes} MB."));
}
