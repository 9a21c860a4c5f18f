using System.Text.Json.Nodes;

namespace ClusterSimulator.Kubernetes;

/// <summary>What the server says of itself: version, health, groups and kinds.</summary>
internal static class Discovery
{
    public const string ServerVersion = "v1.29.4";

    /// <summary>Paths that need no token.</summary>
    public static Reply? OfEveryone(string path) => path.TrimEnd('/') switch
    {
        "/version" => Reply.Of(new JsonObject
        {
            ["major"] = "1",
            ["minor"] = "29",
            ["gitVersion"] = ServerVersion,
            ["platform"] = "linux/amd64",
        }),
        "/readyz" or "/livez" or "/healthz" => Reply.Text("ok"),
        _ => null,
    };

    /// <summary>The lists of groups, versions and kinds; null for any other path.</summary>
    public static Reply? Of(string path, IReadOnlyList<ResourceType> types)
    {
        var groups = types.Where(type => type.Group.Length > 0).GroupBy(type => type.Group).ToList();
        string[] parts = path.Trim('/').Split('/');
        return parts switch
        {
            ["api"] => Reply.Of(new JsonObject { ["kind"] = "APIVersions", ["versions"] = new JsonArray("v1") }),
            ["apis"] => Reply.Of(new JsonObject
            {
                ["kind"] = "APIGroupList",
                ["apiVersion"] = "v1",
                ["groups"] = new JsonArray([.. groups.Select(Group)]),
            }),
            ["api", var version] => Resources(types, "", version),
            ["apis", var name] when groups.Find(group => group.Key == name) is { } group => Reply.Of(WithKind(Group(group))),
            ["apis", var name, var version] => Resources(types, name, version),
            _ => null,
        };
    }

    private static JsonObject Group(IGrouping<string, ResourceType> group)
    {
        var versions = group.Select(type => type.Version).Distinct().Select(version =>
            new JsonObject { ["groupVersion"] = $"{group.Key}/{version}", ["version"] = version }).ToArray();
        return new()
        {
            ["name"] = group.Key,
            ["versions"] = new JsonArray([.. versions]),
            ["preferredVersion"] = versions[0].DeepClone(),
        };
    }

    private static JsonObject WithKind(JsonObject group)
    {
        group["kind"] = "APIGroup";
        group["apiVersion"] = "v1";
        return group;
    }

    private static Reply? Resources(IReadOnlyList<ResourceType> types, string group, string version)
    {
        var served = types.Where(type => type.Group == group && type.Version == version).ToList();
        return served.Count == 0 ? null : Reply.Of(new JsonObject
        {
            ["kind"] = "APIResourceList",
            ["apiVersion"] = "v1",
            ["groupVersion"] = served[0].GroupVersion,
            ["resources"] = new JsonArray([.. served.Select(Resource)]),
        });
    }

    private static JsonObject Resource(ResourceType type) => new()
    {
        ["name"] = type.Plural,
        ["singularName"] = type.Kind.ToLowerInvariant(),
        ["namespaced"] = type.Namespaced,
        ["kind"] = type.Kind,
        ["verbs"] = Texts(type.Verbs),
        ["shortNames"] = type.ShortNames.Length == 0 ? null : Texts(type.ShortNames),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
