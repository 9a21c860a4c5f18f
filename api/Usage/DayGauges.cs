using System.Data.Common;
using System.Diagnostics.Metrics;
using Analyzer.Data;
using Analyzer.Monitoring;
using Dapper;

namespace Analyzer.Usage;

/// <summary>How many complete days are stored of each source's cluster, and how old the newest is (domain.md §10).</summary>
internal sealed class DayGauges : IStoredGauges
{
    private const string Sql = """
        SELECT s.name AS source, s.cluster_name AS cluster, COUNT(d.date) AS days, MAX(d.evaluated_at) AS newest
        FROM sources s
        LEFT JOIN usage_days d ON d.tenant_id = s.tenant_id AND d.cluster_name = s.cluster_name AND d.complete
        WHERE s.tenant_id = @TenantId
        GROUP BY s.name, s.cluster_name
        """;

    private readonly Tenant _tenant;
    private readonly TimeProvider _time;
    private IReadOnlyList<SourceDays> _sources = [];

    public DayGauges(IMeterFactory meters, Tenant tenant, TimeProvider time)
    {
        (_tenant, _time) = (tenant, time);
        var meter = meters.Create(AnalyzerMetrics.Name);
        meter.CreateObservableGauge("analyzer.source.complete.dates", () => _sources.Select(source => new Measurement<long>(source.Days, Labels(source))),
            "{date}", "Complete days that are stored of the source's cluster.");
        meter.CreateObservableGauge("analyzer.source.newest.complete.day.age", Ages, "s",
            "Since the end of the newest complete day; left out when there is none.");
    }

    public async Task RefreshAsync(DbConnection connection, CancellationToken cancellationToken) =>
        _sources = [.. await connection.QueryAsync<SourceDays>(new CommandDefinition(Sql, new { TenantId = _tenant.Id }, cancellationToken: cancellationToken))];

    public void Forget() => _sources = [];

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
    }
}
