using Analyzer.Analysis;
using Analyzer.Data;
using Analyzer.Prometheus;
using Dapper;

namespace Analyzer.Usage;

/// <summary>Opens a stored figure down to its pods (domain.md §10).</summary>
internal sealed class ExplanationReader(Database database, UsageHistory history, Tenant tenant)
{
    private const string FindSql = """
        SELECT n.project_name, n.peak_cpu, n.peak_memory, n.pod_peak_sum_cpu, n.pod_peak_sum_memory,
            d.source_name, d.server, d.evaluated_at, d.range_seconds, d.coverage, d.complete, d.measure,
            d.matchers, d.memory_metric, d.rate_window, d.step, d.tolerance, e.content
        FROM usage_namespaces n
        JOIN usage_days d ON d.tenant_id = n.tenant_id AND d.date = n.date AND d.cluster_name = n.cluster_name
        JOIN usage_explanations e ON e.tenant_id = n.tenant_id AND e.date = n.date AND e.cluster_name = n.cluster_name AND e.namespace = n.namespace
        WHERE n.tenant_id = @TenantId AND n.date = @Date AND n.cluster_name = @ClusterName AND n.namespace = @Namespace
        """;

    private const string KnownSql = """
        SELECT (SELECT count(*) FROM usage_days WHERE tenant_id = @TenantId AND date = @Date)
            + (SELECT count(*) FROM upload_files WHERE tenant_id = @TenantId AND date = @Date) AS data,
            (SELECT count(*) FROM usage_namespaces
                WHERE tenant_id = @TenantId AND date = @Date AND cluster_name = @ClusterName AND namespace = @Namespace) AS synced
        """;

    /// <returns>Null when nothing is kept.</returns>
    public async Task<Explanation?> FindAsync(DateOnly date, string cluster, string @namespace, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<ExplanationRow>(
            FindSql, new { TenantId = tenant.Id, Date = date, ClusterName = cluster, Namespace = @namespace });
        return row?.Shown(date, cluster, @namespace, await history.OfAsync(connection, date, cluster, @namespace));
    }

    /// <summary>Whether the date has any data, and whether a sync has a figure of the namespace.</summary>
    public async Task<(bool HasData, bool IsSynced)> KnowsAsync(
        DateOnly date, string cluster, string @namespace, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var (data, synced) = await connection.QuerySingleAsync<(long Data, long Synced)>(
            KnownSql, new { TenantId = tenant.Id, Date = date, ClusterName = cluster, Namespace = @namespace });
        return (data > 0, synced > 0);
    }

    private sealed record ExplanationRow
    {
        public required string ProjectName { get; init; }
        public required double PeakCpu { get; init; }
        public required double PeakMemory { get; init; }
        public required double PodPeakSumCpu { get; init; }
        public required double PodPeakSumMemory { get; init; }
        public required string SourceName { get; init; }
        public required string Server { get; init; }
        public required DateTimeOffset EvaluatedAt { get; init; }
        public required long RangeSeconds { get; init; }
        public required double Coverage { get; init; }
        public required bool Complete { get; init; }
        public required string Measure { get; init; }
        public required string Matchers { get; init; }
        public required string MemoryMetric { get; init; }
        public required string RateWindow { get; init; }
        public required string Step { get; init; }
        public required double Tolerance { get; init; }
        public required byte[] Content { get; init; }

        public Explanation Shown(DateOnly date, string cluster, string @namespace, IReadOnlyList<ReplacedFigures> history) => new()
        {
            Date = date,
            ClusterName = cluster,
            Namespace = @namespace,
            ProjectName = ProjectName,
            Source = SourceName,
            Server = Server,
            EvaluatedAt = EvaluatedAt,
            RangeSeconds = RangeSeconds,
            Coverage = Coverage,
            Complete = Complete,
            Measure = Measure,
            Tolerance = Tolerance,
            Peak = new ExplainedAmount { Cpu = PeakCpu, Memory = Units.Gib(PeakMemory) },
            PodPeakSum = new ExplainedAmount { Cpu = PodPeakSumCpu, Memory = Units.Gib(PodPeakSumMemory) },
            Queries = Queries(date, @namespace),
            History = history,
            Workloads = [.. StoredExplanation.Unpack(Content).Select(ExplainedRows.Of)],
        };

        /// <summary>By the functions and settings that the day was asked with, narrowed to the namespace.</summary>
        private ExplainedQueries Queries(DateOnly date, string @namespace)
        {
            var end = EvaluatedAt.AddMilliseconds(1);
            var day = new Day(date, end.AddSeconds(-RangeSeconds), end);
            var scope = new QueryScope(Matchers, [@namespace]);
            return new ExplainedQueries
            {
                Cpu = PromQueries.CpuPeaks(scope, day, RateWindow, Step),
                Memory = PromQueries.MemoryPeaks(scope, day, MemoryMetric),
                CpuTotals = PromQueries.CpuTotals(scope, RateWindow),
                MemoryTotals = PromQueries.MemoryTotals(scope, MemoryMetric),
                Owners = PromQueries.Owners(scope, day),
                Replicas = PromQueries.Replicas(scope, day),
            };
        }
    }
}
