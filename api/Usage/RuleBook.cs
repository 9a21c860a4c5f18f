using Analyzer.Analysis;
using Analyzer.Language;
using Analyzer.Prometheus;
using Analyzer.Sources;

namespace Analyzer.Usage;

/// <summary>A query that this installation runs, and why it is written so.</summary>
public sealed record PromRule
{
    /// <summary>A stable word.</summary>
    public required string Name { get; init; }

    public required Message Title { get; init; }

    /// <summary>As it is sent for yesterday of the source, over all of its namespaces.</summary>
    public required string Promql { get; init; }

    public required Message Reason { get; init; }

    /// <summary>The measures that are made of it (domain.md §8).</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>The section of domain.md that it implements.</summary>
    public required int DomainSection { get; init; }
}

/// <summary>The PromQL 说明: the queries of a source, or of one with nothing but defaults, by the functions that syncs use.</summary>
internal sealed class RuleBook(SourceRepository sources, DayRequests requests)
{
    private static readonly string[] Peaks = ["peak", "pod_peak_sum"];
    private static readonly string[] Moments = ["concurrent_peak", "p95", "average"];
    private static readonly string[] All = [.. Peaks, .. Moments];

    /// <returns>Null when there is no such source.</returns>
    public async Task<IReadOnlyList<PromRule>?> OfAsync(long? sourceId, CancellationToken cancellationToken)
    {
        var row = sourceId is { } id ? await sources.FindAsync(id, cancellationToken) : SourceService.Empty(DateTimeOffset.UnixEpoch);
        return row is null ? null : Rules(await requests.OfAsync(row, requests.Yesterday(row), cancellationToken));
    }

    private static PromRule[] Rules(DayRequest request)
    {
        var scope = new QueryScope(request.Matchers, null);
        return
        [
            new()
            {
                Name = "cpu_peaks", DomainSection = 4, Measures = Peaks, Title = new("容器 CPU 峰值", "CPU peak of each container"),
                Promql = PromQueries.CpuPeaks(scope, request.Day, request.RateWindow, request.Step),
                Reason = new(
                    "irate 只看窗口内最后两个样本，突发不会被平均掉；再取全天最高；按容器取最大，重启或重复抓取的容器只算一次。",
                    "irate sees the last two samples of its window, so a burst is not averaged away; the day's highest of them counts; the maximum by container counts one that restarted or was scraped twice once."),
            },
            new()
            {
                Name = "memory_peaks", DomainSection = 4, Measures = Peaks, Title = new("容器内存峰值", "Memory peak of each container"),
                Promql = PromQueries.MemoryPeaks(scope, request.Day, request.MemoryMetric),
                Reason = new("内存是瞬时值，最高的样本就是峰值。", "Memory is a gauge: its highest sample is its peak."),
            },
            new()
            {
                Name = "cpu_totals", DomainSection = 8, Measures = Moments, Title = new("命名空间同一时刻的 CPU 总量", "CPU of a namespace at one moment"),
                Promql = PromQueries.CpuTotals(scope, request.RateWindow),
                Reason = new("许多容器相加时，rate 平滑抓取间隔的差异；先按容器取最大再求和，不是数字的值不参与。",
                    "Where many containers are added, rate smooths over the moments of scraping; the maximum by container comes before the sum, and what is no number is left out."),
            },
            new()
            {
                Name = "memory_totals", DomainSection = 8, Measures = Moments, Title = new("命名空间同一时刻的内存总量", "Memory of a namespace at one moment"),
                Promql = PromQueries.MemoryTotals(scope, request.MemoryMetric),
                Reason = new("先按容器取最大再求和：同一容器的多个序列只算一次。", "The maximum by container comes before the sum: several series of one container count once."),
            },
            new()
            {
                Name = "owners", DomainSection = 6, Measures = ["peak"], Title = new("Pod 的归属", "Owners of pods"),
                Promql = PromQueries.Owners(scope, request.Day),
                Reason = new("当天的 Pod 包括已经不存在的：kube-state-metrics 记得它们属于谁。", "The day's pods include those that are gone: kube-state-metrics remembers whose they were."),
            },
            new()
            {
                Name = "replicas", DomainSection = 7, Measures = ["peak"], Title = new("当天最多的副本数", "The day's most replicas"),
                Promql = PromQueries.Replicas(scope, request.Day),
                Reason = new("自动扩缩的工作负载按当天最高的副本数计；滚动更新多出来的 Pod 因此不会重复计算。",
                    "A workload that was scaled counts with its day's most replicas, so the extra pods of a rolling update are not counted twice."),
            },
            new()
            {
                Name = "coverage", DomainSection = 9, Measures = All, Title = new("覆盖率", "Coverage"),
                Promql = PromQueries.Presence(scope),
                Reason = new("每 5 分钟内是否有任何容器的样本；低于 95% 的一天标为不完整。", "Whether any container has a sample in each 5 minutes; a day below 95 % is marked incomplete."),
            },
        ];
    }
}
