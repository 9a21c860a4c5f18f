using Analyzer.Analysis;
using Analyzer.Language;
using Microsoft.Extensions.Options;
using static Analyzer.Prometheus.Metrics;

namespace Analyzer.Prometheus;

/// <summary>Reads a day from a source: every kind of query once for each batch of namespaces.</summary>
internal sealed class DayReader(IOptions<PrometheusOptions> options)
{
    /// <exception cref="ExplainedException">The source failed or had nothing; no answer may be used.</exception>
    public async Task<DayAnswers> ReadAsync(
        PrometheusClient client, DayRequest request, Action<int, int, Message> progress, CancellationToken cancellationToken)
    {
        progress(0, 1, new("了解数据源", "Surveying the source"));
        var survey = await DaySurvey.MakeAsync(client, request, options.Value, cancellationToken);
        var answers = new DayAnswers { Server = survey.Server, Namespaces = survey.Namespaces, Statistics = new() };
        var kinds = Kinds(request, answers);
        var queries = kinds.SelectMany(kind => survey.Batches.Select(batch => (kind, batch))).ToList();
        answers.Statistics.Planned = queries.Count;
        var done = 0;
        var all = new ParallelOptions { MaxDegreeOfParallelism = options.Value.QueriesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(queries, all, async (query, cancel) =>
        {
            await AskAsync(client, request, query.kind, query.batch, answers, cancel);
            progress(Interlocked.Increment(ref done), queries.Count, query.kind.Step);
        });
        await LookElsewhereAsync(client, request, answers, cancellationToken);
        progress(0, 1, new("Pod 存活时间", "Pod lifetimes"));
        await new LifetimeReader(client, request, survey.ScrapeInterval, options.Value).ReadAsync(answers, cancellationToken);
        answers.Warnings.AddRange(client.Warnings);
        answers.Statistics.Requests = client.Requests;
        return answers;
    }

    /// <summary>What reading a day would ask, without asking it.</summary>
    /// <exception cref="ExplainedException">The source failed or had nothing.</exception>
    public async Task<(DaySurvey Survey, int Queries)> PlanAsync(PrometheusClient client, DayRequest request, CancellationToken cancellationToken)
    {
        var survey = await DaySurvey.MakeAsync(client, request, options.Value, cancellationToken);
        var kinds = Kinds(request, new DayAnswers { Server = survey.Server, Namespaces = survey.Namespaces, Statistics = new() });
        return (survey, kinds.Count * survey.Batches.Count);
    }

    /// <summary>A query that is refused as too large is asked again in halves.</summary>
    private static async Task AskAsync(
        PrometheusClient client, DayRequest request, Kind kind, string[] batch, DayAnswers answers, CancellationToken cancellationToken)
    {
        try
        {
            var series = await kind.AskAsync(client, new QueryScope(request.Matchers, batch), cancellationToken);
            lock (answers)
                kind.Take(series);
        }
        catch (QueryTooLargeException) when (batch.Length > 1)
        {
            lock (answers)
                answers.Statistics.Splits++;
            var half = batch.Length / 2;
            await AskAsync(client, request, kind, batch[..half], answers, cancellationToken);
            await AskAsync(client, request, kind, batch[half..], answers, cancellationToken);
        }
    }

    /// <summary>Coverage speaks of the whole source (§9): only when the namespaces that count leave gaps are the others asked.</summary>
    private static async Task LookElsewhereAsync(
        PrometheusClient client, DayRequest request, DayAnswers answers, CancellationToken cancellationToken)
    {
        if (answers.StepsWithData.Count >= Coverage.Steps(request.Day))
            return;
        try
        {
            var presence = await Presence(request, answers).AskAsync(client, new QueryScope(request.Matchers, null), cancellationToken);
            Presence(request, answers).Take(presence);
        }
        catch (QueryTooLargeException)
        {
            // The namespaces that count have answered: their coverage stands.
        }
    }

    private static List<Kind> Kinds(DayRequest request, DayAnswers answers) =>
    [
        new(new("CPU 峰值", "CPU peaks"), At(request, scope => PromQueries.CpuPeaks(scope, request.Day, request.RateWindow, request.Step)),
            series => answers.Cpu.AddRange(series.Select(Peak))),
        new(new("内存峰值", "Memory peaks"), At(request, scope => PromQueries.MemoryPeaks(scope, request.Day, request.MemoryMetric)),
            series => answers.Memory.AddRange(series.Select(Peak))),
        new(new("CPU 样本数", "CPU sample counts"), At(request, scope => PromQueries.SampleCounts(scope, request.Day, CpuSeconds)),
            series => answers.CpuCounts.AddRange(series.Select(Peak))),
        new(new("内存样本数", "Memory sample counts"), At(request, scope => PromQueries.SampleCounts(scope, request.Day, request.MemoryMetric)),
            series => answers.MemoryCounts.AddRange(series.Select(Peak))),
        new(new("同时 CPU 用量", "Concurrent CPU"), Over(request, scope => PromQueries.CpuTotals(scope, request.RateWindow)),
            series => TakeTotals(series, answers.CpuTotals)),
        new(new("同时内存用量", "Concurrent memory"), Over(request, scope => PromQueries.MemoryTotals(scope, request.MemoryMetric)),
            series => TakeTotals(series, answers.MemoryTotals)),
        new(new("Pod 归属", "Owners"), At(request, scope => PromQueries.Owners(scope, request.Day)),
            series => ObjectAnswers.TakeOwners(series, answers)),
        new(new("副本数", "Replicas"), At(request, scope => PromQueries.Replicas(scope, request.Day)),
            series => ObjectAnswers.TakeReplicas(series, answers)),
        Presence(request, answers),
    ];

    private static Kind Presence(DayRequest request, DayAnswers answers) => new(
        new("覆盖率", "Coverage"),
        // Each step's own five minutes: evaluated at its last instant, as the day itself is.
        (client, scope, cancel) => client.QueryRangeAsync(
            PromQueries.Presence(scope), request.Day.Start + Coverage.Step - TimeSpan.FromMilliseconds(1), request.Day.EvaluatedAt, Coverage.Step, cancel),
        series => answers.StepsWithData.UnionWith(series.SelectMany(one => one.Values ?? []).Select(sample => sample.Time)));

    private static Ask At(DayRequest request, Func<QueryScope, string> promQl) =>
        (client, scope, cancel) => client.QueryAsync(promQl(scope), request.Day.EvaluatedAt, cancel);

    private static Ask Over(DayRequest request, Func<QueryScope, string> promQl) =>
        (client, scope, cancel) => client.QueryRangeAsync(promQl(scope), request.Day.Start, request.Day.EvaluatedAt, Coverage.Step, cancel);

    private static ContainerPeak Peak(PromSeries series) => new(
        series.Label(Labels.Namespace), series.Label(Labels.Pod), series.Label(Labels.Container), series.Value?.Value ?? double.NaN);

    private static void TakeTotals(IReadOnlyList<PromSeries> series, Dictionary<string, double[]> totals)
    {
        foreach (var one in series)
            totals[one.Label(Labels.Namespace)] = [.. (one.Values ?? []).Select(sample => sample.Value)];
    }

    private delegate Task<IReadOnlyList<PromSeries>> Ask(PrometheusClient client, QueryScope scope, CancellationToken cancellationToken);

    /// <summary>A kind of query: how to ask it, and where its answers go.</summary>
    private sealed record Kind(Message Step, Ask AskAsync, Action<IReadOnlyList<PromSeries>> Take);
}
