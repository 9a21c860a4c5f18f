using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClusterSimulator.Kubernetes;

/// <summary>ResourceQuotas, ProjectQuotas and the definition of the latter as JSON.</summary>
internal static class QuotaObjects
{
    public static JsonObject OfNamespace(Metadata metadata, ResourceQuota quota) => new()
    {
        ["metadata"] = metadata.Of(quota.Name, metadata.Uid("ResourceQuota", quota.Name), metadata.Cluster.Day.Before),
        ["spec"] = new JsonObject
        {
            ["hard"] = Values(quota.Hard),
            ["scopes"] = quota.Scopes.Count == 0 ? null : JsonSerializer.SerializeToNode(quota.Scopes),
        },
        ["status"] = quota.StatusHard is null
            ? new JsonObject()
            : new JsonObject { ["hard"] = Values(quota.StatusHard), ["used"] = Values(quota.Used) },
    };

    public static JsonObject OfProject(Metadata metadata, ProjectQuota quota) => new()
    {
        ["metadata"] = metadata.Of(quota.Name, metadata.Uid("ProjectQuota", quota.Name), metadata.Cluster.Day.Before,
            quota.ProjectLabel is null ? null : new JsonObject { ["cpaas.io/project"] = quota.ProjectLabel }),
        ["spec"] = new JsonObject { ["hard"] = Values(quota.Hard) },
        ["status"] = new JsonObject { ["hard"] = Values(quota.Hard), ["used"] = Values(quota.Used) },
    };

    public static JsonObject Definition(Metadata metadata)
    {
        var type = ResourceType.ProjectQuotas;
        var name = $"{type.Plural}.{type.Group}";
        return new()
        {
            ["metadata"] = metadata.Of(name, metadata.Uid("CustomResourceDefinition", name), metadata.Cluster.Day.Before),
            ["spec"] = new JsonObject
            {
                ["group"] = type.Group,
                ["scope"] = "Cluster",
                ["names"] = new JsonObject
                {
                    ["plural"] = type.Plural,
                    ["singular"] = "projectquota",
                    ["kind"] = type.Kind,
                    ["listKind"] = type.Kind + "List",
                },
                ["versions"] = new JsonArray(new JsonObject { ["name"] = type.Version, ["served"] = true, ["storage"] = true }),
            },
            ["status"] = new JsonObject
            {
                ["conditions"] = new JsonArray(new JsonObject { ["type"] = "Established", ["status"] = "True" }),
                ["storedVersions"] = new JsonArray(type.Version),
            },
        };
    }

    private static JsonObject Values(IReadOnlyDictionary<string, object> values) =>
        new(values.Select(value => KeyValuePair.Create(value.Key, JsonSerializer.SerializeToNode(value.Value))));
}
