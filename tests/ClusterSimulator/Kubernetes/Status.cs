using System.Text.Json.Nodes;

namespace ClusterSimulator.Kubernetes;

/// <summary>The Status objects a real API server answers errors with.</summary>
internal sealed record Status(int Code, string Reason, string Message)
{
    private const string ExpiredMessage =
        "The provided continue parameter is too old to display a consistent list result. You can start a new list without "
        + "the continue parameter, or use the continue token in this response to retrieve the remainder of the results. "
        + "Continuing with the provided token results in an inconsistent list - objects that were created, modified, or "
        + "deleted between the time the first chunk was returned and now may show up in the list.";

    public static readonly Status Unauthorized = new(401, "Unauthorized", "Unauthorized");

    public static readonly Status MethodNotAllowed =
        new(405, "MethodNotAllowed", "the server does not allow this method on the requested resource");

    public static readonly Status NotAcceptable = new(406, "NotAcceptable",
        "only the following media types are accepted: application/json");

    public JsonObject? Details { get; init; }

    private string? Continue { get; init; }

    public static Status Forbidden(string user, string verb, ApiPath path)
    {
        var name = path.Name is null ? "" : $" \"{path.Name}\"";
        var scope = path.Namespace is null ? "at the cluster scope" : $"in the namespace \"{path.Namespace}\"";
        return new(403, "Forbidden", $"{path.Plural}{name} is forbidden: User \"{user}\" cannot {verb} resource "
            + $"\"{path.Plural}\" in API group \"{path.Group}\" {scope}")
        {
            Details = Of(path),
        };
    }

    public static Status NotFound(ApiPath path)
    {
        var resource = path.Group.Length == 0 ? path.Plural : $"{path.Plural}.{path.Group}";
        return new(404, "NotFound", $"{resource} \"{path.Name}\" not found") { Details = Of(path) };
    }

    public static Status BadRequest(string message) => new(400, "BadRequest", message);

    /// <summary>A list's next page comes too late; its message offers to go on with an inconsistent list.</summary>
    public static Status Expired(string token) => new(410, "Expired", ExpiredMessage) { Continue = token };

    public JsonObject ToJson() => new()
    {
        ["kind"] = "Status",
        ["apiVersion"] = "v1",
        ["metadata"] = Continue is null ? new JsonObject() : new JsonObject { ["continue"] = Continue },
        ["status"] = "Failure",
        ["message"] = Message,
        ["reason"] = Reason,
        ["details"] = Details?.DeepClone(),
        ["code"] = Code,
    };

    private static JsonObject Of(ApiPath path) => new()
    {
        ["name"] = path.Name,
        ["group"] = path.Group.Length == 0 ? null : path.Group,
        ["kind"] = path.Plural,
    };
}
