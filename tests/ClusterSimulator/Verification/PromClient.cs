using System.Globalization;
using System.Text.Json;

namespace ClusterSimulator.Verification;

/// <summary>One value of an instant query's answer.</summary>
internal sealed record Answer(IReadOnlyDictionary<string, string> Labels, double Value)
{
    public string this[string label] => Labels.GetValueOrDefault(label, "");
}

/// <summary>Asks Prometheus by plain HTTP.</summary>
internal sealed class PromClient(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(3) };

    /// <summary>An instant query at a moment in milliseconds since 1970.</summary>
    public async Task<IReadOnlyList<Answer>> AskAsync(string query, long time)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["query"] = query,
            ["time"] = (time / 1000m).ToString(CultureInfo.InvariantCulture),
        });
        using var response = await _http.PostAsync("api/v1/query", form);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{query}: {body.RootElement}");
        return [.. body.RootElement.GetProperty("data").GetProperty("result").EnumerateArray().Select(Read)];
    }

    public void Dispose() => _http.Dispose();

    private static Answer Read(JsonElement element) => new(
        element.GetProperty("metric").EnumerateObject().ToDictionary(label => label.Name, label => label.Value.GetString()!),
        Number(element.GetProperty("value")[1].GetString()!));

    private static double Number(string text) => text switch
    {
        "NaN" => double.NaN,
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
