using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analyzer.Prometheus;

/// <summary>What a Prometheus-compatible server answers to a query.</summary>
internal sealed record PromResponse<T>
{
    [JsonPropertyName("status")]
    public string? Status { get; init; }

    [JsonPropertyName("data")]
    public T? Data { get; init; }

    [JsonPropertyName("errorType")]
    public string? ErrorType { get; init; }

    [JsonPropertyName("error")]
    public string? Error { get; init; }

    [JsonPropertyName("warnings")]
    public IReadOnlyList<string>? Warnings { get; init; }
}

internal sealed record PromResult
{
    [JsonPropertyName("result")]
    public IReadOnlyList<PromSeries>? Result { get; init; }

    [JsonPropertyName("stats")]
    public PromStatistics? Statistics { get; init; }
}

/// <summary>What a query cost the server, where it tells.</summary>
internal sealed record PromStatistics
{
    [JsonPropertyName("samples")]
    public PromSampleCounts? Samples { get; init; }
}

internal sealed record PromSampleCounts
{
    [JsonPropertyName("totalQueryableSamples")]
    public long Read { get; init; }

    [JsonPropertyName("peakSamples")]
    public long Peak { get; init; }
}

/// <summary>A series with its one value (instant) or its values (range).</summary>
internal sealed record PromSeries
{
    [JsonPropertyName("metric")]
    public Dictionary<string, string>? Labels { get; init; }

    [JsonPropertyName("value")]
    public PromSample? Value { get; init; }

    [JsonPropertyName("values")]
    public IReadOnlyList<PromSample>? Values { get; init; }

    /// <summary>Empty when the series has no such label, as PromQL sees it.</summary>
    public string Label(string name) => Labels?.GetValueOrDefault(name) ?? "";
}

/// <summary>A value at a time (seconds since 1970).</summary>
[JsonConverter(typeof(PromSampleConverter))]
internal readonly record struct PromSample(double Time, double Value);

/// <summary>Samples are <c>[seconds, "value"]</c>; values may be NaN, +Inf and -Inf.</summary>
internal sealed class PromSampleConverter : JsonConverter<PromSample>
{
    public override PromSample Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray || !reader.Read())
            throw new JsonException("Expected a sample.");
        var time = reader.GetDouble();
        reader.Read();
        var value = Parse(reader.GetString() ?? throw new JsonException("Expected a value."));
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray)
            throw new JsonException("Expected the end of a sample.");
        return new(time, value);
    }

    public override void Write(Utf8JsonWriter writer, PromSample value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static double Parse(string text) => text switch
    {
        "NaN" => double.NaN,
        "+Inf" or "Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonException($"'{text}' is no value."),
    };
}
