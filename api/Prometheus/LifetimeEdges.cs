using Analyzer.Analysis;

namespace Analyzer.Prometheus;

/// <summary>
/// Begins and ends of lifetimes that are known by the scrape interval they lie in. Two pods' order is open only where
/// one ends and another begins in the same interval; those are sharpened to the sample's own time.
/// </summary>
internal static class LifetimeEdges
{
    /// <summary>The intervals in which a pod of a namespace ends and another pod of it begins.</summary>
    public static List<PodsInWindow> Shared(IReadOnlyDictionary<(string Namespace, string Pod), Lifetime> lifetimes, Day day)
    {
        var open = lifetimes.Where(pair => pair.Value.Last != day.EvaluatedAt || pair.Value.First != day.Start).ToList();
        var begins = open.ToLookup(pair => (pair.Key.Namespace, pair.Value.First), pair => pair.Key.Pod);
        var ends = open.ToLookup(pair => (pair.Key.Namespace, pair.Value.Last), pair => pair.Key.Pod);
        return [.. ends
            .Where(end => begins[end.Key].Any(pod => end.Any(other => other != pod)))
            .Select(end => (end.Key.Last, end.Key.Namespace, Pods: end.Concat(begins[end.Key])))
            .GroupBy(edge => edge.Last)
            .OrderBy(group => group.Key)
            .Select(group => new PodsInWindow(
                group.Key, [.. group.Select(edge => edge.Namespace).Distinct()], [.. group.SelectMany(edge => edge.Pods).Distinct()]))];
    }

    /// <summary>Moves the begins and ends that lie in a window to the earliest and latest sample found there.</summary>
    public static void Sharpen(
        Dictionary<(string Namespace, string Pod), Lifetime> lifetimes,
        IEnumerable<(string Namespace, string Pod, DateTimeOffset Window, DateTimeOffset At)> times)
    {
        foreach (var samples in times.GroupBy(time => (time.Namespace, time.Pod, time.Window)))
        {
            var pod = (samples.Key.Namespace, samples.Key.Pod);
            if (!lifetimes.TryGetValue(pod, out var lifetime))
                continue;
            var first = lifetime.First == samples.Key.Window ? samples.Min(sample => sample.At) : lifetime.First;
            var last = lifetime.Last == samples.Key.Window ? samples.Max(sample => sample.At) : lifetime.Last;
            lifetimes[pod] = new(first, last);
        }
    }
}
