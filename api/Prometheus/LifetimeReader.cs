using System.Globalization;
using Analyzer.Analysis;
using static Analyzer.Prometheus.Metrics;

namespace Analyzer.Prometheus;

/// <summary>
/// Finds from when to when each pod of the day lived (domain.md §7 rule 3), asking no more than that takes: a pod with
/// all samples of the day lived through it; of the others, the scrape interval that holds their first and last sample;
/// and the sample's own time only where one pod went and another came in the same interval.
/// </summary>
internal sealed class LifetimeReader(PrometheusClient client, DayRequest request, TimeSpan interval, PrometheusOptions options)
{
    private const int PodsPerQuery = 500;
    private const int WindowsPerQuery = 50;

    public async Task ReadAsync(DayAnswers answers, CancellationToken cancellationToken)
    {
        var cpu = CountByPod(answers.CpuCounts);
        var memory = CountByPod(answers.MemoryCounts);
        var whole = Math.Max(Math.Floor(request.Day.Length / interval), cpu.Values.Concat(memory.Values).DefaultIfEmpty().Max()) - 1;
        foreach (var pod in answers.Pods.ToList())
            if (Math.Max(cpu.GetValueOrDefault(pod), memory.GetValueOrDefault(pod)) >= whole)
                answers.Lifetimes[pod] = new(request.Day.Start, request.Day.EvaluatedAt);
        var rest = answers.Pods.Where(pod => !answers.Lifetimes.ContainsKey(pod)).ToList();
        // As many samples of both metrics are samples of the same scrapes: one of the two tells.
        await AskWindowsAsync(CpuSeconds, rest.Where(cpu.ContainsKey), answers, cancellationToken);
        await AskWindowsAsync(request.MemoryMetric,
            rest.Where(pod => memory.TryGetValue(pod, out var count) && !count.Equals(cpu.GetValueOrDefault(pod))), answers, cancellationToken);
        await SharpenAsync(answers, cancellationToken);
    }

    private static Dictionary<(string Namespace, string Pod), double> CountByPod(IEnumerable<ContainerPeak> counts) =>
        counts.GroupBy(count => (count.Namespace, count.Pod)).ToDictionary(group => group.Key, group => group.Max(count => count.Value));

    private async Task AskWindowsAsync(
        string metric, IEnumerable<(string Namespace, string Pod)> pods, DayAnswers answers, CancellationToken cancellationToken)
    {
        var most = (int)Math.Clamp(options.SamplesPerQuery / Math.Max(1, 2 * (request.Day.Length / interval)), 1, PodsPerQuery);
        var batches = pods.Order().Chunk(most).ToList();
        answers.Statistics.Planned += batches.Count;
        await ForEachAsync(batches, batch => AskBatchAsync(metric, batch, answers, cancellationToken), cancellationToken);
    }

    private Task AskBatchAsync(
        string metric, (string Namespace, string Pod)[] batch, DayAnswers answers, CancellationToken cancellationToken) => Halving.AskAsync(batch,
        async part =>
        {
            var scope = new QueryScope(request.Matchers, [.. part.Select(pod => pod.Namespace).Distinct()], [.. part.Select(pod => pod.Pod).Distinct()]);
            var series = await client.QueryAsync(PromQueries.Lifetimes(scope, request.Day, metric, interval), request.Day.EvaluatedAt, cancellationToken);
            lock (answers)
                Take(series, [.. part], answers);
        },
        (part, _) =>
        {
            if (part.Length == 1)
                return Task.FromResult<IReadOnlyList<(string, string)[]>>([]);
            lock (answers)
                answers.Statistics.Splits++;
            return Task.FromResult<IReadOnlyList<(string, string)[]>>([part[..(part.Length / 2)], part[(part.Length / 2)..]]);
        });

    /// <summary>A pod of one namespace may have the name of a pod of another: only those that were asked for are taken.</summary>
    private static void Take(IReadOnlyList<PromSeries> series, HashSet<(string, string)> asked, DayAnswers answers)
    {
        foreach (var one in series)
        {
            var pod = (one.Label(Labels.Namespace), one.Label(Labels.Pod));
            if (!asked.Contains(pod) || one.Value is not { } sample)
                continue;
            var at = DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(sample.Value * 1000));
            var (first, last) = answers.Lifetimes.GetValueOrDefault(pod, new(at, at));
            answers.Lifetimes[pod] = new(at < first ? at : first, at > last ? at : last);
        }
    }

    /// <summary>Asks for samples' own times in the intervals where a namespace's pods both come and go.</summary>
    private async Task SharpenAsync(DayAnswers answers, CancellationToken cancellationToken)
    {
        var windows = LifetimeEdges.Shared(answers.Lifetimes, request.Day);
        var queries = windows.Chunk(WindowsPerQuery).SelectMany(chunk => new[] { (CpuSeconds, chunk), (request.MemoryMetric, chunk) }).ToList();
        answers.Statistics.Planned += queries.Count;
        var times = new List<(string Namespace, string Pod, DateTimeOffset Window, DateTimeOffset At)>();
        await ForEachAsync(queries, async query =>
        {
            var promQl = PromQueries.SampleTimes(request.Matchers, query.Item1, interval, query.chunk);
            var series = await client.QueryAsync(promQl, request.Day.EvaluatedAt, cancellationToken);
            lock (times)
                times.AddRange(series.Where(one => one.Value is not null).Select(Time));
        }, cancellationToken);
        LifetimeEdges.Sharpen(answers.Lifetimes, times);
    }

    private static (string, string, DateTimeOffset, DateTimeOffset) Time(PromSeries series) => (
        series.Label(Labels.Namespace), series.Label(Labels.Pod),
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(series.Label(Labels.Edge), CultureInfo.InvariantCulture)),
        DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(series.Value!.Value.Value * 1000)));

    private Task ForEachAsync<T>(IEnumerable<T> items, Func<T, Task> ask, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = options.QueriesAtOnce, CancellationToken = cancellationToken },
            async (item, _) => await ask(item));
}
