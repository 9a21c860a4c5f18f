using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analyzer.Language;

/// <summary>
/// A sentence for a person, in both languages of the interface. Stored whole, so that what a run said last night
/// can be read in either language today; answered in the language of the request.
/// </summary>
[JsonConverter(typeof(MessageConverter))]
public sealed record Message(string Zh, string En)
{
    /// <summary>The sentence in the language of the request (Chinese unless the request prefers English).</summary>
    public override string ToString() => CultureInfo.CurrentUICulture.Name.StartsWith("en", StringComparison.Ordinal) ? En : Zh;

    public static implicit operator Message((string Zh, string En) pair) => new(pair.Zh, pair.En);
}

/// <summary>Answers hold one language; see <see cref="StoredMessageConverter"/> for what the database holds.</summary>
internal sealed class MessageConverter : JsonConverter<Message>
{
    public override Message Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString()!, reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, Message value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>Both languages, for the database.</summary>
internal sealed class StoredMessageConverter : JsonConverter<Message>
{
    public override Message Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var texts = JsonSerializer.Deserialize<string[]>(ref reader)!;
        return new(texts[0], texts[1]);
    }

    public override void Write(Utf8JsonWriter writer, Message value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new[] { value.Zh, value.En });
}
