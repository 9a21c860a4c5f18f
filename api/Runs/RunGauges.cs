using System.Data.Common;
using System.Diagnostics.Metrics;
using Analyzer.Data;
using Analyzer.Http;
using Analyzer.Monitoring;
using Dapper;

namespace Analyzer.Runs;

/// <summary>How many runs are stored, and how long the oldest has not ended.</summary>
internal sealed class RunGauges : IStoredGauges
{
    private const string CountSql = "SELECT kind, state, COUNT(*) AS runs FROM runs WHERE tenant_id = @TenantId GROUP BY kind, state";

    private const string UnendedSql =
        "SELECT MIN(created_at) FROM runs WHERE tenant_id = @TenantId AND state IN ('queued', 'running')";

    private static readonly string[] Kinds = [.. Enum.GetValues<RunKind>().Select(Word.Of)];
    private static readonly string[] States = [.. Enum.GetValues<RunState>().Select(Word.Of)];

    private readonly Tenant _tenant;
    private readonly TimeProvider _time;
    private Dictionary<(string Kind, string State), long>? _runs;
    private long? _oldest;

    public RunGauges(IMeterFactory meters, Tenant tenant, TimeProvider time)
    {
        (_tenant, _time) = (tenant, time);
        var meter = meters.Create(AnalyzerMetrics.Name);
        meter.CreateObservableGauge("analyzer.runs", Runs, "{run}", "Runs that are stored, by kind and state.");
        meter.CreateObservableGauge("analyzer.oldest.unended.run.age", OldestUnended, "s",
            "Since the oldest run that has not ended was asked for; 0 when all have.");
    }

    public async Task RefreshAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var own = new { TenantId = _tenant.Id };
        var counts = await connection.QueryAsync<(string Kind, string State, long Runs)>(new CommandDefinition(CountSql, own, cancellationToken: cancellationToken));
        _oldest = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(UnendedSql, own, cancellationToken: cancellationToken));
        _runs = counts.ToDictionary(count => (count.Kind, count.State), count => count.Runs);
    }

    public void Forget() => _runs = null;

    /// <summary>Zeros too: what never happened can be compared, and an alert on it can rest.</summary>
    private IEnumerable<Measurement<long>> Runs() => _runs is not { } runs ? [] :
        from kind in Kinds
        from state in States
        select new Measurement<long>(runs.GetValueOrDefault((kind, state)), new("kind", kind), new("state", state));

    private IEnumerable<Measurement<double>> OldestUnended() => _runs is null ? [] :
        [new(_oldest is { } oldest ? (_time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(oldest)).TotalSeconds : 0)];
}
