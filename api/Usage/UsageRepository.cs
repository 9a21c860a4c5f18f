using System.Data.Common;
using Analyzer.Analysis;
using Analyzer.Data;
using Analyzer.Http;
using Analyzer.Language;
using Analyzer.Namespaces;
using Analyzer.Sources;
using Dapper;
using Microsoft.Extensions.Options;

namespace Analyzer.Usage;

/// <summary>What a day's sync stores (domain.md §5 to §9): a cluster's figures of a date are replaced as one.</summary>
internal sealed class UsageRepository(Database database, ClusterNamespaces namespaces, SourceRepository sources, UsageHistory history, Tenant tenant, IOptions<UsageOptions> options)
{
    private const string DeleteNamespacesSql = """
        DELETE FROM usage_namespaces WHERE tenant_id = @TenantId AND date = @Date AND (@ClusterName IS NULL OR cluster_name = @ClusterName)
        """;

    private const string DeleteWorkloadsSql = """
        DELETE FROM usage_workloads WHERE tenant_id = @TenantId AND date = @Date AND (@ClusterName IS NULL OR cluster_name = @ClusterName)
        """;

    private const string DeleteDaysSql = """
        DELETE FROM usage_days WHERE tenant_id = @TenantId AND date = @Date AND (@ClusterName IS NULL OR cluster_name = @ClusterName)
        """;

    private const string DeleteExplanationsSql = """
        DELETE FROM usage_explanations WHERE tenant_id = @TenantId AND date = @Date AND (@ClusterName IS NULL OR cluster_name = @ClusterName)
        """;

    private const string ForgetExplanationsSql = "DELETE FROM usage_explanations WHERE tenant_id = @TenantId AND date < @Oldest";

    private const string StoredSql = """
        SELECT cluster_name, complete FROM usage_days
        WHERE tenant_id = @TenantId AND date = @Date AND (cluster_name = @ClusterName OR source_id = @SourceId)
        """;

    private const string CompleteSql =
        "SELECT count(*) FROM usage_days WHERE tenant_id = @TenantId AND date = @Date AND cluster_name = @ClusterName AND complete";

    private const string ReplicasSql = """
        SELECT w.namespace, w.kind, w.name, w.replicas, w.replicas_from
        FROM usage_workloads w
        JOIN usage_days d ON d.tenant_id = w.tenant_id AND d.date = w.date AND d.cluster_name = w.cluster_name
        WHERE w.tenant_id = @TenantId AND w.date = @Date AND w.cluster_name = @ClusterName AND d.complete
        """;

    private const string InsertDaySql = """
        INSERT INTO usage_days (tenant_id, date, cluster_name, source_id, source_name, server, measure, coverage, complete, partial,
            evaluated_at, range_seconds, dropped_values, run_id, synced_at, matchers, memory_metric, rate_window, step, tolerance)
        VALUES (@TenantId, @Date, @ClusterName, @SourceId, @SourceName, @Server, @Measure, @Coverage, @Complete, @Partial,
            @EvaluatedAt, @RangeSeconds, @DroppedValues, @RunId, @SyncedAt, @Matchers, @MemoryMetric, @RateWindow, @Step, @Tolerance)
        """;

    private const string InsertNamespaceSql = """
        INSERT INTO usage_namespaces (tenant_id, date, cluster_name, namespace, project_name, project_from,
            peak_cpu, peak_memory, pod_peak_sum_cpu, pod_peak_sum_memory, concurrent_peak_cpu, concurrent_peak_memory,
            p95_cpu, p95_memory, average_cpu, average_memory, pods_seen, pods_counted_cpu, pods_counted_memory)
        VALUES (@TenantId, @Date, @ClusterName, @Namespace, @ProjectName, @ProjectFrom,
            @PeakCpu, @PeakMemory, @PodPeakSumCpu, @PodPeakSumMemory, @ConcurrentPeakCpu, @ConcurrentPeakMemory,
            @P95Cpu, @P95Memory, @AverageCpu, @AverageMemory, @PodsSeen, @PodsCountedCpu, @PodsCountedMemory)
        """;

