namespace ClusterSimulator.Verification;

/// <summary>Asks Prometheus the literal PromQL of domain.md §4 and §8 and compares with the truth.</summary>
internal sealed class UsageChecks(PromClient prometheus, Cluster cluster, IReadOnlyList<NamespaceTruth> truth, Findings findings)
{
    private readonly string _selector =
        $$"""{namespace!="",pod!="",container!="",container!="POD",cluster="{{cluster.Name}}"}""";
    private readonly string _day = $"{(cluster.Day.End - cluster.Day.Start) / 1000}s";

    private string Cpu => "container_cpu_usage_seconds_total" + _selector;

    private string Memory => "container_memory_usage_bytes" + _selector;

    public async Task RunAsync()
    {
        var pods = await PodsOfTheDayAsync();
        Compare("pods seen", space => space.PodsSeen, space => pods.Count(pod => pod.Namespace == space.Namespace));
        var cpu = await ContainersAsync($"max_over_time(irate({Cpu}[5m])[{_day}:1m])", pods);
        Compare("pod_peak_sum cpu", space => space.PodPeakSumCpu, space => Sum(cpu, space));
        Compare("dropped cpu", space => space.ContainersDroppedCpu, space => Broken(cpu, space));
        var memory = await ContainersAsync($"max_over_time({Memory}[{_day}])", pods);
        Compare("pod_peak_sum memory", space => space.PodPeakSumMemory, space => Sum(memory, space));
        Compare("dropped memory", space => space.ContainersDroppedMemory, space => Broken(memory, space));
        await TotalsAsync("cpu", $"rate({Cpu}[5m])", space => space.CpuTotals);
        await TotalsAsync("memory", Memory, space => space.MemoryTotals);
    }

    private async Task TotalsAsync(string what, string instant, Func<NamespaceTruth, TotalsTruth?> totals)
    {
        // A comparison with infinity leaves NaN and infinities out before the sum.
        var total = $"sum by (namespace) ((max by (namespace,pod,container) ({instant})) < Inf)[{_day}:5m]";
        await TotalAsync($"concurrent_peak {what}", $"max_over_time({total})", space => totals(space)?.ConcurrentPeak);
        await TotalAsync($"p95 {what}", $"quantile_over_time(0.95, {total})", space => totals(space)?.P95);
        await TotalAsync($"average {what}", $"avg_over_time({total})", space => totals(space)?.Average);
    }

    private async Task TotalAsync(string what, string query, Func<NamespaceTruth, double?> expected)
    {
        var answers = await AskAsync(query);
        findings.Compare($"{cluster.Name} {what}", truth.Where(space => expected(space) is not null).Select(space =>
            (space.Namespace, expected(space)!.Value, answers.SingleOrDefault(a => a["namespace"] == space.Namespace)?.Value)));
    }

    /// <summary>domain.md §4: a pod belongs to the day when it has a sample in it.</summary>
    private async Task<HashSet<(string Namespace, string Pod)>> PodsOfTheDayAsync()
    {
        var answers = await AskAsync(
            $"count by (namespace,pod) (count_over_time({Cpu}[{_day}]) or count_over_time({Memory}[{_day}]))");
        return [.. answers.Select(answer => (answer["namespace"], answer["pod"]))];
    }

    private async Task<List<Answer>> ContainersAsync(string query, HashSet<(string Namespace, string Pod)> pods)
    {
        var answers = await AskAsync($"max by (namespace,pod,container) ({query})");
        return [.. answers.Where(answer => pods.Contains((answer["namespace"], answer["pod"])))];
    }

    private void Compare(string what, Func<NamespaceTruth, double> expected, Func<NamespaceTruth, double> found) =>
        findings.Compare(
            $"{cluster.Name} {what}", truth.Select(space => (space.Namespace, expected(space), (double?)found(space))));

    private static double Sum(IEnumerable<Answer> answers, NamespaceTruth space) => answers
        .Where(answer => answer["namespace"] == space.Namespace && double.IsFinite(answer.Value)).Sum(answer => answer.Value);

    private static double Broken(IEnumerable<Answer> answers, NamespaceTruth space) =>
        answers.Count(answer => answer["namespace"] == space.Namespace && !double.IsFinite(answer.Value));

    private Task<IReadOnlyList<Answer>> AskAsync(string query) => prometheus.AskAsync(query, cluster.Day.End - 1);
}
