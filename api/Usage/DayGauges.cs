using System.Data.Common;
using System.Diagnostics.Metrics;
using Analyzer.Analysis;
using Analyzer.Data;
using Analyzer.Http;
using Analyzer.Monitoring;
using Analyzer.Prometheus;
using Dapper;

namespace Analyzer.Usage;

/// <summary>Which complete days are stored of each source's cluster, and how old the newest is (domain.md §10).</summary>
internal sealed class DayGauges : IStoredGauges
{
    /// <summary>How far back a missing day is told of: as long as the catching up of most schedules goes.</summary>
    private const int DaysBack = 14;

    private const string SourcesSql = """
        SELECT s.name AS source, s.cluster_name AS cluster, s.time_zone, COUNT(d.date) AS days, MAX(d.evaluated_at) AS newest, MIN(d.date) AS first
        FROM sources s
        LEFT JOIN usage_days d ON d.tenant_id = s.tenant_id AND d.cluster_name = s.cluster_name AND d.complete
        WHERE s.tenant_id = @TenantId
        GROUP BY s.name, s.cluster_name, s.time_zone
        """;

    private const string LatelySql =
        "SELECT cluster_name AS cluster, date FROM usage_days WHERE tenant_id = @TenantId AND complete AND date >= @From";

    private readonly Tenant _tenant;
    private readonly TimeProvider _time;
    private readonly InstallationTime _installation;
    private readonly AnalyzerMetrics _metrics;
    private IReadOnlyList<SourceDays> _sources = [];
    private ILookup<string, DateOnly> _lately = Array.Empty<CompleteDay>().ToLookup(day => day.Cluster, day => day.Date);

    public DayGauges(IMeterFactory meters, Tenant tenant, InstallationTime installation, AnalyzerMetrics metrics, TimeProvider time)
    {
        (_tenant, _time, _installation, _metrics) = (tenant, time, installation, metrics);
        var meter = meters.Create(AnalyzerMetrics.Name);
        meter.CreateObservableGauge("analyzer.source.complete.dates", () => _sources.Select(source => new Measurement<long>(source.Days, Labels(source))),
            "{date}", "Complete days that are stored of the source's cluster.");
        meter.CreateObservableGauge("analyzer.source.missing.dates", Missing, "{date}",
            "Of the fourteen days before yesterday, from the first complete day on, those that are missing or incomplete.");
        meter.CreateObservableGauge("analyzer.source.newest.complete.day.age", Ages, "s",
            "Since the end of the newest complete day; left out when there is none.");
    }

    public async Task RefreshAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        // A day more than any zone needs.
        var from = DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime).AddDays(-DaysBack - 3);
        var lately = await connection.QueryAsync<CompleteDay>(new CommandDefinition(LatelySql, new { TenantId = _tenant.Id, From = from }, cancellationToken: cancellationToken));
        _lately = lately.ToLookup(day => day.Cluster, day => day.Date);
        _sources = [.. await connection.QueryAsync<SourceDays>(new CommandDefinition(SourcesSql, new { TenantId = _tenant.Id }, cancellationToken: cancellationToken))];
        foreach (var source in _sources)
            _metrics.ExpectSource(source.Source, SourceFailure.Codes);
    }

    public void Forget() => _sources = [];

    private IEnumerable<Measurement<long>> Missing() =>
        from source in _sources
        where source.First is not null
        select new Measurement<long>(MissingOf(source, source.First!.Value), Labels(source));

    /// <summary>Yesterday may not have been synced yet: the age of the newest day tells of it.</summary>
    private long MissingOf(SourceDays source, DateOnly first)
    {
        var last = Day.Today(_time.GetUtcNow(), source.TimeZone ?? _installation.TimeZone).AddDays(-2);
        var complete = _lately[source.Cluster].ToHashSet();
        return Enumerable.Range(0, DaysBack).Select(ago => last.AddDays(-ago)).Count(date => date >= first && !complete.Contains(date));
    }

    private IEnumerable<Measurement<double>> Ages() =>
        from source in _sources
        where source.Newest is not null
        select new Measurement<double>((_time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(source.Newest!.Value)).TotalSeconds, Labels(source));

    private static KeyValuePair<string, object?>[] Labels(SourceDays source) => [new("source", source.Source), new("cluster", source.Cluster)];

    private sealed record SourceDays
    {
        public required string Source { get; init; }
        public required string Cluster { get; init; }
        public required long Days { get; init; }

        /// <summary>The moment that the newest was evaluated at, which is its end (ms since 1970 UTC).</summary>
        public required long? Newest { get; init; }

        public required DateOnly? First { get; init; }

        /// <summary>The installation's when it has none of its own.</summary>
        public required string? TimeZone { get; init; }
    }

    private sealed record CompleteDay
    {
        public required string Cluster { get; init; }
        public required DateOnly Date { get; init; }
    }
}
