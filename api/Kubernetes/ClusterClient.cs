using System.Net;
using Analyzer.Http;
using Analyzer.Language;
using k8s;
using k8s.Autorest;
using k8s.KubeConfigModels;
using Polly;
using Polly.Retry;

namespace Analyzer.Kubernetes;

/// <summary>One page of a list: its items and where to go on.</summary>
internal readonly record struct Page<T>(IEnumerable<T>? Items, string? Continue);

/// <summary>A connection to one cluster: paged lists, polite retries, failures an operator understands.</summary>
internal sealed class ClusterClient : IDisposable
{
    /// <summary>Items of a page, as kubectl asks for them.</summary>
    public const int PageSize = 500;

    private const int MostRestarts = 3;

    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PageTimeout = TimeSpan.FromSeconds(60);

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

    private ClusterClient(k8s.Kubernetes client, string cluster) => (_client, _cluster) = (client, cluster);

    public IKubernetes Api => _client;

    /// <param name="access">The cluster and its kubeconfig, already judged safe by <see cref="Kubeconfig.Parse"/>.</param>
    public static ClusterClient Open(ClusterAccess access)
    {
        var kubeconfig = KubernetesYaml.Deserialize<K8SConfiguration>(access.Kubeconfig);
        var config = KubernetesClientConfiguration.BuildConfigFromConfigObject(kubeconfig, access.Context);
        config.HttpClientTimeout = RequestTimeout;
        config.FirstMessageHandlerSetup = handler => handler.AllowAutoRedirect = false;
        return new(new k8s.Kubernetes(config, new RefuseLinkLocal()), access.Name);
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
                throw ClusterFailure.Explain(exception, _cluster, resource);
            }
        }
    }

    public void Dispose() => _client.Dispose();

    private static async Task<List<T>> ListOnceAsync<T>(
        Func<string?, CancellationToken, Task<Page<T>>> page, CancellationToken cancellationToken)
    {
        var items = new List<T>();
        string? next = null;
        do
        {
            var token = next;
            // The client's own timeout ends with the headers: a body that drips would be waited for without end.
            var (more, goOn) = await Retries.ExecuteAsync(async cancel => await page(token, cancel).WaitAsync(PageTimeout, cancel), cancellationToken);
            items.AddRange(more ?? []);
            next = goOn;
        }
        while (!string.IsNullOrEmpty(next));
        return items;
    }

    private static TimeSpan? RetryAfter(HttpOperationException? failure) =>
        failure?.Response.Headers is { } headers && headers.TryGetValue("Retry-After", out var values)
        && int.TryParse(values.FirstOrDefault(), out var seconds) && seconds is >= 0 and <= 60
            ? TimeSpan.FromSeconds(seconds)
            : null;

    /// <summary>A name in a kubeconfig may lead to an address that this server never calls.</summary>
    private sealed class RefuseLinkLocal : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var host = request.RequestUri!.IdnHost;
            if (Array.Exists(await Dns.GetHostAddressesAsync(host, cancellationToken), OutboundAddress.IsRefused))
                throw new ExplainedException("address_refused", OutboundAddress.Refusal(host));
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
