using System.Net;
using Analyzer.Http;
using Analyzer.Language;
using Analyzer.Monitoring;
using k8s;
using k8s.Autorest;
using Polly;
using Polly.Retry;

namespace Analyzer.Kubernetes;

/// <summary>A connection to one cluster: paged lists, polite retries, failures an operator understands.</summary>
internal sealed class ClusterClient : IDisposable
{
    /// <summary>Items of a page, as kubectl asks for them.</summary>
    public const int PageSize = 500;

    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(30);

    private const int MostRestarts = 3;
    private const int MostPages = 4000;

    private static readonly ResiliencePipeline Retries = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<HttpOperationException>(failure =>
                failure.Response.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError),
            MaxRetryAttempts = 4,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(500),
            MaxDelay = TimeSpan.FromSeconds(20),
            DelayGenerator = outcome => ValueTask.FromResult(RetryAfter(outcome.Outcome.Exception as HttpOperationException)),
        })
        .Build();

    private readonly k8s.Kubernetes _client;
    private readonly string _cluster;

    private readonly Redaction _redaction;

    private ClusterClient(k8s.Kubernetes client, string cluster, Redaction redaction) =>
        (_client, _cluster, _redaction) = (client, cluster, redaction);

    public IKubernetes Api => _client;

    /// <param name="cluster">The cluster's name, for messages.</param>
    /// <param name="config">Where it answers, and as whom it is asked.</param>
    /// <param name="options">The bounds of an answer.</param>
    /// <param name="metrics">Counts the requests; null for a cluster that is not kept.</param>
    /// <param name="redaction">Of secrets that the configuration does not show.</param>
    public static ClusterClient Open(
        string cluster, KubernetesClientConfiguration config, KubernetesOptions options, AnalyzerMetrics? metrics, Redaction? redaction = null)
    {
        // BoundedAnswers ends it before, and says so; this one would look as if nobody waited any more.
        config.HttpClientTimeout = TimeSpan.FromSeconds(options.AnswerSeconds) + Slack;
        config.FirstMessageHandlerSetup = handler =>
        {
            handler.AllowAutoRedirect = false;
            handler.UseProxy = false;
            handler.ConnectCallback = OutboundAddress.ConnectAsync;
        };
        redaction ??= new Redaction([config.AccessToken, config.Password, config.ClientCertificateKeyData]);
        DelegatingHandler[] bounded = [new BoundedAnswers(cluster, options)];
        return new(new k8s.Kubernetes(config, metrics is null ? bounded : [new CountedRequests(cluster, metrics, redaction), .. bounded]), cluster, redaction);
    }

    /// <summary>All items, page by page. A list that expires midway (410) is begun again from the start.</summary>
    /// <exception cref="ExplainedException">Nothing of the list may be used.</exception>
    public async Task<List<T>> ListAsync<T>(
        string resource, Func<string?, CancellationToken, Task<Page<T>>> page, CancellationToken cancellationToken)
    {
        for (var restarts = 0; ; restarts++)
        {
            try
            {
                return await ListOnceAsync(page, cancellationToken);
            }
            catch (HttpOperationException expired) when (expired.Response.StatusCode == HttpStatusCode.Gone && restarts < MostRestarts)
            {
                // The continue token is too old: what was read so far may not fit what comes.
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                throw ClusterFailure.Explain(exception, _cluster, resource, _redaction);
            }
        }
    }

    /// <summary>One question, asked once: somebody waits for the answer.</summary>
    /// <exception cref="ExplainedException">What the cluster's failure means.</exception>
    public async Task<T> AskAsync<T>(string resource, Func<CancellationToken, Task<T>> question, CancellationToken cancellationToken)
    {
        try
        {
            return await question(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw ClusterFailure.Explain(exception, _cluster, resource, _redaction);
        }
    }

    public void Dispose() => _client.Dispose();

    private static async Task<List<T>> ListOnceAsync<T>(
        Func<string?, CancellationToken, Task<Page<T>>> page, CancellationToken cancellationToken)
    {
        var items = new List<T>();
        var tokens = new HashSet<string>();
        string? next = null;
        do
        {
            var token = next;
            var (more, goOn) = await Retries.ExecuteAsync(async cancel => await page(token, cancel), cancellationToken);
            items.AddRange(more);
            next = goOn;
            if (!string.IsNullOrEmpty(next) && (!tokens.Add(next) || tokens.Count > MostPages))
                throw new ExplainedException("cluster_failed", new("集群的列表没有尽头（continue 重复或过多）。", "The cluster's list does not end (its continue tokens repeat, or are too many)."));
        }
        while (!string.IsNullOrEmpty(next));
        return items;
    }

    private static TimeSpan? RetryAfter(HttpOperationException? failure) =>
        failure?.Response.Headers is { } headers && headers.TryGetValue("Retry-After", out var values)
        && int.TryParse(values.FirstOrDefault(), out var seconds) && seconds is >= 0 and <= 60
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
