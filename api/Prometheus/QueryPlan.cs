using Analyzer.Analysis;

namespace Analyzer.Prometheus;

/// <summary>
/// Batches of namespaces, each small enough for one query of every kind (quality.md, Load on other people's servers).
/// </summary>
internal static class QueryPlan
{
    /// <summary>Samples that a server holds at once for one container in the largest query of a day: what its limit is about.</summary>
    public static long SamplesHeld(DayRequest request, TimeSpan interval) =>
        (long)Math.Max(request.Day.Length / PromDuration.Parse(request.Step), request.Day.Length / interval);

    /// <summary>
    /// Samples that a server reads for one container in all queries of a day: CPU peaks look through a rate window at
    /// each step, concurrent CPU at every five minutes, coverage through those five minutes; memory peaks and the two
    /// counts through the whole day once, concurrent memory at each moment.
    /// </summary>
    public static long SamplesRead(DayRequest request, TimeSpan interval)
    {
        var day = request.Day.Length;
        var window = PromDuration.Parse(request.RateWindow) / interval;
        var moments = day / Coverage.Step;
        var read = (day / PromDuration.Parse(request.Step) * window) + (3 * (day / interval)) + (moments * (window + 1)) + (day / interval);
        return (long)Math.Ceiling(read);
    }

    /// <param name="namespaces">Every namespace to ask for, with the containers it has at most at one moment.</param>
    /// <param name="samplesPerSeries">Samples that the largest query touches for one container.</param>
    /// <param name="options">The budget.</param>
    public static List<string[]> Batches(
        IEnumerable<(string Namespace, long Series)> namespaces, long samplesPerSeries, PrometheusOptions options)
    {
        var batches = new List<string[]>();
        var batch = new List<string>();
        long samples = 0;
        foreach (var (name, series) in namespaces.OrderBy(item => item.Namespace, StringComparer.Ordinal))
        {
            var cost = Math.Max(series, 1) * samplesPerSeries;
            if (batch.Count > 0 && (samples + cost > options.SamplesPerQuery || batch.Count == options.NamespacesPerQuery))
            {
                batches.Add([.. batch]);
                batch.Clear();
                samples = 0;
            }
            batch.Add(name);
            samples += cost;
        }
        if (batch.Count > 0)
            batches.Add([.. batch]);
        return batches;
    }
}
