using System.Diagnostics;
using System.Net;
using Analyzer.Http;
using Analyzer.Monitoring;

namespace Analyzer.Kubernetes;

/// <summary>Counts each request to a cluster and what became of it, by the code words that failures have.</summary>
internal sealed class CountedRequests(string cluster, AnalyzerMetrics metrics, Redaction redaction) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (began, outcome) = (Stopwatch.GetTimestamp(), RequestOutcome.Cancelled);
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            outcome = Of(response.StatusCode);
            return response;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            outcome = ClusterFailure.Explain(failure, cluster, request.RequestUri?.AbsolutePath ?? "", redaction).Code;
            throw;
        }
        finally
        {
            metrics.ClusterRequest(cluster, outcome, Stopwatch.GetElapsedTime(began));
        }
    }

    /// <summary>A list that is too old to go on, and a kind that the cluster does not have, are no failures.</summary>
    private static string Of(HttpStatusCode status) => status switch
    {
        < HttpStatusCode.MultipleChoices => RequestOutcome.Success,
        HttpStatusCode.Gone => "list_expired",
        HttpStatusCode.NotFound => "not_found",
        HttpStatusCode.Unauthorized => "cluster_unauthorized",
        HttpStatusCode.Forbidden => "missing_right",
        _ => "cluster_failed",
    };
}
