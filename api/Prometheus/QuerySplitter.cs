using Analyzer.Analysis;
using static Analyzer.Prometheus.Metrics;

namespace Analyzer.Prometheus;

/// <summary>
/// Asks a kind of query for some namespaces; what is refused as too large, for fewer of them, and of a single one for
/// fewer pods.
/// </summary>
internal sealed class QuerySplitter(PrometheusClient client, DayRequest request, DayAnswers answers)
{
    /// <exception cref="QueryTooLargeException">Even the smallest part is too large for the source.</exception>
    public Task AskAsync(DayQuery query, QueryScope scope, CancellationToken cancellationToken) => Halving.AskAsync(scope,
        async part =>
        {
            var series = await query.AskAsync(client, part, cancellationToken);
            lock (answers)
                query.Take(series);
        },
        async (part, refused) =>
        {
            var halves = await HalvesAsync(query, part, cancellationToken);
            if (halves.Count == 0)
                throw Smallest(query, part, refused);
            lock (answers)
                answers.Statistics.Splits++;
            return halves;
        });

    private async Task<IReadOnlyList<QueryScope>> HalvesAsync(DayQuery query, QueryScope scope, CancellationToken cancellationToken)
    {
        if (scope.Namespaces is { Count: > 1 } namespaces)
            return [.. Halves(namespaces).Select(half => scope with { Namespaces = half })];
        if (!query.IsOfContainers || scope.Namespaces is not { Count: 1 })
            return [];
        var pods = scope.Pods ?? await PodsAsync(scope, cancellationToken);
        return pods.Count > 1 ? [.. Halves(pods).Select(half => scope with { Pods = half })] : [];
    }

    private async Task<IReadOnlyCollection<string>> PodsAsync(QueryScope scope, CancellationToken cancellationToken)
    {
        string[] selectors = [PromQueries.Selector(scope, CpuSeconds), PromQueries.Selector(scope, request.MemoryMetric)];
        var pods = await client.LabelValuesAsync(Labels.Pod, selectors, request.Day.Start, request.Day.EvaluatedAt, cancellationToken);
        return [.. pods.Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string[]> Halves(IReadOnlyCollection<string> names)
    {
        var half = (names.Count + 1) / 2;
        return names.Chunk(half);
    }

    private static QueryTooLargeException Smallest(DayQuery query, QueryScope scope, QueryTooLargeException refused)
    {
        var part = scope.Pods is { Count: 1 } pod ? $"{scope.Namespaces?.First()}/{pod.First()}" : scope.Namespaces?.First() ?? "*";
        return new(new(
            $"{refused.Reason.Zh} 已拆到最小（{query.Step.Zh}，{part}），仍然过大。请放宽服务器的 --query.max-samples 或 --query.timeout。",
            $"{refused.Reason.En} It was split as far as possible ({query.Step.En}, {part}) and is still too large. Raise the server's --query.max-samples or --query.timeout."), refused.IsSilence);
    }
}
