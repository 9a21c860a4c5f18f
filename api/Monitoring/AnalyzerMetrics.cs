using System.Diagnostics.Metrics;

namespace Analyzer.Monitoring;

/// <summary>
/// What this process has done since it started, as <c>/metrics</c> tells it. Names in Prometheus have underscores, the unit
/// and, of counters, <c>_total</c>: <c>analyzer_run_duration_seconds</c>, <c>analyzer_rows_total</c>.
/// </summary>
internal sealed class AnalyzerMetrics
{
    public const string Name = "Analyzer";

    /// <summary>Seconds: from one answer of a quick cluster to a night's catching up.</summary>
    private static readonly double[] RunSeconds = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1800, 3600];

    /// <summary>Seconds: up to the longest patience with a source.</summary>
    private static readonly double[] RequestSeconds = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 150];

    private readonly Histogram<double> _runs;
    private readonly Counter<long> _rows;
    private readonly RequestMetrics _sources;
    private readonly RequestMetrics _clusters;

    public AnalyzerMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _runs = Seconds(meter, "analyzer.run.duration", "Runs that ended in this instance, from their start.", RunSeconds);
        _rows = meter.CreateCounter<long>("analyzer.rows", "{row}", "Rows that syncs, uploads and sheets brought: imported, updated, removed, skipped or refused.");
        _sources = Requests(meter, "source", "Requests to a source");
        _clusters = Requests(meter, "cluster", "Requests to a cluster's API");
    }

    /// <param name="kind">Of the run, as the contract writes it.</param>
    /// <param name="state">How it ended.</param>
    /// <param name="duration">From its start, pauses between two instances included.</param>
    public void RunEnded(string kind, string state, TimeSpan duration) =>
        _runs.Record(duration.TotalSeconds, new("kind", kind), new("state", state));

    /// <param name="kind">What the rows are of: a kind of run, <c>day_reports</c> or <c>sheet</c>.</param>
    /// <param name="counts">How many had which outcome.</param>
    public void Rows(string kind, params ReadOnlySpan<(string Outcome, long Count)> counts)
    {
        foreach (var (outcome, count) in counts)
            if (count > 0)
                _rows.Add(count, new("kind", kind), new("outcome", outcome));
    }

    /// <param name="source">Its name.</param>
    /// <param name="outcome"><see cref="RequestOutcome.Success"/>, or the code word of the failure.</param>
    /// <param name="duration">From the question to the last byte of the answer.</param>
    public void SourceRequest(string source, string outcome, TimeSpan duration) => _sources.Record(source, outcome, duration);

    /// <inheritdoc cref="SourceRequest"/>
    /// <param name="cluster">Its name.</param>
    /// <param name="outcome"><see cref="RequestOutcome.Success"/>, or the code word of the failure.</param>
    /// <param name="duration">From the question to the last byte of the answer.</param>
    public void ClusterRequest(string cluster, string outcome, TimeSpan duration) => _clusters.Record(cluster, outcome, duration);

    /// <summary>
    /// Zeros of every outcome, before any request: an increase of a counter is not seen when it begins at the first failures.
    /// </summary>
    /// <param name="source">A source that is configured.</param>
    /// <param name="failures">The code words that asking it can fail with.</param>
    public void ExpectSource(string source, IEnumerable<string> failures) => _sources.Expect(source, failures);

    /// <inheritdoc cref="ExpectSource"/>
    /// <param name="cluster">A cluster that is configured.</param>
    /// <param name="failures">The code words that asking it can fail with.</param>
    public void ExpectCluster(string cluster, IEnumerable<string> failures) => _clusters.Expect(cluster, failures);

    private static RequestMetrics Requests(Meter meter, string of, string what) => new(
        of,
        meter.CreateCounter<long>($"analyzer.{of}.requests", "{request}", $"{what}, retries included, by outcome: success, or the code word of the failure."),
        Seconds(meter, $"analyzer.{of}.request.duration", $"{what}, from the question to the last byte of the answer.", RequestSeconds));

    private static Histogram<double> Seconds(Meter meter, string name, string description, double[] bounds) =>
        meter.CreateHistogram(name, "s", description, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = bounds });

    /// <summary>Outcomes have no buckets of their own: a hundred sources would be thousands of series.</summary>
    private sealed record RequestMetrics(string Of, Counter<long> Count, Histogram<double> Duration)
    {
        public void Record(string name, string outcome, TimeSpan duration)
        {
            Count.Add(1, new(Of, name), new("outcome", outcome));
            Duration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>(Of, name));
        }

        public void Expect(string name, IEnumerable<string> failures)
        {
            foreach (var outcome in failures.Prepend(RequestOutcome.Success))
                Count.Add(0, new(Of, name), new("outcome", outcome));
        }
    }
}
