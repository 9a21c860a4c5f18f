using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClusterSimulator.Kubernetes;

/// <summary>An object as the API holds it; its fields come without kind and version, as they do in lists.</summary>
internal sealed record ApiObject(ResourceType Type, string? Namespace, string Name, JsonObject Fields)
{
    /// <summary>The order in which lists come and pages are counted.</summary>
    public string Key => $"{Namespace}/{Name}";

    public void Write(Utf8JsonWriter writer, bool withKind)
    {
        writer.WriteStartObject();
        if (withKind)
        {
            writer.WriteString("apiVersion", Type.GroupVersion);
            writer.WriteString("kind", Type.Kind);
        }
        Reply.WriteFields(Fields, writer);
        writer.WriteEndObject();
    }

    /// <summary>Its metadata alone, under the kind that says so.</summary>
    public void WriteMetadata(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", "PartialObjectMetadata");
        writer.WriteString("apiVersion", "meta.k8s.io/v1");
        writer.WritePropertyName("metadata");
        Reply.WriteWithoutNulls(Fields["metadata"]!, writer);
        writer.WriteEndObject();
    }

    /// <summary>A field such as <c>status.phase</c>; empty when it is not set.</summary>
    public string Field(string path)
    {
        JsonNode? node = Fields;
        foreach (var part in path.Split('.'))
            node = node?[part];
        return node?.ToString() ?? "";
    }

    /// <summary>Its labels, by name.</summary>
    public IReadOnlyDictionary<string, string> Labels =>
        (Fields["metadata"]!["labels"] as JsonObject ?? []).Where(label => label.Value is not null)
        .ToDictionary(label => label.Key, label => label.Value!.ToString());
}

/// <summary>The metadata that every object has, and references to owners.</summary>
internal sealed record Metadata(Cluster Cluster, string? Namespace)
{
    private const long TwentyDays = 20 * 86_400_000L;

    public JsonObject Of(string name, string uid, long since, JsonObject? labels = null, JsonObject? owner = null) => new()
    {
        ["name"] = name,
        ["namespace"] = Namespace,
        ["uid"] = uid,
        ["resourceVersion"] = (100_000 + Figures.Index(uid, 900_000)).ToString(CultureInfo.InvariantCulture),
        // What is there when recording begins has been there for long.
        ["creationTimestamp"] = Time(since > Cluster.Day.Before ? since : since - TwentyDays),
        ["labels"] = labels,
        ["ownerReferences"] = owner is null ? null : new JsonArray(owner),
    };

    public JsonObject? Owner(Controller? owner) => owner is null ? null : new()
    {
        ["apiVersion"] = owner.ApiVersion,
        ["kind"] = owner.Kind,
        ["name"] = owner.Name,
        ["uid"] = Uid(owner.Kind, owner.Name),
        ["controller"] = true,
        ["blockOwnerDeletion"] = true,
    };

    public string Uid(string kind, string name) => Figures.Uid($"{Cluster.Name}/{Namespace}/{kind}/{name}");

    public static string Time(long time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
