using System.Text.Json;
using System.Text.Json.Serialization;
using Analyzer.Http;

namespace Analyzer.Runs;

/// <summary>What to sync. Every field may also be sent in the query.</summary>
public record SyncInput
{
    /// <summary>One cluster or source.</summary>
    /// <example>1</example>
    public long? ConfigId { get; init; }

    /// <summary>Several, or "all".</summary>
    /// <example>"all"</example>
    public ConfigSelection? ConfigIds { get; init; }

    /// <summary>A run that has ended: what of it did not succeed is done again, and nothing else need be named.</summary>
    public long? RetryOf { get; init; }
}

/// <summary>Ids, or all there are: in JSON an array of numbers or the word "all".</summary>
[JsonConverter(typeof(ConfigSelectionConverter))]
public sealed record ConfigSelection(IReadOnlyList<long>? Ids)
{
    /// <summary>Everything that is configured.</summary>
    public static readonly ConfigSelection All = new((IReadOnlyList<long>?)null);

    /// <summary>Body first, then <c>config_id</c>, <c>config_ids</c> of the query.</summary>
    /// <exception cref="ApiException">400 <c>missing_config</c>, <c>invalid_config</c>.</exception>
    internal static ConfigSelection Choose(SyncInput? body, string? configId, string? configIds)
    {
        if (body?.ConfigIds is { } several)
            return several.Ids is { Count: 0 } ? throw Refused("missing_config", "config_ids 为空。", "config_ids is empty.") : several;
        if (body?.ConfigId is { } one)
            return new([one]);
        var text = string.IsNullOrWhiteSpace(configIds) ? configId : configIds;
        if (string.IsNullOrWhiteSpace(text))
            throw Refused("missing_config", "请给出 config_id 或 config_ids（可为 all）。", "Name config_id or config_ids (may be all).");
        if (text == "all")
            return All;
        var ids = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => long.TryParse(part, out var id) ? id : throw Refused("invalid_config", $"“{part}”不是编号。", $"'{part}' is not an id."));
        return new([.. ids.Distinct()]);
    }

    /// <summary>What was chosen of all there are.</summary>
    /// <exception cref="ApiException">404 <c>config_not_found</c>.</exception>
    internal IReadOnlyList<T> Of<T>(IReadOnlyList<T> all, Func<T, long> idOf)
    {
        if (Ids is null)
            return all.Count > 0 ? all : throw NotFound("还没有配置。", "Nothing is configured yet.");
        var byId = all.ToDictionary(idOf);
        return [.. Ids.Distinct().Select(id => byId.TryGetValue(id, out var found)
            ? found
            : throw NotFound($"没有编号为 {id} 的配置。", $"There is no configuration {id}."))];
    }

    private static ApiException NotFound(string zh, string en) =>
        new(StatusCodes.Status404NotFound, "config_not_found", new(zh, en));

    private static ApiException Refused(string code, string zh, string en) =>
        new(StatusCodes.Status400BadRequest, code, new(zh, en), "config_id");
}

internal sealed class ConfigSelectionConverter : JsonConverter<ConfigSelection>
{
    public override ConfigSelection Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String when reader.ValueTextEquals("all") => ConfigSelection.All,
            JsonTokenType.StartArray => new(JsonSerializer.Deserialize<long[]>(ref reader, options)),
            _ => throw new JsonException("Expected an array of ids or \"all\"."),
        };

    public override void Write(Utf8JsonWriter writer, ConfigSelection value, JsonSerializerOptions options)
    {
        if (value.Ids is null)
            writer.WriteStringValue("all");
        else
            JsonSerializer.Serialize(writer, value.Ids, options);
    }
}

/// <summary>What a caller wants synced, from the body or the query.</summary>
internal sealed class SyncWish(SyncInput? body, string? configId, string? configIds, long? retryOf)
{
    /// <summary>The run to do again; null when configurations are named.</summary>
    public long? RetryOf { get; } = body?.RetryOf ?? retryOf;

    /// <exception cref="ApiException">400 <c>missing_config</c>, <c>invalid_config</c>.</exception>
    public ConfigSelection Configs => ConfigSelection.Choose(body, configId, configIds);
}
