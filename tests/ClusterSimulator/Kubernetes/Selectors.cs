namespace ClusterSimulator.Kubernetes;

/// <summary>labelSelector and fieldSelector.</summary>
internal static class Selectors
{
    private static readonly string[] FieldsOfAll = ["metadata.name", "metadata.namespace"];
    private static readonly string[] FieldsOfPods = ["spec.nodeName", "spec.restartPolicy", "status.phase", "status.podIP"];

    /// <summary>Whether the object has labels as asked: <c>a=b</c>, <c>a!=b</c>, <c>a</c> or <c>!a</c>, all of them.</summary>
    public static bool MatchLabels(ApiObject item, string selector)
    {
        var labels = item.Labels;
        return Terms(selector).All(term => Split(term) switch
        {
            (var key, "=", var value) => labels.GetValueOrDefault(key) == value,
            (var key, "!=", var value) => labels.GetValueOrDefault(key) != value,
            _ when term.StartsWith('!') => !labels.ContainsKey(term[1..]),
            _ => labels.ContainsKey(term),
        });
    }

    public static bool MatchFields(ApiObject item, string selector) => Terms(selector).All(term =>
    {
        var (field, sign, value) = Split(term);
        return item.Field(field) == value == (sign == "=");
    });

    /// <summary>The error a real server has for a field that can't be selected by; null when all can.</summary>
    public static Status? Refuse(ResourceType type, string fieldSelector)
    {
        var known = type == ResourceType.Pods ? [.. FieldsOfAll, .. FieldsOfPods]
            : type == ResourceType.Namespaces ? [.. FieldsOfAll, "status.phase"]
            : FieldsOfAll;
        var unknown = Terms(fieldSelector).Select(term => Split(term).Key).FirstOrDefault(field => !known.Contains(field));
        return unknown is null ? null : Status.BadRequest($"field label not supported: {unknown}");
    }

    private static string[] Terms(string selector) =>
        selector.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static (string Key, string Sign, string Value) Split(string term)
    {
        var unequal = term.IndexOf("!=", StringComparison.Ordinal);
        if (unequal > 0)
            return (term[..unequal], "!=", term[(unequal + 2)..]);
        var equal = term.IndexOf('=', StringComparison.Ordinal);
        return equal < 0 ? (term, "", "") : (term[..equal], "=", term[equal..].TrimStart('='));
    }
}
