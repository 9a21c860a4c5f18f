using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Usage;

/// <summary>Configures and syncs the simulator's clusters as a person would.</summary>
internal static class WorldCalls
{
    public static Task<JsonNode> AddClusterAsync(this HttpClient client, string name, KubernetesApi api) =>
        client.PostJsonAsync("/api/k8s/configs", new { name, kubeconfig = api.Kubeconfig }).OkAsync();

    public static Task<JsonNode> AddSourceAsync(this HttpClient client, string cluster, Uri url, bool accurate = true) =>
        client.PostJsonAsync("/api/prometheus/configs", new
        {
            name = $"metrics of {cluster}",
            url,
            cluster_name = cluster,
            use_accurate_sync = accurate,
            time_zone = "Asia/Shanghai",
            label_matchers = $"cluster=\"{cluster}\"",
        }).OkAsync();

    public static async Task AddWorldAsync(this HttpClient client, WorldFixture world, Uri? prometheus = null, bool accurate = true)
    {
        foreach (var (name, api) in world.Clusters)
        {
            await client.AddClusterAsync(name, api);
            await client.AddSourceAsync(name, prometheus ?? world.Prometheus.Address, accurate);
        }
    }

    public static async Task<JsonNode> SyncDayAsync(this HttpClient client, DateOnly day, string configIds = "all")
    {
        var result = await client.PostAndWaitAsync($"/api/prometheus/sync?config_ids={configIds}&date={day:yyyy-MM-dd}").OkAsync();
        result["success"]!.GetValue<bool>().Should().BeTrue(result.ToJsonString());
        return result;
    }

    /// <summary>Long work, and its result rather than its run.</summary>
    public static Task<HttpResponseMessage> PostAndWaitAsync(this HttpClient client, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("Prefer", "wait=120");
        return client.SendAsync(request);
    }

    public static async Task<Dictionary<(string Cluster, string Namespace), JsonNode>> NamespacesAsync(this HttpClient client, DateOnly day) =>
        (await client.GetJsonAsync($"/api/reports/{day:yyyy-MM-dd}/namespaces")).AsArray().ToDictionary(
            row => (row!["cluster_name"]!.GetValue<string>(), row["namespace"]!.GetValue<string>()), row => row!);
}
