namespace ClusterSimulator.Kubernetes;

/// <summary>A path such as <c>/apis/apps/v1/namespaces/shop/deployments/web</c>, taken apart.</summary>
internal sealed record ApiPath(string Group, string Version, string? Namespace, string Plural, string? Name)
{
    /// <summary>Null for a path that is not one of resources.</summary>
    public static ApiPath? Parse(string path)
    {
        var parts = path.Trim('/').Split('/');
        return parts switch
        {
            ["api", var version, .. var rest] => Of("", version, rest),
            ["apis", var group, var version, .. var rest] => Of(group, version, rest),
            _ => null,
        };
    }

    /// <summary>The verb that access rules know the request by.</summary>
    public string VerbOf(HttpRequest request) => request.Method switch
    {
        "GET" or "HEAD" when Name is not null => "get",
        "GET" or "HEAD" => request.Query["watch"] is ["true" or "1"] ? "watch" : "list",
        "POST" => "create",
        "PUT" => "update",
        "PATCH" => "patch",
        "DELETE" => Name is null ? "deletecollection" : "delete",
        var other => other,
    };

    private static ApiPath? Of(string group, string version, string[] rest) => rest switch
    {
        ["namespaces", var name] => new(group, version, null, "namespaces", name),
        ["namespaces", var space, var plural] => new(group, version, space, plural, null),
        ["namespaces", var space, var plural, var name] => new(group, version, space, plural, name),
        [var plural] when plural.Length > 0 => new(group, version, null, plural, null),
        [var plural, var name] => new(group, version, null, plural, name),
        _ => null,
    };
}
