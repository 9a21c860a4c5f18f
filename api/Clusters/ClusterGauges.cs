using System.Data.Common;
using System.Diagnostics.Metrics;
using Analyzer.Data;
using Analyzer.Kubernetes;
using Analyzer.Monitoring;
using Dapper;

namespace Analyzer.Clusters;

/// <summary>How old the quotas of each cluster are: every rate is divided by them (domain.md §14).</summary>
internal sealed class ClusterGauges : IStoredGauges
{
    private const string Sql = "SELECT name, last_sync FROM clusters WHERE tenant_id = @TenantId";

    private readonly Tenant _tenant;
    private readonly TimeProvider _time;
    private readonly AnalyzerMetrics _metrics;
    private IReadOnlyList<(string Name, long? LastSync)> _clusters = [];

    public ClusterGauges(IMeterFactory meters, Tenant tenant, AnalyzerMetrics metrics, TimeProvider time)
    {
        (_tenant, _time, _metrics) = (tenant, time, metrics);
        meters.Create(AnalyzerMetrics.Name).CreateObservableGauge("analyzer.cluster.newest.sync.age", Ages, "s",
            "Since quotas of the cluster were last read; left out when they never were.");
    }

    public async Task RefreshAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        _clusters = [.. await connection.QueryAsync<(string, long?)>(new CommandDefinition(Sql, new { TenantId = _tenant.Id }, cancellationToken: cancellationToken))];
        foreach (var (name, _) in _clusters)
            _metrics.ExpectCluster(name, ClusterFailure.Codes);
    }

    public void Forget() => _clusters = [];

    private IEnumerable<Measurement<double>> Ages() =>
        from cluster in _clusters
        where cluster.LastSync is not null
        select new Measurement<double>(
            (_time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(cluster.LastSync!.Value)).TotalSeconds, new KeyValuePair<string, object?>("cluster", cluster.Name));
}
