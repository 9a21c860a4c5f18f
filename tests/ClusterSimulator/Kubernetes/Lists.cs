using System.Text;
using System.Text.Json;

namespace ClusterSimulator.Kubernetes;

/// <summary>Lists in pages: <c>limit</c>, <c>continue</c>, and how many are left.</summary>
internal static class Lists
{
    public const string ResourceVersion = "1000000";

    public static Reply Of(ResourceType type, IEnumerable<ApiObject> objects, ApiPath path, IQueryCollection query, Form form)
    {
        var (labels, fields) = (query["labelSelector"].ToString(), query["fieldSelector"].ToString());
        if (Selectors.Refuse(type, fields) is { } refusal)
            return Reply.Of(refusal);
        string? after = null;
        if (query["continue"].ToString() is { Length: > 0 } token && !TryRead(token, out after))
            return Reply.Of(Status.BadRequest("continue key is not valid: it was not made by this server"));
        var rest = objects
            .Where(item => path.Namespace is null || item.Namespace == path.Namespace)
            .Where(item => Selectors.MatchLabels(item, labels) && Selectors.MatchFields(item, fields))
            .Where(item => after is null || string.CompareOrdinal(item.Key, after) > 0).ToList();
        var limit = int.TryParse(query["limit"], out var asked) && asked > 0 ? asked : int.MaxValue;
        var page = rest.Take(limit).ToList();
        var left = rest.Count - page.Count;
        // A real server does not count what is left when a selector is in play.
        var counted = labels.Length + fields.Length == 0;
        return Reply.Of(writer => Write(writer, type, page, form, left, counted));
    }

    private static void Write(Utf8JsonWriter writer, ResourceType type, List<ApiObject> page, Form form, int left, bool counted)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", form switch
        {
            Form.Table => "Table",
            Form.Metadata => "PartialObjectMetadataList",
            _ => type.Kind + "List",
        });
        writer.WriteString("apiVersion", form == Form.Json ? type.GroupVersion : "meta.k8s.io/v1");
        writer.WriteStartObject("metadata");
        writer.WriteString("resourceVersion", ResourceVersion);
        if (left > 0)
            writer.WriteString("continue", Token(page[^1].Key));
        if (left > 0 && counted)
            writer.WriteNumber("remainingItemCount", left);
        writer.WriteEndObject();
        if (form == Form.Table)
            Table.WriteColumns(writer);
        writer.WriteStartArray(form == Form.Table ? "rows" : "items");
        foreach (var item in page)
            Write(writer, item, form);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ApiObject item, Form form)
    {
        if (form == Form.Table)
            Table.WriteRow(writer, item);
        else if (form == Form.Metadata)
            item.WriteMetadata(writer);
        else
            item.Write(writer, withKind: item.Type.IsCustom);
    }

    private static string Token(string lastKey) => Convert.ToBase64String(
        JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["v"] = "meta.k8s.io/v1", ["start"] = lastKey }));

    private static bool TryRead(string token, out string? lastKey)
    {
        lastKey = null;
        try
        {
            using var json = JsonDocument.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(token)));
            lastKey = json.RootElement.GetProperty("start").GetString();
        }
        catch (Exception broken) when (broken is FormatException or JsonException or KeyNotFoundException)
        {
            // Told to the client below.
        }
        return lastKey is not null;
    }
}
