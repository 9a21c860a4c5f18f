using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Analyzer.IntegrationTests.Docs;

/// <summary>A command of a page of docs, and the JSON that the page prints as its answer.</summary>
internal sealed partial record Example(string Command, JsonNode? Answer)
{
    private const string Anything = "…";

    public static IReadOnlyList<Example> Of(string page)
    {
        var examples = new List<Example>();
        foreach (Match block in Block().Matches(page.ReplaceLineEndings("\n")))
            if (block.Groups["language"].Value == "sh")
                examples.Add(new(block.Groups["text"].Value.Trim(), null));
            else
                examples[^1] = examples[^1] with { Answer = JsonNode.Parse(block.Groups["text"].Value) };
        return examples;
    }

    /// <returns>Where the answer differs from what is printed, or null. An answer may hold more than is printed.</returns>
    public static string? Difference(JsonNode? printed, JsonNode? answer, string at = "$") => (printed, answer) switch
    {
        (JsonValue value, _) when value.TryGetValue<string>(out var text) && text == Anything => null,
        (JsonObject few, JsonObject all) => few.Select(pair => all.ContainsKey(pair.Key)
            ? Difference(pair.Value, all[pair.Key], $"{at}.{pair.Key}")
            : $"{at}.{pair.Key} is not answered").FirstOrDefault(found => found is not null),
        (JsonArray few, JsonArray all) => few.Count > all.Count || (few.Count == 0 && all.Count > 0)
            ? $"{at} has {all.Count} items"
            : few.Select((one, index) => Difference(one, all[index], $"{at}[{index}]")).FirstOrDefault(found => found is not null),
        _ => JsonNode.DeepEquals(printed, answer) ? null : $"{at} is {answer?.ToJsonString() ?? "null"}",
    };

    [GeneratedRegex(@"^```(?<language>sh|json)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
