using Analyzer.Http;
using Analyzer.Language;

namespace Analyzer.Kubernetes;

/// <summary>
/// A page is read whole, bounded in bytes and time, before the client sees it: the client's own timeout ends with the
/// headers, and it reads a body by blocking, without hearing a cancellation.
/// </summary>
internal sealed class BoundedAnswers(string cluster, KubernetesOptions options) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(options.AnswerSeconds));
        var response = await base.SendAsync(request, deadline.Token);
        var page = new MemoryStream();
        await using (var body = new BoundedStream(
            await response.Content.ReadAsStreamAsync(deadline.Token), options.AnswerMegabytes * 1024L * 1024, TooLarge))
            await body.CopyToAsync(page, deadline.Token);
        page.Position = 0;
        var whole = new StreamContent(page);
        foreach (var header in response.Content.Headers)
            whole.Headers.TryAddWithoutValidation(header.Key, header.Value);
        response.Content = whole;
        return response;
    }

    private ExplainedException TooLarge() => new("cluster_failed",
        new($"集群 {cluster} 的答复超过 {options.AnswerMegabytes} MB。", $"The answer of cluster {cluster} is larger than {options.AnswerMegabytes} MB."));
}
