using System.Text.Json.Nodes;

namespace Analyzer.IntegrationTests.Fuzzing;

/// <summary>Whether an answer has the shape that the contract describes.</summary>
internal static class Schemas
{
    /// <returns>The first difference, or null.</returns>
    public static string? Difference(JsonNode? value, JsonNode described, string at = "$")
    {
        var schema = Operation.Resolved(described);
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray several)
            return several.Any(one => Difference(value, one!, at) is null) ? null : $"{at} is none of the described forms: {value?.ToJsonString()}";
        if (schema["type"] is { } type && !Types(type).Contains(Kind(value)) && !(Kind(value) == "integer" && Types(type).Contains("number")))
            return $"{at} is {Kind(value)}, not {type.ToJsonString()}";
        if (schema["enum"] is JsonArray words && value is not null && !words.Any(word => JsonNode.DeepEquals(word, value)))
            return $"{at} is {value.ToJsonString()}, not one of {words.ToJsonString()}";
        return value switch
        {
            JsonObject made => Object(made, schema, at),
            JsonArray items when schema["items"] is { } item =>
                items.Select((one, index) => Difference(one, item, $"{at}[{index}]")).FirstOrDefault(found => found is not null),
            _ => null,
        };
    }

    private static string? Object(JsonObject made, JsonObject schema, string at)
    {
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()))
            if (!made.ContainsKey(name))
                return $"{at}.{name} is missing";
        var properties = schema["properties"] as JsonObject ?? [];
        foreach (var (name, value) in made)
        {
            if (properties[name] is { } property)
            {
                if (Difference(value, property, $"{at}.{name}") is { } difference)
                    return difference;
            }
            else if (schema["additionalProperties"] is JsonValue no && no.TryGetValue<bool>(out var allowed) && !allowed)
                return $"{at}.{name} is not described";
        }
        return null;
    }

    private static IEnumerable<string> Types(JsonNode type) =>
        type is JsonArray several ? several.Select(one => one!.GetValue<string>()) : [type.GetValue<string>()];

    private static string Kind(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        JsonValue plain when plain.TryGetValue<bool>(out _) => "boolean",
        JsonValue plain when plain.TryGetValue<string>(out _) => "string",
        JsonValue plain => plain.ToJsonString().AsSpan().ContainsAny('.', 'e', 'E') ? "number" : "integer",
        _ => "unknown",
    };
}
