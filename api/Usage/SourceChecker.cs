using Analyzer.Analysis;
using Analyzer.Http;
using Analyzer.Language;
using Analyzer.Prometheus;
using Analyzer.Sources;

namespace Analyzer.Usage;

/// <summary>Checks the connection to a source, and what a sync of yesterday would find and cost there.</summary>
internal sealed class SourceChecker(
    SourceDirectory sources, DayRequests requests, PrometheusClients clients, DayReader reader, TimeProvider time)
{
    private const int ShortMemoryDays = 7;
    private const int MostNames = 5;

    /// <returns>Null when there is no such source.</returns>
    public async Task<SourceCheck?> CheckAsync(long id, CancellationToken cancellationToken)
    {
        if (await sources.FindAsync(id, cancellationToken) is not { } source)
            return null;
        var request = await requests.OfAsync(source.Row, requests.Yesterday(source.Row), cancellationToken);
        var metrics = MetricsRead.Of(source.Row.MemoryMetric);
        using var client = clients.Open(source.Access, isPatient: false);
        var probe = new SourceProbe(client, reader, time);
        var problem = await BoundedCheck.RunAsync("source_timeout",
            (step, cancel) => probe.RunAsync(request, [.. metrics.Select(metric => metric.Name)], step, cancel), time, cancellationToken);
        return Shown(source.Row, metrics, probe, problem);
    }

    private SourceCheck Shown(SourceRow row, IReadOnlyList<MetricRead> metrics, SourceProbe probe, CheckProblem? problem) => new()
    {
        Reachable = probe.IsReachable,
        Kind = probe.Kind,
        Version = probe.Version,
        OldestSample = probe.OldestSample,
        Metrics = [.. metrics.Select(metric => new MetricCheck
        {
            Name = metric.Name,
            Found = probe.Series is null ? null : probe.Series.ContainsKey(metric.Name),
            Series = probe.Series is null ? null : probe.Series.GetValueOrDefault(metric.Name),
            UsedFor = metric.UsedFor,
            Required = metric.IsRequired,
        })],
        CountedAt = probe.CountedAt,
        Series = probe.Plan?.Survey.Series,
        ScrapeIntervalSeconds = probe.Plan?.Survey.ScrapeInterval.TotalSeconds,
        PlannedQueries = probe.Plan?.Queries,
        EstimatedSamples = probe.Plan?.Survey.EstimatedSamples,
        Notes = [.. Notes(row, metrics, probe)],
        Problem = problem,
    };

    private IEnumerable<Message> Notes(SourceRow row, IReadOnlyList<MetricRead> metrics, SourceProbe probe)
    {
        if (probe.NoPlan is { } nothing)
            yield return nothing;
        if (row.UseAccurateSync && probe.Series is { } series && !metrics.Any(metric => !metric.IsRequired && series.ContainsKey(metric.Name)))
            yield return new(
                "没有 kube-state-metrics 的指标：精确同步将依据集群 API 和 Pod 名称判断归属与副本数。",
                "There are no metrics of kube-state-metrics: accurate sync will tell owners and replicas from the cluster's API and from names of pods.");
        if (probe.Clusters.Count > 1)
        {
            var names = string.Join(", ", probe.Clusters.Take(MostNames));
            yield return new(
                $"这个数据源的指标来自 {probe.Clusters.Count} 个集群（标签 cluster：{names}），会混在一起计算。请在标签匹配中选出一个，例如 cluster=\"{probe.Clusters[0]}\"。",
                $"The metrics of this source are of {probe.Clusters.Count} clusters (label cluster: {names}) and would be added together. Choose one by label matchers, such as cluster=\"{probe.Clusters[0]}\".");
        }
        if (probe.Kind == "victoriametrics")
            yield return new(
                "VictoriaMetrics 的 rate 不做外推：同时峰值、p95 和平均值会与 Prometheus 略有不同，Pod 峰值相同。",
                "VictoriaMetrics does not extrapolate rates: concurrent peak, p95 and average differ a little from Prometheus'; peaks of pods are the same.");
        if (row.TlsSkipVerify)
            yield return new("未校验这个数据源的 TLS 证书。", "The source's TLS certificate is not verified.");
        if (probe.OldestSample is { } oldest && (time.GetUtcNow() - oldest).TotalDays < ShortMemoryDays)
        {
            var date = Day.Today(oldest, requests.ZoneOf(row));
            yield return new(
                $"最早的样本在 {date:yyyy-MM-dd}：更早的日期无法再同步。", $"The oldest sample is of {date:yyyy-MM-dd}: days before it cannot be synced any more.");
        }
    }
}
