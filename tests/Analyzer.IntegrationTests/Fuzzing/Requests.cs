using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Analyzer.IntegrationTests.Fuzzing;

/// <summary>A request made for an operation, and whether its path may lead elsewhere.</summary>
internal sealed record FuzzRequest(HttpRequestMessage Message, string Shown, bool PathIsStrange);

/// <summary>Makes requests from an operation's description: some as described, the others wrong in one or several places.</summary>
internal sealed class Requests(Operation operation, Values values, IReadOnlyList<(string Name, byte[] Content)> files)
{
    private const double Wrong = 0.15;

    public FuzzRequest Next()
    {
        var strange = false;
        var path = operation.Path;
        var query = new List<string>();
        var headers = new List<(string Name, string Value)>();
        foreach (var parameter in operation.Parameters)
        {
            var (name, place) = (parameter["name"]!.GetValue<string>(), parameter["in"]!.GetValue<string>());
            var hostile = values.Chance(Wrong);
            var value = hostile ? Bounded(values.HostileText()) : Plain(Example(parameter) ?? values.Valid(parameter["schema"]!));
            strange |= place == "path" && (hostile || value is "" or "." or "..");
            if (place == "path")
                path = path.Replace($"{{{name}}}", Uri.EscapeDataString(value));
            else if (place == "header" && value.All(letter => letter is >= ' ' and < '\x7f'))
                headers.Add((name, value));
            else if (place == "query" && values.Chance(0.5))
                query.Add($"{name}={Uri.EscapeDataString(value)}");
        }
        if (query.Count > 0 && values.Chance(0.05))
            query.Add(query[0]);
        var message = new HttpRequestMessage(new HttpMethod(operation.Verb), path + (query.Count > 0 ? "?" + string.Join('&', query) : ""));
        foreach (var (name, value) in headers)
            message.Headers.TryAddWithoutValidation(name, value);
        var body = operation.Body is { } described ? Body(described.Type, described.Schema) : null;
        message.Content = body?.Content;
        return new(message, $"{Short($"{message.Method} {message.RequestUri}")} {body?.Shown}", strange);
    }

    /// <summary>
    /// Addresses above 64 KB and a NUL in a path are refused by the server's listener, before there is a request that
    /// could be answered with a problem.
    /// </summary>
    private static string Bounded(string text) => (text.Length > 200 ? text[..200] : text).Replace('\0', '\u0001');

    /// <summary>The described example, which is what a first-time caller sends.</summary>
    private JsonNode? Example(JsonObject parameter) => values.Chance(0.4) ? parameter["example"]?.DeepClone() : null;

    private static string Plain(JsonNode? value) => value switch
    {
        JsonValue text when text.TryGetValue<string>(out var plain) => plain,
        null => "",
        _ => value.ToJsonString(),
    };

    private (HttpContent Content, string Shown)? Body(string type, JsonObject schema)
    {
        if (values.Chance(0.03))
            return null;
        if (values.Chance(0.03))
            return Text("a=b", values.One(["text/plain", "application/xml", "application/x-www-form-urlencoded", "application/json; charset=utf-99"]));
        return type == "multipart/form-data" ? Multipart(schema) : Json(schema);
    }

    private (HttpContent Content, string Shown) Json(JsonObject schema)
    {
        var json = values.Chance(0.04) ? values.Hostile() : values.Valid(schema);
        if (json is JsonObject made)
            Spoil(made);
        var text = json?.ToJsonString() ?? "null";
        if (values.Chance(0.04))
            text = values.One([text[..(text.Length / 2)], "", "{", "[[[[[[", new string('[', 10_000), "{\"a\":\"\\ud800\"}", text + text, "\uFEFF" + text, "1e999", "{'a':1}"]);
        return Text(text, "application/json");
    }

    private void Spoil(JsonObject made)
    {
        foreach (var name in made.Select(pair => pair.Key).ToArray())
            if (values.Chance(Wrong / 2))
                made[name] = values.Hostile();
            else if (values.Chance(Wrong / 4))
                made.Remove(name);
        if (values.Chance(0.03))
            made["unknown_field"] = values.Hostile();
    }

    private (HttpContent Content, string Shown) Multipart(JsonObject schema)
    {
        var field = (schema["properties"] as JsonObject)?.FirstOrDefault().Key ?? "file";
        var form = new MultipartFormDataContent();
        var shown = new StringBuilder();
        for (var count = values.Chance(0.8) ? 1 : 3; count > 0; count--)
        {
            var (name, content) = values.One(files);
            if (values.Chance(Wrong))
                content = content[..(content.Length / 2)];
            if (values.Chance(Wrong))
                name = values.One(["x.xlsx", "..", "a/b_Day_report_2026-02-09.txt", "mm_Day_report_2026-02-30.txt", "😀_Day_report_2026-02-09.txt", "nothing"]);
            form.Add(new ByteArrayContent(content), values.Chance(0.05) ? "other" : field, name);
            shown.Append($"{field}={name}({content.Length} bytes) ");
        }
        return (form, shown.ToString());
    }

    private static (HttpContent Content, string Shown) Text(string text, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return (content, $"[{type}] {Short(text)}");
    }

    private static string Short(string text) => text.Length > 500 ? text[..500] + "…" : text;
}
