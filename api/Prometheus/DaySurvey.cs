using Analyzer.Analysis;
using Analyzer.Language;

namespace Analyzer.Prometheus;

/// <summary>What is found out before a day is read: the server, the namespaces, their size, the scrape interval.</summary>
/// <param name="Server">Name and version.</param>
/// <param name="Namespaces">Those that count.</param>
/// <param name="Batches">Namespaces that are asked for together.</param>
/// <param name="ScrapeInterval">At most the source's step.</param>
/// <param name="Series">Containers of the namespaces that count, at the moment of the day that has most of each.</param>
/// <param name="EstimatedSamples">Samples that the queries of the plan read together, estimated.</param>
internal sealed record DaySurvey(
    string Server, IReadOnlyList<string> Namespaces, IReadOnlyList<string[]> Batches, TimeSpan ScrapeInterval, long Series, long EstimatedSamples)
{
    private const int MostNamespaces = 50_000;
    private const int LongestNamespace = 253;

    private static readonly TimeSpan CountStep = TimeSpan.FromHours(1);
    private static readonly TimeSpan[] Windows =
        [.. new[] { 5, 10, 15, 20, 30, 60 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    /// <exception cref="ExplainedException"><c>no_data</c>: the source had nothing for this day.</exception>
    public static async Task<DaySurvey> MakeAsync(
        PrometheusClient client, DayRequest request, PrometheusOptions options, CancellationToken cancellationToken)
    {
        var everything = new QueryScope(request.Matchers, null);
        var server = await client.ServerAsync(cancellationToken) ?? "Prometheus";
        string[] selectors = [PromQueries.Selector(everything, Metrics.CpuSeconds), PromQueries.Selector(everything, request.MemoryMetric)];
        var names = await client.LabelValuesAsync(
            Metrics.Labels.Namespace, selectors, request.Day.Start, request.Day.EvaluatedAt, cancellationToken);
        var namespaces = names.Where(name => name is { Length: > 0 and <= LongestNamespace } && request.Includes(name)).Order(StringComparer.Ordinal).ToList();
        if (namespaces.Count == 0)
            throw NoData(request);
        if (namespaces.Count > MostNamespaces)
            throw new ExplainedException("too_many_namespaces", new(
                $"数据源有 {namespaces.Count} 个命名空间，超过 {MostNamespaces}。请用标签匹配器限定集群。",
                $"The source has {namespaces.Count} namespaces, more than {MostNamespaces}. Narrow it to one cluster by label matchers."));
        var counts = await CountsAsync(client, everything, request.Day.Start, request.Day.EvaluatedAt, cancellationToken);
        var interval = await ScrapeIntervalAsync(client, request, counts, cancellationToken);
        var series = SeriesOf(namespaces, counts);
        var held = QueryPlan.SamplesHeld(request, interval);
        var containers = series.Sum(one => one.Series);
        return new(server, namespaces, QueryPlan.Batches(series, held, options), interval, containers, containers * QueryPlan.SamplesRead(request, interval));
    }

    /// <summary>Containers of each namespace at every hour; a source for which that is too much is asked for fewer hours.</summary>
    private static async Task<IReadOnlyList<PromSeries>> CountsAsync(
        PrometheusClient client, QueryScope everything, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var counts = new List<PromSeries>();
        await Halving.AskAsync((From: from, To: to),
            async hours => counts.AddRange(await client.QueryRangeAsync(
                PromQueries.SeriesByNamespace(everything), hours.From, hours.To, CountStep, cancellationToken)),
            (hours, _) => Task.FromResult(HalvesOf(hours.From, hours.To)));
        return counts;
    }

    private static IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> HalvesOf(DateTimeOffset from, DateTimeOffset to)
    {
        if (to - from < CountStep)
            return [];
        var middle = from + (CountStep * Math.Ceiling((to - from) / CountStep / 2));
        return [(from, middle - TimeSpan.FromMilliseconds(1)), (middle, to)];
    }

    public static ExplainedException NoData(DayRequest request) => new("no_data", new(
        $"数据源在 {request.Day.Date:yyyy-MM-dd} 没有容器指标（{Metrics.CpuSeconds}、{request.MemoryMetric}）{Where(request, "，标签匹配器：")}。未保存任何数据。",
        $"The source has no container metrics ({Metrics.CpuSeconds}, {request.MemoryMetric}) on {request.Day.Date:yyyy-MM-dd}{Where(request, " for the label matchers ")}. Nothing was stored."));

    private static string Where(DayRequest request, string before) => request.Matchers.Length == 0 ? "" : before + request.Matchers;

    private static List<(string Namespace, long Series)> SeriesOf(List<string> namespaces, IReadOnlyList<PromSeries> counts)
    {
        var most = counts.GroupBy(count => count.Label(Metrics.Labels.Namespace)).ToDictionary(
            group => group.Key, group => (long)group.SelectMany(count => count.Values ?? []).Select(sample => sample.Value).DefaultIfEmpty(1).Max());
        return [.. namespaces.Select(name => (name, most.GetValueOrDefault(name, 1)))];
    }

    /// <summary>The scrape interval, as the raw samples of the smallest namespace show it; at most the source's step.</summary>
    private static async Task<TimeSpan> ScrapeIntervalAsync(
        PrometheusClient client, DayRequest request, IReadOnlyList<PromSeries> counts, CancellationToken cancellationToken)
    {
        var step = PromDuration.Parse(request.Step);
        var moments = counts.SelectMany(count => (count.Values ?? []).Select(sample => (Name: count.Label(Metrics.Labels.Namespace), sample)));
        // The first moment of the day has no five minutes of the day before it.
        var least = moments.OrderBy(moment => moment.sample.Time <= request.Day.Start.ToUnixTimeSeconds())
            .ThenBy(moment => moment.sample.Value).FirstOrDefault();
        if (least.Name is null)
            return step;
        var raw = await client.QueryAsync(
            PromQueries.RawSamples(new QueryScope(request.Matchers, [least.Name])),
            DateTimeOffset.FromUnixTimeMilliseconds((long)(least.sample.Time * 1000)), cancellationToken);
        var gaps = raw.SelectMany(Gaps).Order().ToList();
        if (gaps.Count == 0)
            return step;
        var interval = TimeSpan.FromSeconds(Math.Round(gaps[gaps.Count / 2]));
        // Windows that divide the minute divide every day too, so that none reaches over its begin or end.
        var window = Windows.LastOrDefault(candidate => candidate <= interval, Windows[0]);
        return window > step ? step : window;
    }

    private static IEnumerable<double> Gaps(PromSeries series)
    {
        var samples = series.Values ?? [];
        for (var at = 1; at < samples.Count; at++)
            yield return samples[at].Time - samples[at - 1].Time;
    }
}
