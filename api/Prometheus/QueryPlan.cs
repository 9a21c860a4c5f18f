namespace Analyzer.Prometheus;

/// <summary>
/// Batches of namespaces, each small enough for one query of every kind (quality.md, Load on other people's servers).
/// </summary>
internal static class QueryPlan
{
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
