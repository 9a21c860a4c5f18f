using System.Text.Json.Nodes;

namespace Analyzer.IntegrationTests.Fuzzing;

/// <summary>Values by a schema: as it asks for, and as a careless or hostile caller would send.</summary>
internal sealed class Values(Random random)
{
    private static readonly string[] Texts =
    [
        "a", "inst_0001", "支付中心-生产", "c1", "s1", "2026-02-09", "2026-02-30", "all", "1", "-name", "peak", "manual", "😀", "\u202Eabc", "a/b", "..", "a b",
        "O'Brien", "\"", "%2F", "<script>", "cluster=\"prod-1\"", "5m", "Asia/Shanghai", "http://127.0.0.1:1/", "^kube-", "",
    ];

    private static readonly string[] HostileTexts =
    [
        "\0", "\u0001\u0002", new('长', 5000), new('a', 100_000), "'; DROP TABLE quotas; --", "../../../etc/passwd", "{{7*7}}", "${jndi:ldap://x}",
        "\r\nX-Injected: 1", "NaN", "-1", "99999999999999999999", "1e400", "0000-00-00", "9999-12-31", "0001-01-01", "(a+)+$", "[", "\\", "\uFFFF", "\u200B",
        "file:///etc/passwd", "http://169.254.169.254/", "2026-02-09,2026-02-09,", ",", "null", "true", " ",
    ];

    public bool Chance(double share) => random.NextDouble() < share;

    public T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    public string Text() => One(Texts);

    public string HostileText() => One(HostileTexts);

    /// <summary>A value that the schema allows, as far as a schema can say.</summary>
    public JsonNode? Valid(JsonNode schema, int depth = 0)
    {
        var resolved = Operation.Resolved(schema);
        if (Choices(resolved) is { Count: > 0 } choices && Chance(0.7))
            return One(choices)?.DeepClone();
        if ((resolved["oneOf"] ?? resolved["anyOf"]) is JsonArray several)
            return Valid(One<JsonNode?>([.. several])!, depth);
        return Type(resolved) switch
        {
            "object" => Object(resolved, depth),
            "array" => new JsonArray([.. Enumerable.Range(0, depth > 4 ? 0 : random.Next(4)).Select(_ => Valid(resolved["items"] ?? new JsonObject(), depth + 1))]),
            "integer" => Integer(resolved),
            "number" => JsonValue.Create(Math.Round(random.NextDouble() * 100, 3)),
            "boolean" => JsonValue.Create(Chance(0.5)),
            "null" => null,
            _ => JsonValue.Create(Text()),
        };
    }

    /// <summary>What a schema of this kind should refuse, or at least survive.</summary>
    public JsonNode? Hostile() => random.Next(10) switch
    {
        0 => null,
        1 => JsonValue.Create(HostileText()),
        2 => JsonValue.Create(Text()),
        3 => JsonValue.Create(-1),
        4 => JsonValue.Create(1e308),
        5 => JsonValue.Create(long.MaxValue),
        6 => new JsonArray(JsonValue.Create(1), null, new JsonObject { ["a"] = "b" }),
        7 => new JsonObject { ["kind"] = HostileText(), ["x"] = null },
        8 => JsonValue.Create(true),
        _ => JsonValue.Create(HostileText()),
    };

    private JsonObject Object(JsonObject schema, int depth)
    {
        var made = new JsonObject();
        var required = (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).ToHashSet();
        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
            if (required.Contains(name) || Chance(depth > 3 ? 0.2 : 0.6))
                made[name] = Valid(property!, depth + 1);
        if (schema["additionalProperties"] is JsonObject { Count: > 0 } values && Chance(0.5))
            made["X-Scope-OrgID"] = Valid(values, depth + 1);
        return made;
    }

    private JsonValue Integer(JsonObject schema)
    {
        var least = schema["minimum"]?.GetValue<long>() ?? 0;
        var most = Math.Min(schema["maximum"]?.GetValue<long>() ?? 50, least + 50);
        return JsonValue.Create(random.NextInt64(least, most + 1));
    }

    private static List<JsonNode?> Choices(JsonObject schema) =>
        [.. (schema["enum"] as JsonArray ?? []).Concat(schema["examples"] as JsonArray ?? []), .. schema["example"] is { } example ? [example] : Array.Empty<JsonNode?>()];

    private string? Type(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => One<JsonNode?>([.. types])!.GetValue<string>(),
        JsonValue type => type.GetValue<string>(),
        _ => schema["properties"] is null ? null : "object",
    };
}
