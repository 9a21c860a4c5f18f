using System.Text.Json;
using Analyzer.Analysis;
using Analyzer.Language;
using k8s;
using k8s.Models;

namespace Analyzer.Kubernetes;

/// <summary>Reads what quotas are made of from one cluster; read-only rights are enough.</summary>
internal sealed class ClusterReader(ClusterClient client, ClusterAccess access)
{
    private const string ProjectQuotaLabel = "cpaas.io/project";

    public async Task<List<ClusterNamespace>> NamespacesAsync(CancellationToken cancellationToken) =>
        await client.ListAsync("namespaces", async (next, cancel) =>
        {
            var list = await client.Api.CoreV1.ListNamespaceWithHttpMessagesAsync(
                limit: ClusterClient.PageSize, continueParameter: next, customHeaders: MetadataOnly.Headers, cancellationToken: cancel);
            return ListPage.Of(list.Body, list.Body.Items, Namespace);
        }, cancellationToken);

    public async Task<List<ResourceQuotaObject>> ResourceQuotasAsync(CancellationToken cancellationToken) =>
        await client.ListAsync("resourcequotas", async (next, cancel) =>
        {
            var list = await client.Api.CoreV1.ListResourceQuotaForAllNamespacesAsync(
                limit: ClusterClient.PageSize, continueParameter: next, cancellationToken: cancel);
            return ListPage.Of(list, list.Items, ResourceQuota);
        }, cancellationToken);

    /// <summary>All ProjectQuota objects, those without CPU and memory too.</summary>
    /// <exception cref="ExplainedException"><c>no_projectquota</c> when the cluster does not have the resource.</exception>
    public async Task<List<ProjectQuotaObject>> ProjectQuotasAsync(CancellationToken cancellationToken) =>
        await client.ListAsync($"{ClusterPermissions.ProjectQuotas}.{ClusterPermissions.ProjectQuotaGroup}", async (next, cancel) =>
        {
            try
            {
                var list = await client.Api.CustomObjects.ListClusterCustomObjectAsync(
                    ClusterPermissions.ProjectQuotaGroup, "v1", ClusterPermissions.ProjectQuotas, limit: ClusterClient.PageSize, continueParameter: next, cancellationToken: cancel);
                return ProjectQuotaPage((JsonElement)list);
            }
            catch (k8s.Autorest.HttpOperationException missing) when (missing.Response.StatusCode == System.Net.HttpStatusCode.NotFound)
            {
                throw new ExplainedException("no_projectquota",
                    new($"集群 {access.Name} 没有 ProjectQuota（{ClusterPermissions.ProjectQuotas}.{ClusterPermissions.ProjectQuotaGroup}）。请关闭“使用ProjectQuota”，改用命名空间配额之和。",
                        $"Cluster {access.Name} has no ProjectQuota ({ClusterPermissions.ProjectQuotas}.{ClusterPermissions.ProjectQuotaGroup}). Switch 'use ProjectQuota' off to take the sum of its namespace quotas."));
            }
        }, cancellationToken);

    private ClusterNamespace Namespace(V1Namespace item) =>
        new(item.Metadata.Name, item.Metadata.Labels?.TryGetValue(access.ProjectLabel, out var project) == true ? project : null);

    private static ResourceQuotaObject ResourceQuota(V1ResourceQuota item) => new()
    {
        Namespace = item.Metadata.NamespaceProperty,
        Name = item.Metadata.Name,
        IsScoped = item.Spec?.Scopes is { Count: > 0 } || item.Spec?.ScopeSelector is not null,
        SpecHard = Quantities.Of(item.Spec?.Hard),
        StatusHard = item.Status?.Hard is { Count: > 0 } hard ? Quantities.Of(hard) : null,
        StatusUsed = Quantities.Of(item.Status?.Used),
    };

    private static Page<ProjectQuotaObject> ProjectQuotaPage(JsonElement list)
    {
        var items = Inner(list, "items") is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().Select(ProjectQuota).ToList()
            : throw new JsonException("The answer is not a list of Kubernetes.");
        var next = list.TryGetProperty("metadata", out var metadata) && metadata.TryGetProperty("continue", out var token) ? token.GetString() : null;
        return new(items, next);
    }

    private static ProjectQuotaObject ProjectQuota(JsonElement item)
    {
        var metadata = item.GetProperty("metadata");
        var name = metadata.GetProperty("name").GetString()!;
        var project = Inner(Inner(metadata, "labels"), ProjectQuotaLabel) is { ValueKind: JsonValueKind.String } label ? label.GetString() : null;
        return new(string.IsNullOrEmpty(project) ? name : project, name, Amount(item, "spec", "hard"), Amount(item, "status", "used"));
    }

    /// <summary><c>limits</c> else <c>requests</c> (domain.md §12).</summary>
    private static QuotaAmount Amount(JsonElement item, string part, string figures)
    {
        var quantities = Quantities.Of(Inner(Inner(item, part), figures));
        return new(First(quantities, "limits.cpu", "requests.cpu"), First(quantities, "limits.memory", "requests.memory"));
    }

    private static JsonElement Inner(JsonElement outer, string name) =>
        outer.ValueKind == JsonValueKind.Object && outer.TryGetProperty(name, out var inner) ? inner : default;

    private static double? First(Dictionary<string, decimal> quantities, params string[] resources)
    {
        foreach (var resource in resources)
            if (quantities.TryGetValue(resource, out var quantity))
                return (double)quantity;
        return null;
    }
}