    private const string InsertWorkloadSql = """
        INSERT INTO usage_workloads (tenant_id, date, cluster_name, namespace, kind, name, replicas, replicas_from)
        VALUES (@TenantId, @Date, @ClusterName, @Namespace, @Kind, @Name, @Replicas, @ReplicasFrom)
        """;

    private const string InsertExplanationSql = """
        INSERT INTO usage_explanations (tenant_id, date, cluster_name, namespace, content)
        VALUES (@TenantId, @Date, @ClusterName, @Namespace, @Content)
        """;

    /// <summary>The replicas that an earlier complete run of the day counted with, by namespace (domain.md §7).</summary>
    public async Task<IReadOnlyDictionary<string, Dictionary<Workload, Replicas>>> ReplicasAsync(
        DateOnly date, string clusterName, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Namespace, string Kind, string Name, long Replicas, string From)>(
            ReplicasSql, new { TenantId = tenant.Id, Date = date, ClusterName = clusterName });
        return rows.GroupBy(row => row.Namespace).ToDictionary(group => group.Key, group => group.ToDictionary(
            row => new Workload(row.Kind, row.Name),
            row => new Replicas(row.Replicas, Word.Parse<ReplicasFrom>("replicas_from", row.From)!.Value)));
    }

    /// <summary>Whether the cluster's day is stored whole: there is nothing to be had by reading it again.</summary>
    public async Task<bool> IsCompleteAsync(DateOnly date, string clusterName, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(CompleteSql, new { TenantId = tenant.Id, Date = date, ClusterName = clusterName }) > 0;
    }

    /// <summary>Puts a day's figures in the place of the cluster's earlier ones, all in one transaction.</summary>
    /// <exception cref="ExplainedException">
    /// <c>less_complete</c>: the stored day is complete and this one is not. What was reported stays.
    /// </exception>
    public Task ReplaceAsync(SyncedDayRow day, IReadOnlyCollection<NamespaceDay> figures, ClusterFacts facts, CancellationToken cancellationToken) =>
        database.WriteAsync(async (connection, transaction) =>
        {
            await history.KeepAsync(connection, transaction, day, figures);
            await MakeRoomAsync(connection, transaction, day);
            await connection.ExecuteAsync(InsertDaySql, DayParameters(day), transaction);
            foreach (var figure in figures)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await connection.ExecuteAsync(InsertNamespaceSql, NamespaceParameters(day, figure, facts.Projects[figure.Namespace]), transaction);
                await connection.ExecuteAsync(InsertWorkloadSql, figure.Workloads.Select(workload => WorkloadParameters(day, figure, workload)), transaction);
                await connection.ExecuteAsync(InsertExplanationSql, ExplanationParameters(day, figure), transaction);
            }
            await connection.ExecuteAsync(ForgetExplanationsSql, new { TenantId = tenant.Id, Oldest = OldestExplained(day) }, transaction);
            if (facts.Labels is { } labels)
                await namespaces.RememberAsync(connection, transaction, day.ClusterName, labels);
            await sources.MarkSyncedAsync(connection, transaction, day.SourceId, day.SyncedAt);
            return true;
        }, cancellationToken);

    /// <returns>How many clusters' figures were deleted.</returns>
    public Task<int> DeleteAsync(DbConnection connection, DbTransaction transaction, DateOnly date) =>
        DeleteAsync(connection, transaction, date, null);

    /// <summary>Deletes what the day's cluster has, and what its source stored before under another cluster's name.</summary>
    private async Task MakeRoomAsync(DbConnection connection, DbTransaction transaction, SyncedDayRow day)
    {
        var stored = (await connection.QueryAsync<(string ClusterName, bool Complete)>(
            StoredSql, new { TenantId = tenant.Id, day.Date, day.ClusterName, day.SourceId }, transaction)).AsList();
        if (!day.Complete && stored.Exists(known => known.Complete))
            throw new ExplainedException("less_complete", new(
                $"{day.Date:yyyy-MM-dd} 已有完整的数据，而数据源现在只有 {day.Coverage:P1}。原有数字保持不变；如要替换，请先删除这一天。",
                $"{day.Date:yyyy-MM-dd} has complete figures, and the source now covers {day.Coverage:P1} of it. They stay as they are; to replace them, delete the day first."));
        foreach (var (clusterName, _) in stored)
            await DeleteAsync(connection, transaction, day.Date, clusterName);
    }

    private async Task<int> DeleteAsync(DbConnection connection, DbTransaction transaction, DateOnly date, string? clusterName)
    {
        var key = new { TenantId = tenant.Id, Date = date, ClusterName = clusterName };
        await connection.ExecuteAsync(DeleteNamespacesSql, key, transaction);
        await connection.ExecuteAsync(DeleteWorkloadsSql, key, transaction);
        await connection.ExecuteAsync(DeleteExplanationsSql, key, transaction);
        return await connection.ExecuteAsync(DeleteDaysSql, key, transaction);
    }

    private object DayParameters(SyncedDayRow day) => new
    {
        TenantId = tenant.Id,
        day.Date,
        day.ClusterName,
        day.SourceId,
        day.SourceName,
        day.Server,
        day.Measure,
        day.Coverage,
        day.Complete,
        day.Partial,
        day.EvaluatedAt,
        day.RangeSeconds,
        day.DroppedValues,
        day.RunId,
        day.SyncedAt,
        day.Request.Matchers,
        day.Request.MemoryMetric,
        day.Request.RateWindow,
        day.Request.Step,
        day.Tolerance,
    };

    private object NamespaceParameters(SyncedDayRow day, NamespaceDay figure, (string Project, ProjectFrom From) project) => new
    {
        TenantId = tenant.Id,
        day.Date,
        day.ClusterName,
        figure.Namespace,
        ProjectName = project.Project,
        ProjectFrom = Word.Of(project.From),
        PeakCpu = figure.Peak.Cpu,
        PeakMemory = figure.Peak.Memory,
        PodPeakSumCpu = figure.PodPeakSum.Cpu,
        PodPeakSumMemory = figure.PodPeakSum.Memory,
        ConcurrentPeakCpu = figure.Cpu.Peak,
        ConcurrentPeakMemory = figure.Memory.Peak,
        P95Cpu = figure.Cpu.P95,
        P95Memory = figure.Memory.P95,
        AverageCpu = figure.Cpu.Average,
        AverageMemory = figure.Memory.Average,
        figure.PodsSeen,
        PodsCountedCpu = figure.Workloads.Sum(workload => workload.Cpu.Counted.Count),
        PodsCountedMemory = figure.Workloads.Sum(workload => workload.Memory.Counted.Count),
    };

    private object WorkloadParameters(SyncedDayRow day, NamespaceDay figure, WorkloadDay workload) => new
    {
        TenantId = tenant.Id,
        day.Date,
        day.ClusterName,
        figure.Namespace,
        workload.Workload.Kind,
        workload.Workload.Name,
        Replicas = workload.Replicas.Count,
        ReplicasFrom = Word.Of(workload.Replicas.From),
    };

    private object ExplanationParameters(SyncedDayRow day, NamespaceDay figure) => new
    {
        TenantId = tenant.Id,
        day.Date,
        day.ClusterName,
        figure.Namespace,
        Content = StoredExplanation.Pack(figure),
    };

    private DateOnly OldestExplained(SyncedDayRow day) =>
        DateOnly.FromDateTime(day.SyncedAt.UtcDateTime).AddDays(-1 - options.Value.ExplainDays);
}
