using System.Text.Json;

namespace ClusterSimulator.Kubernetes;

/// <summary>The forms an object or a list can be asked for in.</summary>
internal enum Form
{
    Json,
    Table,
    Metadata,
}

/// <summary>The Accept header.</summary>
internal static class Accept
{
    private const string Metadata = "PartialObjectMetadata";

    /// <summary>The first form asked for that is served; null when none is.</summary>
    public static Form? FormOf(HttpRequest request)
    {
        var accepted = request.Headers.Accept.ToString();
        return accepted.Length == 0
            ? Form.Json
            : accepted.Split(',').Select(FormOf).FirstOrDefault(form => form is not null);
    }

    private static Form? FormOf(string range)
    {
        var parts = range.Split(';', StringSplitOptions.TrimEntries);
        if (parts[0] is not ("application/json" or "application/*" or "*/*"))
            return null;
        var parameters = parts.Skip(1).Select(part => part.Split('=', 2)).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1]);
        if (!parameters.TryGetValue("as", out var form))
            return Form.Json;
        if (parameters.GetValueOrDefault("g") != "meta.k8s.io" || parameters.GetValueOrDefault("v") != "v1")
            return null;
        return form == "Table" ? Form.Table : form is Metadata or Metadata + "List" ? Form.Metadata : null;
    }
}

/// <summary>The form that kubectl prints: a table with a row for each object.</summary>
internal static class Table
{
    /// <summary>A table of one row.</summary>
    public static void Write(Utf8JsonWriter writer, ApiObject item)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", "Table");
        writer.WriteString("apiVersion", "meta.k8s.io/v1");
        writer.WriteStartObject("metadata");
        writer.WriteString("resourceVersion", item.Field("metadata.resourceVersion"));
        writer.WriteEndObject();
        WriteColumns(writer);
        writer.WriteStartArray("rows");
        WriteRow(writer, item);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void WriteColumns(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("columnDefinitions");
        WriteColumn(writer, "Name", "string", "name");
        WriteColumn(writer, "Created At", "date", "");
        writer.WriteEndArray();
    }

    public static void WriteRow(Utf8JsonWriter writer, ApiObject item)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("cells");
        writer.WriteStringValue(item.Name);
        writer.WriteStringValue(item.Field("metadata.creationTimestamp"));
        writer.WriteEndArray();
        writer.WritePropertyName("object");
        item.WriteMetadata(writer);
        writer.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter writer, string name, string type, string format)
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteString("type", type);
        writer.WriteString("format", format);
        writer.WriteString("description", "");
        writer.WriteNumber("priority", 0);
        writer.WriteEndObject();
    }
}
