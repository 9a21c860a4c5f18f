using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClusterSimulator.Kubernetes;

/// <summary>An answer, ready to be sent.</summary>
internal sealed record Reply(int Code, string ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>What a real API server says to a path it does not know: plain text, not a Status.</summary>
    public static readonly Reply UnknownPath = Text("404 page not found\n", 404);

    private static readonly JsonWriterOptions PlainQuotes = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Reply Text(string text, int code = 200) => new(code, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static Reply Of(Status status) => Of(status.ToJson(), status.Code);

    public static Reply Of(JsonObject json, int code = 200) => Of(writer => WriteWithoutNulls(json, writer), code);

    public static Reply Of(Action<Utf8JsonWriter> write, int code = 200)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, PlainQuotes))
            write(writer);
        return new(code, "application/json", body.WrittenMemory);
    }

    public async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Code;
        context.Response.ContentType = ContentType;
        await context.Response.Body.WriteAsync(Body, context.RequestAborted);
    }

    /// <summary>Kubernetes leaves out what is not set instead of saying null.</summary>
    public static void WriteWithoutNulls(JsonNode node, Utf8JsonWriter writer)
    {
        switch (node)
        {
            case JsonObject fields:
                writer.WriteStartObject();
                WriteFields(fields, writer);
                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (var item in items.OfType<JsonNode>())
                    WriteWithoutNulls(item, writer);
                writer.WriteEndArray();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }

    public static void WriteFields(JsonObject fields, Utf8JsonWriter writer)
    {
        foreach (var (name, value) in fields.Where(field => field.Value is not null))
        {
            writer.WritePropertyName(name);
            WriteWithoutNulls(value!, writer);
        }
    }
}
