using System.Globalization;
using Analyzer.Analysis;
using static Analyzer.Prometheus.Metrics;

namespace Analyzer.Prometheus;

/// <summary>Which series a query is about.</summary>
/// <param name="Matchers">The source's own label matchers, canonical; empty for none.</param>
/// <param name="Namespaces">Only these; null for all.</param>
/// <param name="Pods">Only pods of these names; null for all.</param>
internal sealed record QueryScope(string Matchers, IReadOnlyCollection<string>? Namespaces, IReadOnlyCollection<string>? Pods = null);

/// <summary>Pods of which a sample in the window that begins here is looked for.</summary>
internal sealed record PodsInWindow(DateTimeOffset Begin, IReadOnlyCollection<string> Namespaces, IReadOnlyCollection<string> Pods);

/// <summary>All PromQL that this program sends, each with its reason.</summary>
internal static class PromQueries
{
    private const string ByContainer = $"{Labels.Namespace},{Labels.Pod},{Labels.Container}";
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    private const string ByPod = $"{Labels.Namespace},{Labels.Pod}";

    /// <summary>
    /// CPU peak of each container in cores (§4). irate sees the last two samples of the window, so a burst is not
    /// averaged away; the maximum over the day takes the highest of them; max by container makes one series of a
    /// container that was scraped twice or restarted.
    /// </summary>
    public static string CpuPeaks(QueryScope scope, Day day, string rateWindow, string step) =>
        $"max by ({ByContainer}) (max_over_time(irate({CpuSeconds}{{{Containers(scope)}}}[{rateWindow}])[{Range(day)}:{step}]))";

    /// <summary>Memory peak of each container in bytes (§4): a gauge, so the highest sample is the peak.</summary>
    public static string MemoryPeaks(QueryScope scope, Day day, string metric) =>
        $"max by ({ByContainer}) (max_over_time({metric}{{{Containers(scope)}}}[{Range(day)}]))";

    /// <summary>
    /// Each namespace's total CPU at one moment (§8). rate over the window smooths over scrapes, which a sum of many
    /// containers needs; not a number and infinite containers are left out before the sum.
    /// </summary>
    public static string CpuTotals(QueryScope scope, string rateWindow) =>
        Totals($"rate({CpuSeconds}{{{Containers(scope)}}}[{rateWindow}])");

    /// <summary>Each namespace's total memory at one moment (§8).</summary>
    public static string MemoryTotals(QueryScope scope, string metric) => Totals($"{metric}{{{Containers(scope)}}}");

    /// <summary>
    /// How many samples each container has inside the day: a pod belongs to the day by one (§4), and one that has them
    /// all lived through it.
    /// </summary>
    public static string SampleCounts(QueryScope scope, Day day, string metric) =>
        $"max by ({ByContainer}) (count_over_time({metric}{{{Containers(scope)}}}[{Range(day)}]))";

    /// <summary>
    /// The first and last window of the day that hold a sample of each pod (§7 rule 3), named by their begin. A window
    /// is one scrape interval long and looks forward from each step, so that none reaches out of the day. The times of
    /// samples themselves, <c>timestamp()</c> in a subquery, cost older servers seconds for each hundred containers.
    /// </summary>
    public static string Lifetimes(QueryScope scope, Day day, string metric, TimeSpan window)
    {
        // Newer servers leave out a sample at the very begin of a range: the window is its whole length and ends 1 ms early.
        var step = PromDuration.Text(window);
        var forward = PromDuration.Text(window - Millisecond);
        var windows = $"(present_over_time({metric}{{{Containers(scope)}}}[{step}] offset -{forward}) * time())[{Range(day)}:{step}]";
        return $"{Edge($"min by ({ByPod}) (min_over_time({windows}))", "first")} or {Edge($"max by ({ByPod}) (max_over_time({windows}))", "last")}";
    }

    /// <summary>The times of the newest samples in some windows: where one pod goes and another comes in the same one.</summary>
    public static string SampleTimes(string matchers, string metric, TimeSpan window, IEnumerable<PodsInWindow> windows) =>
        string.Join(" or ", windows.Select(one =>
        {
            var at = (one.Begin + window - Millisecond).ToUnixTimeMilliseconds() / 1000m;
            var begin = one.Begin.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            var scope = new QueryScope(matchers, one.Namespaces, one.Pods);
            var times = $"timestamp({metric}{{{Containers(scope)}}} @ {at.ToString("0.000", CultureInfo.InvariantCulture)}) >= {begin}";
            return $"label_replace({times}, \"{Labels.Edge}\", \"{begin}\", \"\", \"\")";
        }));

