using System.Text.Json;
using Analyzer.Language;
using static Analyzer.Prometheus.Metrics;

namespace Analyzer.Prometheus;

/// <summary>What a connection check finds out of a source, bit by bit.</summary>
internal sealed class SourceProbe(PrometheusClient client, DayReader reader, TimeProvider time)
{
    private const int LongestText = 100;
    private const int FarthestDays = 4096;
    private static readonly TimeSpan OldestWithin = TimeSpan.FromMinutes(1);

    /// <summary>The server answered as a Prometheus API.</summary>
    public bool IsReachable { get; private set; }

    /// <summary>prometheus, thanos, victoriametrics, mimir or unknown; null until it is known.</summary>
    public string? Kind { get; private set; }

    /// <summary>Null where the server does not tell.</summary>
    public string? Version { get; private set; }

    /// <summary>Series of each metric that is read, now; null until they were counted.</summary>
    public IReadOnlyDictionary<string, long>? Series { get; private set; }

    /// <summary>The values of the label <c>cluster</c> among the source's containers; empty where they have none.</summary>
    public IReadOnlyList<string> Clusters { get; private set; } = [];

    /// <summary>When they were counted: now, or at the end of the day when there are none now.</summary>
    public DateTimeOffset? CountedAt { get; private set; }

    /// <summary>Found to a minute; null while unknown, or when there are no samples.</summary>
    public DateTimeOffset? OldestSample { get; private set; }

    /// <summary>What a sync of the day would ask; null while unknown, or when the day has nothing.</summary>
    public (DaySurvey Survey, int Queries)? Plan { get; private set; }

    /// <summary>Why there is no plan though the check went through.</summary>
    public Message? NoPlan { get; private set; }

    /// <exception cref="ExplainedException">The source failed; what was found before stays.</exception>
    public async Task RunAsync(DayRequest request, IReadOnlyCollection<string> metrics, Action<Message> step, CancellationToken cancellationToken)
    {
        step(new("读取版本", "its version"));
        await IdentifyAsync(cancellationToken);
        step(new("统计指标的序列数", "the series of each metric"));
        if (!await CountAsync(time.GetUtcNow()))
            await CountAsync(request.Day.EvaluatedAt);
        var scope = new QueryScope(request.Matchers, null);
        Clusters = [.. (await client.QueryAsync(PromQueries.SeriesByCluster(scope), CountedAt!.Value, cancellationToken))
            .Select(found => found.Label(Labels.Cluster)).Where(name => name.Length > 0).Order(StringComparer.Ordinal)];
        step(new("估算一天同步的样本数", "the estimate of a day's sync"));
        await PlanAsync(request, cancellationToken);
        step(new("查找最早的样本", "the oldest sample"));
        OldestSample = await OldestAsync(scope, cancellationToken);

        async Task<bool> CountAsync(DateTimeOffset at)
        {
            var counts = await client.QueryAsync(PromQueries.SeriesByMetric(request.Matchers, metrics), at, cancellationToken);
            (IsReachable, CountedAt) = (true, at);
            Series = counts.ToDictionary(count => count.Label("__name__"), count => (long)(count.Value?.Value ?? 0));
            return Series.Count > 0;
        }
    }

    /// <summary>Products differ in what they have beside the API that all of them share.</summary>
    private async Task IdentifyAsync(CancellationToken cancellationToken)
    {
        var build = await client.BuildInfoAsync(cancellationToken);
        Version = Text(build, "version");
        var application = Text(build, "application") ?? "";
        if (application.Contains("Mimir", StringComparison.OrdinalIgnoreCase))
            Kind = "mimir";
        else if (await client.HasAsync("api/v1/stores", cancellationToken))
            Kind = "thanos";
        else if (await PrometheusClient.OrNullAsync(async () => await client.QueryAsync(PromQueries.KnownToVictoriaMetrics, time.GetUtcNow(), cancellationToken)) is not null)
            // It calls itself a Prometheus of some version, for the sake of dashboards.
            (Kind, Version) = ("victoriametrics", null);
        else
            Kind = build is null ? "unknown" : "prometheus";
    }

    private async Task PlanAsync(DayRequest request, CancellationToken cancellationToken)
    {
        try
        {
            Plan = await reader.PlanAsync(client, request, cancellationToken);
        }
        catch (ExplainedException nothing) when (nothing.Code is "no_data" or "too_many_namespaces")
        {
            NoPlan = nothing.Reason;
        }
    }

    /// <summary>Twice as far back each time until there is nothing, then halving what lies between: some thirty cheap questions.</summary>
    private async Task<DateTimeOffset?> OldestAsync(QueryScope scope, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        DateTimeOffset has;
        if (await HasAsync(now))
            has = now;
        else if (await HasAsync(now.AddDays(-1)))
            has = now.AddDays(-1);
        else
            return null;
        var back = TimeSpan.FromDays(1);
        for (; back.TotalDays <= FarthestDays && await HasAsync(has - back); back *= 2)
            has -= back;
        for (var hasNot = has - back; has - hasNot > OldestWithin;)
        {
            var middle = hasNot + (has - hasNot) / 2;
            if (await HasAsync(middle))
                has = middle;
            else
                hasNot = middle;
        }
        return has;

        async Task<bool> HasAsync(DateTimeOffset at) =>
            (await client.QueryAsync(PromQueries.AnySamples(scope), at, cancellationToken)).Count > 0;
    }

    private static string? Text(Dictionary<string, JsonElement>? build, string name) =>
        build?.GetValueOrDefault(name) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 and <= LongestText } found ? found : null;
}
