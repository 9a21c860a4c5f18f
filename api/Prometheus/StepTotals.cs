namespace Analyzer.Prometheus;

/// <summary>
/// Each namespace's total at the steps of a day that have data (domain.md §8). A namespace that was asked for in parts
/// of its pods has several answers: what they say of one moment is added.
/// </summary>
internal sealed class StepTotals
{
    private readonly Dictionary<string, SortedDictionary<double, double>> _totals = [];

    public void Add(IEnumerable<PromSeries> series)
    {
        foreach (var one in series)
        {
            var name = one.Label(Metrics.Labels.Namespace);
            if (!_totals.TryGetValue(name, out var steps))
                _totals[name] = steps = [];
            foreach (var sample in one.Values ?? [])
                steps[sample.Time] = steps.GetValueOrDefault(sample.Time) + sample.Value;
        }
    }

    /// <summary>Totals in the order of time; empty for a namespace without any.</summary>
    public IReadOnlyList<double> Of(string @namespace) => _totals.TryGetValue(@namespace, out var steps) ? [.. steps.Values] : [];
}
