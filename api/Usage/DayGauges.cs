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

    private const string Sql = """
        SELECT s.name AS source, s.cluster_name AS cluster, COUNT(d.date) AS days, MAX(d.evaluated_at) AS newest, MIN(d.date) AS first,
            COUNT(CASE WHEN d.date >= @From AND d.date <= @To THEN 1 END) AS lately
        FROM sources s
        LEFT JOIN usage_days d ON d.tenant_id = s.tenant_id AND d.cluster_name = s.cluster_name AND d.complete
        WHERE s.tenant_id = @TenantId
        GROUP BY s.name, s.cluster_name
        """;

    private readonly Tenant _tenant;
    private readonly TimeProvider _time;
    private readonly InstallationTime _installation;
    private readonly AnalyzerMetrics _metrics;
    private IReadOnlyList<SourceDays> _sources = [];
    private (DateOnly From, DateOnly To) _lately;

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
        // Yesterday may not have been synced yet: the age of the newest day tells of it.
        var last = Day.Today(_time.GetUtcNow(), _installation.TimeZone).AddDays(-2);
        _lately = (last.AddDays(1 - DaysBack), last);
        var parameters = new { TenantId = _tenant.Id, _lately.From, _lately.To };
        _sources = [.. await connection.QueryAsync<SourceDays>(new CommandDefinition(Sql, parameters, cancellationToken: cancellationToken))];
        foreach (var source in _sources)
            _metrics.ExpectSource(source.Source, SourceFailure.Codes);
    }

    public void Forget() => _sources = [];

    private IEnumerable<Measurement<long>> Missing() =>
        from source in _sources
        where source.First is not null
        let begin = Math.Max(source.First!.Value.DayNumber, _lately.From.DayNumber)
        select new Measurement<long>(Math.Max(0, _lately.To.DayNumber - begin + 1 - source.Lately), Labels(source));

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

        /// <summary>How many of the days lately.</summary>
        public required long Lately { get; init; }
    }
}
