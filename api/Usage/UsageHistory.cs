using System.Data.Common;
using Analyzer.Analysis;
using Analyzer.Data;
using Dapper;

namespace Analyzer.Usage;

/// <summary>What figures were before a later run of the same day changed them.</summary>
internal sealed class UsageHistory(UsageReader reader, Tenant tenant)
{
    private const string InsertSql = """
        INSERT INTO usage_history (tenant_id, date, cluster_name, namespace, replaced_at, run_id, reason, measure, project_name,
            peak_cpu, peak_memory, pod_peak_sum_cpu, pod_peak_sum_memory, concurrent_peak_cpu, concurrent_peak_memory,
            p95_cpu, p95_memory, average_cpu, average_memory)
        VALUES (@TenantId, @Date, @ClusterName, @Namespace, @ReplacedAt, @RunId, @Reason, @Measure, @ProjectName,
            @PeakCpu, @PeakMemory, @PodPeakSumCpu, @PodPeakSumMemory, @ConcurrentPeakCpu, @ConcurrentPeakMemory,
            @P95Cpu, @P95Memory, @AverageCpu, @AverageMemory)
        """;

    private const string OfNamespaceSql = """
        SELECT replaced_at, run_id, reason, measure, peak_cpu, peak_memory, pod_peak_sum_cpu, pod_peak_sum_memory,
            concurrent_peak_cpu, concurrent_peak_memory, p95_cpu, p95_memory, average_cpu, average_memory
        FROM usage_history
        WHERE tenant_id = @TenantId AND date = @Date AND cluster_name = @ClusterName AND namespace = @Namespace
        ORDER BY replaced_at DESC
        """;

    /// <summary>
    /// Keeps what is about to be replaced where it differs. A day that was not over has not been reported: nothing of it
    /// is kept.
    /// </summary>
    public async Task KeepAsync(DbConnection connection, DbTransaction transaction, SyncedDayRow day, IReadOnlyCollection<NamespaceDay> figures)
    {
        var fresh = figures.ToDictionary(figure => figure.Namespace);
        foreach (var stored in reader.Synced(connection, day.Date, transaction).Where(row => row.ClusterName == day.ClusterName && !row.Partial))
            if (Reason(stored, fresh.GetValueOrDefault(stored.Namespace), day) is { } reason)
                await connection.ExecuteAsync(InsertSql, Parameters(stored, day, reason), transaction);
    }

    public async Task<IReadOnlyList<ReplacedFigures>> OfAsync(DbConnection connection, DateOnly date, string cluster, string @namespace) =>
        [.. (await connection.QueryAsync<HistoryRow>(
            OfNamespaceSql, new { TenantId = tenant.Id, Date = date, ClusterName = cluster, Namespace = @namespace })).Select(row => row.Shown())];

    private static string? Reason(SyncedNamespace stored, NamespaceDay? fresh, SyncedDayRow day)
    {
        if (fresh is null)
            return "gone";
        var changed = FigureChange.IsChange(stored.PeakCpu, fresh.Peak.Cpu) || FigureChange.IsChange(stored.PeakMemory, fresh.Peak.Memory)
            || FigureChange.IsChange(stored.PodPeakSumCpu, fresh.PodPeakSum.Cpu) || FigureChange.IsChange(stored.PodPeakSumMemory, fresh.PodPeakSum.Memory)
            || Changed((stored.ConcurrentPeakCpu, stored.P95Cpu, stored.AverageCpu), fresh.Cpu)
            || Changed((stored.ConcurrentPeakMemory, stored.P95Memory, stored.AverageMemory), fresh.Memory)
            || stored.Measure != day.Measure;
        return !changed ? null : day.Complete && !stored.Complete ? "more_complete" : "resync";
    }

    private static bool Changed((double? Peak, double? P95, double? Average) stored, MomentMeasures fresh) =>
        FigureChange.IsChange(stored.Peak, fresh.Peak) || FigureChange.IsChange(stored.P95, fresh.P95) || FigureChange.IsChange(stored.Average, fresh.Average);

    private object Parameters(SyncedNamespace stored, SyncedDayRow day, string reason) => new
    {
        TenantId = tenant.Id,
        day.Date,
        stored.ClusterName,
        stored.Namespace,
        ReplacedAt = day.SyncedAt,
        day.RunId,
        Reason = reason,
        stored.Measure,
        stored.ProjectName,
        stored.PeakCpu,
        stored.PeakMemory,
        stored.PodPeakSumCpu,
        stored.PodPeakSumMemory,
        stored.ConcurrentPeakCpu,
        stored.ConcurrentPeakMemory,
        stored.P95Cpu,
        stored.P95Memory,
        stored.AverageCpu,
        stored.AverageMemory,
    };

    private sealed record HistoryRow
    {
        public required DateTimeOffset ReplacedAt { get; init; }
        public required long RunId { get; init; }
        public required string Reason { get; init; }
        public required string Measure { get; init; }
        public required double PeakCpu { get; init; }
        public required double PeakMemory { get; init; }
        public required double PodPeakSumCpu { get; init; }
        public required double PodPeakSumMemory { get; init; }
        public required double? ConcurrentPeakCpu { get; init; }
        public required double? ConcurrentPeakMemory { get; init; }
        public required double? P95Cpu { get; init; }
        public required double? P95Memory { get; init; }
        public required double? AverageCpu { get; init; }
        public required double? AverageMemory { get; init; }

        public ReplacedFigures Shown() => new()
        {
            ReplacedAt = ReplacedAt,
            RunId = RunId,
            Reason = Reason,
            Measure = Measure,
            Peak = Amount(PeakCpu, PeakMemory),
            PodPeakSum = Amount(PodPeakSumCpu, PodPeakSumMemory),
            ConcurrentPeak = Amount(ConcurrentPeakCpu, ConcurrentPeakMemory),
            P95 = Amount(P95Cpu, P95Memory),
            Average = Amount(AverageCpu, AverageMemory),
        };

        private static ReplacedAmount Amount(double? cpu, double? memory) => new() { Cpu = cpu, Memory = Units.Gib(memory) };
    }
}
