using System.Globalization;
using System.Text.Json;
using Analyzer.Language;

namespace Analyzer.Prometheus;

/// <summary>The HTTP API of one Prometheus-compatible server.</summary>
internal sealed class PrometheusClient(PrometheusTransport transport) : IDisposable
{
    private const int LongestName = 100;

    /// <summary>Prometheus and Thanos tell how many samples a query read; other servers pass over the word.</summary>
    private static readonly KeyValuePair<string, string> WithStatistics = new("stats", "true");

    private readonly Lock _counting = new();
    private long _samples;
    private long _largest;
    private int _counted;

    /// <summary>Requests sent so far, retries and splits included.</summary>
    public int Requests => transport.Requests;

    /// <summary>Of these, those that were sent again.</summary>
    public int Retries => transport.Repeats;

    /// <summary>Samples read by all queries, and held at once by the largest, as the server says; null when it does not tell.</summary>
    public (long? Read, long? Largest) Samples => _counted == 0 ? (null, null) : (_samples, _largest);

    /// <summary>What the server said beside its answers.</summary>
    public IReadOnlyCollection<string> Warnings => transport.Warnings;

    /// <exception cref="QueryTooLargeException">Can be asked in smaller parts.</exception>
    /// <exception cref="ExplainedException">The source failed.</exception>
    public Task<IReadOnlyList<PromSeries>> QueryAsync(string promQl, DateTimeOffset at, CancellationToken cancellationToken) =>
        AskAsync("api/v1/query", [new("query", promQl), new("time", Seconds(at)), WithStatistics], cancellationToken);

    /// <exception cref="QueryTooLargeException">Can be asked in smaller parts.</exception>
    /// <exception cref="ExplainedException">The source failed.</exception>
    public Task<IReadOnlyList<PromSeries>> QueryRangeAsync(
        string promQl, DateTimeOffset from, DateTimeOffset to, TimeSpan step, CancellationToken cancellationToken) =>
        AskAsync("api/v1/query_range",
            [new("query", promQl), new("start", Seconds(from)), new("end", Seconds(to)), new("step", PromDuration.Text(step)), WithStatistics], cancellationToken);

    public async Task<IReadOnlyList<string>> LabelValuesAsync(
        string label, IEnumerable<string> selectors, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        await transport.SendAsync<IReadOnlyList<string>>(HttpMethod.Get, $"api/v1/label/{label}/values",
            [.. selectors.Select(selector => new KeyValuePair<string, string>("match[]", selector)), new("start", Seconds(from)), new("end", Seconds(to))],
            cancellationToken) ?? [];

    /// <summary>What <c>buildinfo</c> says; null when the server has no such path.</summary>
    /// <exception cref="ExplainedException">The source failed otherwise: it is away, or refuses us.</exception>
    public Task<Dictionary<string, JsonElement>?> BuildInfoAsync(CancellationToken cancellationToken) =>
        OrNullAsync(() => transport.SendAsync<Dictionary<string, JsonElement>>(HttpMethod.Get, "api/v1/status/buildinfo", [], cancellationToken));

    /// <summary>Whether the server answers a path that only some products have.</summary>
    public async Task<bool> HasAsync(string path, CancellationToken cancellationToken) =>
        await OrNullAsync(async () => (object?)await transport.SendAsync<JsonElement?>(HttpMethod.Get, path, [], cancellationToken)) is not null;

    /// <summary>Null when the server does not know what it was asked.</summary>
    public static async Task<T?> OrNullAsync<T>(Func<Task<T?>> ask)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (ExplainedException unknown) when (unknown.Code is "source_failed" or "query_too_large")
        {
            return null;
        }
    }

    /// <summary>The server's name and version; null when it does not tell.</summary>
    public async Task<string?> ServerAsync(CancellationToken cancellationToken)
    {
        if (await BuildInfoAsync(cancellationToken) is not { } build)
            return null;
        var product = build.GetValueOrDefault("application").ToString();
        var server = $"{(string.IsNullOrEmpty(product) ? "Prometheus" : product)} {build.GetValueOrDefault("version")}".Trim();
        return server is { Length: > LongestName } ? server[..LongestName] : server;
    }

    public void Dispose() => transport.Dispose();

    private async Task<IReadOnlyList<PromSeries>> AskAsync(string path, KeyValuePair<string, string>[] form, CancellationToken cancellationToken)
    {
        var answer = await transport.SendAsync<PromResult>(HttpMethod.Post, path, form, cancellationToken);
        if (answer?.Statistics?.Samples is { } samples)
            lock (_counting)
            {
                _counted++;
                _samples += samples.Read;
                _largest = Math.Max(_largest, samples.Peak);
            }
        return answer?.Result?.Where(series => series is not null).ToList() ?? [];
    }

    private static string Seconds(DateTimeOffset at) =>
        (at.ToUnixTimeMilliseconds() / 1000m).ToString("0.000", CultureInfo.InvariantCulture);
}
