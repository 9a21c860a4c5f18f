using Analyzer.Analysis;
using Analyzer.Kubernetes;
using Analyzer.Prometheus;

namespace Analyzer.Usage;

/// <summary>A day's figures of one source, decided from what was read.</summary>
internal sealed record DayFigures(IReadOnlyList<NamespaceDay> Namespaces, double Coverage, long DroppedValues)
{
    public static DayFigures Of(
        Day day, DayAnswers answers, ClusterWorkloads now, bool isRecent,
        IReadOnlyDictionary<string, Dictionary<Workload, Replicas>> stored, decimal tolerance)
    {
        long dropped = 0;
        var cpu = PodPeaks.Sum(answers.Cpu, ref dropped);
        var memory = PodPeaks.Sum(answers.Memory, ref dropped);
        var pods = answers.Pods
            .Select(pod => (pod.Namespace, Pod: PodOf(pod, cpu, memory, answers)))
            .ToLookup(item => item.Namespace, item => item.Pod);
        var namespaces = answers.Namespaces.Where(pods.Contains).Select(name => NamespaceDay.Of(new NamespaceSamples
        {
            Namespace = name,
            Pods = [.. pods[name].OrderBy(pod => pod.Name, StringComparer.Ordinal)],
            OwnersOfDay = answers.OwnersOf(name),
            OwnersNow = now.Owners(name),
            ReplicasOfDay = answers.ReplicasOf(name),
            ReplicasNow = isRecent ? now.Replicas(name) : [],
            StoredReplicas = stored.GetValueOrDefault(name) ?? [],
            CpuTotals = answers.CpuTotals.Of(name),
            MemoryTotals = answers.MemoryTotals.Of(name),
        }, tolerance)).ToList();
        return new(namespaces, Analysis.Coverage.Share(day, answers.StepsWithData.Count), dropped);
    }

    private static PodDay PodOf(
        (string Namespace, string Pod) pod, Dictionary<(string, string), double> cpu, Dictionary<(string, string), double> memory, DayAnswers answers)
    {
        Lifetime? lifetime = answers.Lifetimes.TryGetValue(pod, out var known) ? known : null;
        return new PodDay
        {
            Name = pod.Pod,
            Cpu = cpu.TryGetValue(pod, out var cores) ? cores : null,
            Memory = memory.TryGetValue(pod, out var bytes) ? bytes : null,
            FirstSeen = lifetime?.First,
            LastSeen = lifetime?.Last,
        };
    }
}
