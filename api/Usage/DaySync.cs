using Analyzer.Analysis;
using Analyzer.Clusters;
using Analyzer.Kubernetes;
using Analyzer.Language;
using Analyzer.Prometheus;
using Analyzer.Runs;
using Analyzer.Sources;

namespace Analyzer.Usage;

/// <summary>
/// Syncs one day of one source: the source and its cluster are read, the figures decided (domain.md §3 to §9), and all
/// stored in one transaction.
/// </summary>
internal sealed class DaySync(
    SourceDirectory sources, ClusterDirectory clusters, ClusterFactsReader facts, PrometheusClients clients, DayReader reader,
    UsageRepository usage, DayRequests requests, TimeProvider time) : IPartRunner
{
    public RunKind Kind => RunKind.Usage;

    public async Task<RunPart> RunAsync(long runId, RunPart part, PartProgress progress, CancellationToken cancellationToken)
    {
        var source = await sources.FindAsync(part.ConfigId, cancellationToken) ?? throw Gone(part.Name);
        var cluster = await clusters.FindByNameAsync(source.Row.ClusterName, cancellationToken);
        if (!part.Force && await usage.IsCompleteAsync(part.Date!.Value, source.Row.ClusterName, cancellationToken))
            return part with { State = RunState.Succeeded, Skipped = 1, Notes = [AlreadyComplete(part.Date.Value)] };
        // Whether the day is over is judged by when it was read, not by when it is stored.
        var (now, date) = (time.GetUtcNow(), part.Date!.Value);
        var request = requests.Of(source.Row, date, cluster);
        using var client = clients.Open(source.Access);
        var answers = await reader.ReadAsync(client, request, progress.Report, cancellationToken);
        var isRecent = date >= Day.Today(now, requests.ZoneOf(source.Row)).AddDays(-1);
        var read = await ClusterFactsAsync(source, cluster, answers, isRecent, progress, cancellationToken);
        var stored = await usage.ReplicasAsync(date, source.Row.ClusterName, cancellationToken);
        var figures = DayFigures.Of(request.Day, answers, read.Workloads, isRecent, stored, (decimal)source.Row.Tolerance);
        if (figures.Namespaces.Count == 0)
            throw DaySurvey.NoData(request);
        if (figures.Namespaces.FirstOrDefault(figure => !FigureOrder.Holds(figure)) is { } impossible)
            throw Inconsistent(impossible.Namespace);
        var day = Describe(runId, source, request, answers, figures, now);
        await usage.ReplaceAsync(day, figures.Namespaces, read, cancellationToken);
        return Outcome(part, day, answers, figures, [.. read.Notes, .. Notes(answers, figures)]);
    }

    private Task<ClusterFacts> ClusterFactsAsync(
        OpenSource source, OpenCluster? cluster, DayAnswers answers, bool isRecent, PartProgress progress, CancellationToken cancellationToken)
    {
        progress.Report(0, 1, new("读取集群对象", "Reading the cluster's objects"));
        return facts.ReadAsync(
            source.Row.ClusterName, cluster, answers, isRecent, cancellationToken);
    }

    private static SyncedDayRow Describe(
        long runId, OpenSource source, DayRequest request, DayAnswers answers, DayFigures figures, DateTimeOffset now)
    {
        var day = request.Day;
        var partial = day.End > now;
        return new SyncedDayRow
        {
            Date = day.Date,
            ClusterName = source.Row.ClusterName,
            SourceId = source.Row.Id,
            SourceName = source.Row.Name,
            Server = answers.Server,
            Measure = MeasureNames.Name(source.Row.UseAccurateSync ? Measure.Peak : Measure.PodPeakSum),
            Coverage = figures.Coverage,
            Complete = !partial && figures.Coverage >= Coverage.Complete && answers.Warnings.Count == 0,
            Partial = partial,
            EvaluatedAt = day.EvaluatedAt,
            RangeSeconds = (long)day.Length.TotalSeconds,
            DroppedValues = figures.DroppedValues,
            RunId = runId,
            SyncedAt = now,
            Request = request,
            Tolerance = source.Row.Tolerance,
        };
    }

    private static RunPart Outcome(
        RunPart part, SyncedDayRow day, DayAnswers answers, DayFigures figures, IReadOnlyList<Message> notes)
    {
        var isFine = day.Complete || day.Partial;
        return part with
        {
            State = isFine ? RunState.Succeeded : RunState.Incomplete,
            Code = isFine ? null : "incomplete_day",
            Message = isFine ? null : Incomplete(day, answers),
            Imported = figures.Namespaces.Count,
            Notes = notes,
            Reading = Reading(answers.Statistics),
        };
    }

    private static RunReading Reading(QueryStatistics statistics) => new()
    {
        PlannedQueries = statistics.Planned,
        Requests = statistics.Requests,
        Splits = statistics.Splits,
        Retries = statistics.Retries,
        EstimatedSamples = statistics.EstimatedSamples,
        Samples = statistics.Samples,
        LargestQuerySamples = statistics.LargestQuery,
        Seconds = Math.Round(statistics.Time.TotalSeconds, 3),
    };

    private static Message Incomplete(SyncedDayRow day, DayAnswers answers) => answers.Warnings.Count > 0
        ? new($"{day.Date:yyyy-MM-dd} 的数据可能不完整：数据源发出了警告。数字已保存并标明。",
            $"{day.Date:yyyy-MM-dd} may be incomplete: the source warned. Its figures are stored and marked so.")
        : new($"{day.Date:yyyy-MM-dd} 的数据不完整：覆盖率 {day.Coverage:P1}。数字已保存并标明。",
            $"{day.Date:yyyy-MM-dd} is incomplete: coverage {day.Coverage:P1}. Its figures are stored and marked so.");

    private static IEnumerable<Message> Notes(DayAnswers answers, DayFigures figures)
    {
        if (figures.DroppedValues > 0)
            yield return new($"丢弃了 {figures.DroppedValues} 个不是有限数字的容器值（NaN、无穷大）。", $"{figures.DroppedValues} container values that are no finite number (NaN, infinities) were dropped.");
        foreach (var warning in answers.Warnings)
            yield return new($"数据源警告：{warning}", $"The source warns: {warning}");
        var statistics = answers.Statistics;
        yield return new(
            $"向数据源发送 {statistics.Requests} 个请求：计划查询 {statistics.Planned} 个，拆分 {statistics.Splits} 次。",
            $"{statistics.Requests} requests were sent to the source: {statistics.Planned} planned queries, {statistics.Splits} splits.");
    }

    private static ExplainedException Inconsistent(string name) => new("inconsistent_figures", new(
        $"命名空间 {name} 的数字互相矛盾（平均值或 p95 高于峰值，或计入的 Pod 之和高于全部之和），未保存任何数据。请报告这个问题。",
        $"The figures of namespace {name} contradict each other (an average or p95 above the peak, or counted pods above all pods). Nothing was stored; please report this."));

    private static Message AlreadyComplete(DateOnly date) => new(
        $"{date:yyyy-MM-dd} 已有完整的数据，未重新读取；如要重新读取，请用 force=true。", $"{date:yyyy-MM-dd} is stored whole and was not read again; force=true reads it again.");

    private static ExplainedException Gone(string name) =>
        new("source_not_found", new($"数据源 {name} 已被删除。", $"Source {name} has been deleted."));
}
