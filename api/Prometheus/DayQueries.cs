using Analyzer.Analysis;
using Analyzer.Language;
using static Analyzer.Prometheus.Metrics;

namespace Analyzer.Prometheus;

/// <summary>A kind of query of a day: how to ask it, and where its answers go.</summary>
/// <param name="Step">What it reads, as the run's progress shows it.</param>
/// <param name="IsOfContainers">It can be asked for some pods of a namespace, and its answers be put together.</param>
/// <param name="AskAsync">Asks for a part of the source.</param>
/// <param name="Take">Takes an answer; one at a time.</param>
internal sealed record DayQuery(Message Step, bool IsOfContainers, DayQuery.Ask AskAsync, Action<IReadOnlyList<PromSeries>> Take)
{
    public delegate Task<IReadOnlyList<PromSeries>> Ask(PrometheusClient client, QueryScope scope, CancellationToken cancellationToken);
}

/// <summary>The kinds of queries that read a day (domain.md §4 to §9).</summary>
internal static class DayQueries
{
    public static IReadOnlyList<DayQuery> Of(DayRequest request, DayAnswers answers) =>
    [
        new(new("CPU 峰值", "CPU peaks"), true, At(request, scope => PromQueries.CpuPeaks(scope, request.Day, request.RateWindow, request.Step)),
            series => answers.Cpu.AddRange(series.Select(Peak))),
        new(new("内存峰值", "Memory peaks"), true, At(request, scope => PromQueries.MemoryPeaks(scope, request.Day, request.MemoryMetric)),
            series => answers.Memory.AddRange(series.Select(Peak))),
        new(new("CPU 样本数", "CPU sample counts"), true, At(request, scope => PromQueries.SampleCounts(scope, request.Day, CpuSeconds)),
            series => answers.CpuCounts.AddRange(series.Select(Peak))),
        new(new("内存样本数", "Memory sample counts"), true, At(request, scope => PromQueries.SampleCounts(scope, request.Day, request.MemoryMetric)),
            series => answers.MemoryCounts.AddRange(series.Select(Peak))),
        new(new("同时 CPU 用量", "Concurrent CPU"), true, Over(request, scope => PromQueries.CpuTotals(scope, request.RateWindow)), answers.CpuTotals.Add),
        new(new("同时内存用量", "Concurrent memory"), true, Over(request, scope => PromQueries.MemoryTotals(scope, request.MemoryMetric)), answers.MemoryTotals.Add),
        new(new("Pod 归属", "Owners"), false, At(request, scope => PromQueries.Owners(scope, request.Day)),
            series => ObjectAnswers.TakeOwners(series, answers)),
        new(new("副本数", "Replicas"), false, At(request, scope => PromQueries.Replicas(scope, request.Day)),
            series => ObjectAnswers.TakeReplicas(series, answers)),
        Presence(request, answers),
    ];

    public static DayQuery Presence(DayRequest request, DayAnswers answers) => new(
        new("覆盖率", "Coverage"), true,
        // Each step's own five minutes: evaluated at its last instant, as the day itself is.
        (client, scope, cancel) => client.QueryRangeAsync(
            PromQueries.Presence(scope), request.Day.Start + Coverage.Step - TimeSpan.FromMilliseconds(1), request.Day.EvaluatedAt, Coverage.Step, cancel),
        series => answers.StepsWithData.UnionWith(series.SelectMany(one => one.Values ?? []).Select(sample => sample.Time)));

    private static DayQuery.Ask At(DayRequest request, Func<QueryScope, string> promQl) =>
        (client, scope, cancel) => client.QueryAsync(promQl(scope), request.Day.EvaluatedAt, cancel);

    private static DayQuery.Ask Over(DayRequest request, Func<QueryScope, string> promQl) =>
        (client, scope, cancel) => client.QueryRangeAsync(promQl(scope), request.Day.Start, request.Day.EvaluatedAt, Coverage.Step, cancel);

    private static ContainerPeak Peak(PromSeries series) => new(
        series.Label(Labels.Namespace), series.Label(Labels.Pod), series.Label(Labels.Container), series.Value?.Value ?? double.NaN);
}
