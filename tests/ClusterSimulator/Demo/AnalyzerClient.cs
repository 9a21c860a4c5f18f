using System.Text.Json.Nodes;

namespace ClusterSimulator.Demo;

/// <summary>Does at an analyzer's API what a person would do at its page.</summary>
internal sealed class AnalyzerClient : IDisposable
{
    private readonly HttpClient _http;

    public AnalyzerClient(Uri address)
    {
        _http = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(15) };
        _http.DefaultRequestHeaders.Add("Accept-Language", "en");
        _http.DefaultRequestHeaders.Add("Prefer", "wait=600");
    }

    public async Task<bool> IsReadyAsync() => (await _http.GetAsync("readyz")).IsSuccessStatusCode;

    /// <summary>Adds the cluster and its source, or gives those that are there what has changed.</summary>
    public async Task RegisterAsync(string cluster, string kubeconfig, Uri prometheus, string zone, CancellationToken cancellation)
    {
        await PutAsync("api/k8s/configs", new { name = cluster, kubeconfig }, cluster, cancellation);
        var source = new
        {
            name = $"metrics of {cluster}",
            url = prometheus,
            cluster_name = cluster,
            use_accurate_sync = true,
            time_zone = zone,
            label_matchers = $"cluster=\"{cluster}\"",
        };
        await PutAsync("api/prometheus/configs", source, source.name, cancellation);
    }

    /// <summary>Quotas and the days now; later days by the schedule.</summary>
    public async Task SyncAsync(DateOnly from, DateOnly to, string zone, CancellationToken cancellation)
    {
        await SendAsync(HttpMethod.Post, "api/scheduler/config", new { enabled = true, time_zone = zone }, cancellation);
        await SendAsync(HttpMethod.Post, "api/k8s/sync-project-quota?config_ids=all", null, cancellation);
        await SendAsync(HttpMethod.Post, "api/k8s/sync", new { config_ids = "all" }, cancellation);
        await SendAsync(HttpMethod.Post, $"api/prometheus/sync?config_ids=all&from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}", null, cancellation);
    }

    /// <summary>The figures of a day by cluster and namespace.</summary>
    public async Task<Dictionary<(string Cluster, string Namespace), JsonNode>> NamespacesAsync(DateOnly day, CancellationToken cancellation)
    {
        var rows = await SendAsync(HttpMethod.Get, $"api/reports/{day:yyyy-MM-dd}/namespaces", null, cancellation);
        return rows.AsArray().ToDictionary(row => (row!["cluster_name"]!.ToString(), row["namespace"]!.ToString()), row => row!);
    }

    public void Dispose() => _http.Dispose();

    private async Task PutAsync(string path, object config, string name, CancellationToken cancellation)
    {
        var known = (await SendAsync(HttpMethod.Get, path, null, cancellation)).AsArray().FirstOrDefault(row => row!["name"]!.ToString() == name);
        if (known is null)
            await SendAsync(HttpMethod.Post, path, config, cancellation);
        else
            await SendAsync(HttpMethod.Put, $"{path}/{known["id"]}", config, cancellation);
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await _http.SendAsync(request, cancellation);
        var text = await response.Content.ReadAsStringAsync(cancellation);
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)!
            : throw new InvalidOperationException($"{method} {path}: {(int)response.StatusCode} {text}");
    }
}
