using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Analyzer.IntegrationTests.Server;
using YamlDotNet.Serialization;

namespace Analyzer.IntegrationTests.Fuzzing;

/// <summary>One operation of <c>openapi.yaml</c>.</summary>
internal sealed record Operation(string Id, string Verb, string Path, JsonObject Definition)
{
    private static readonly Lazy<JsonObject> Document = new(Read);

    public static IReadOnlyDictionary<string, Operation> All { get; } = Document.Value["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject().Select(verb => (Path: path.Key, Verb: verb.Key, Definition: verb.Value!.AsObject())))
        .Select(item => new Operation(item.Definition["operationId"]!.GetValue<string>(), item.Verb.ToUpperInvariant(), item.Path, item.Definition))
        .ToDictionary(operation => operation.Id);

    public IReadOnlyList<JsonObject> Parameters { get; } =
        [.. (Definition["parameters"] as JsonArray ?? []).Select(parameter => Resolved(parameter!))];

    /// <summary>The type of the body that it takes, and the schema; null when it takes none.</summary>
    public (string Type, JsonObject Schema)? Body => Definition["requestBody"]?["content"] is JsonObject content
        ? (content.First().Key, Resolved(content.First().Value!["schema"]!))
        : null;

    /// <summary>The documented answer of this status; null when there is none.</summary>
    public JsonObject? Answer(int status) => Definition["responses"]![$"{status}"] is { } answer ? Resolved(answer) : null;

    /// <summary>The codes that the answer's description names.</summary>
    public static IEnumerable<string> Codes(JsonObject answer) =>
        Regex.Matches(answer["description"]!.GetValue<string>(), "`([a-z0-9_]+)`").Select(match => match.Groups[1].Value);

    /// <summary>What a <c>$ref</c> stands for.</summary>
    public static JsonObject Resolved(JsonNode node)
    {
        var current = node.AsObject();
        while (current["$ref"]?.GetValue<string>() is { } reference)
            current = reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode)Document.Value, (at, name) => at[name]!).AsObject();
        return current;
    }

    private static JsonObject Read()
    {
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build()
            .Deserialize(File.ReadAllText(System.IO.Path.Combine(Repository.Root, "openapi.yaml")));
        var json = new SerializerBuilder().JsonCompatible().Build().Serialize(yaml);
        return JsonNode.Parse(json)!.AsObject();
    }
}