    /// <summary>One where any container CPU sample lies in the 5 minutes before (§9).</summary>
    public static string Presence(QueryScope scope) =>
        $"group(present_over_time({CpuSeconds}{{{Containers(scope)}}}[{PromDuration.Text(Coverage.Step)}]))";

    /// <summary>How many containers each namespace has at one moment: what a batch of namespaces will cost.</summary>
    public static string SeriesByNamespace(QueryScope scope) =>
        $"count by ({Labels.Namespace}) ({CpuSeconds}{{{Containers(scope)}}})";

    /// <summary>How many series each metric that is read has at one moment, of this source's part of the server.</summary>
    public static string SeriesByMetric(string matchers, IEnumerable<string> metrics) =>
        $"count by (__name__) ({{__name__=~\"{string.Join('|', metrics)}\"{(matchers.Length > 0 ? "," + matchers : "")}}})";

    /// <summary>Containers by the label that servers of several clusters tell them apart by: more than one value, and a source mixes clusters.</summary>
    public static string SeriesByCluster(QueryScope scope) => $"count by ({Labels.Cluster}) ({CpuSeconds}{{{Containers(scope)}}})";

    /// <summary>One where containers had samples in the half hour before: how far back a server's memory goes is found by asking at moments.</summary>
    public static string AnySamples(QueryScope scope) => $"group(present_over_time({CpuSeconds}{{{Containers(scope)}}}[30m]))";

    /// <summary>Only VictoriaMetrics knows this function.</summary>
    public const string KnownToVictoriaMetrics = "now()";

    /// <summary>The raw samples of some minutes: their distance is the scrape interval.</summary>
    public static string RawSamples(QueryScope scope) => $"{CpuSeconds}{{{Containers(scope)}}}[5m]";

    /// <summary>Containers' series of a metric; for lists of label values.</summary>
    public static string Selector(QueryScope scope, string metric) => $"{metric}{{{Containers(scope)}}}";

    /// <summary>
    /// Owners of the day's pods, ReplicaSets and Jobs (§6 rule 1) in one answer: a row with a replicaset or job_name
    /// label is about that object, else about the pod.
    /// </summary>
    public static string Owners(QueryScope scope, Day day) =>
        $"group by ({Labels.Namespace},{Labels.Pod},{Labels.ReplicaSet},{Labels.Job},{Labels.OwnerKind},{Labels.OwnerName},{Labels.OwnerIsController}) "
        + $"(last_over_time({{__name__=~\"{PodOwner}|{ReplicaSetOwner}|{JobOwner}\",{Objects(scope)}}}[{Range(day)}]))";

    /// <summary>The day's highest replicas of each workload (§7 rule 1): an autoscaled one has its highest figure.</summary>
    public static string Replicas(QueryScope scope, Day day) =>
        $"max by ({Labels.Namespace},{Labels.Deployment},{Labels.StatefulSet},{Labels.DaemonSet},{Labels.ReplicaSet},{Labels.Job}) "
        + $"(max_over_time({{__name__=~\"{DeploymentReplicas}|{StatefulSetReplicas}|{DaemonSetReplicas}|{ReplicaSetReplicas}|{JobReplicas}\",{Objects(scope)}}}[{Range(day)}]))";

    private static string Totals(string containers) =>
        $"sum by ({Labels.Namespace}) (max by ({ByContainer}) ({containers}) > -Inf < Inf)";

    private static string Edge(string query, string edge) => $"label_replace({query}, \"{Labels.Edge}\", \"{edge}\", \"\", \"\")";

    /// <summary>Real containers of pods (§4): not the sums of pods and nodes (no container), not the pause container.</summary>
    private static string Containers(QueryScope scope) => string.Join(',', new[]
    {
        $"{Labels.Namespace}!=\"\"", $"{Labels.Pod}!=\"\"", $"{Labels.Container}!=\"\"", $"{Labels.Container}!=\"POD\"",
        scope.Matchers, Among(Labels.Namespace, scope.Namespaces), Among(Labels.Pod, scope.Pods),
    }.Where(part => part.Length > 0));

    private static string Objects(QueryScope scope) =>
        string.Join(',', new[] { $"{Labels.Namespace}!=\"\"", scope.Matchers, Among(Labels.Namespace, scope.Namespaces) }.Where(part => part.Length > 0));

    private static string Among(string label, IReadOnlyCollection<string>? names) => names switch
    {
        null => "",
        { Count: 1 } one => $"{label}={LabelMatchers.Quote(one.First())}",
        var several => $"{label}=~{LabelMatchers.Quote(LabelMatchers.AnyOf(several))}",
    };

    private static string Range(Day day) => PromDuration.Text(day.Length);
}
