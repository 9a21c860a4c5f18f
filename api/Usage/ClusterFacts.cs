using Analyzer.Analysis;
using Analyzer.Clusters;
using Analyzer.Kubernetes;
using Analyzer.Language;
using Analyzer.Namespaces;
using Analyzer.Prometheus;

namespace Analyzer.Usage;

/// <summary>What a cluster adds to a source's day: projects, and the owners and replicas that the metrics do not tell.</summary>
/// <param name="Workloads">Empty when the metrics told everything, or the cluster could not be asked.</param>
/// <param name="Projects">Of every namespace of the day.</param>
/// <param name="Labels">What the namespaces' labels say now, to be remembered; null when they were not read.</param>
/// <param name="Notes">What could not be asked, and what stands in its place.</param>
internal sealed record ClusterFacts(
    ClusterWorkloads Workloads, IReadOnlyDictionary<string, (string Project, ProjectFrom From)> Projects,
    IReadOnlyList<(string Namespace, string? Label)>? Labels, IReadOnlyList<Message> Notes);

/// <summary>Asks the cluster of a source, gently: only what the metrics leave open.</summary>
internal sealed class ClusterFactsReader(ClusterNamespaces namespaces, ClusterClients clients)
{
    /// <exception cref="ExplainedException">
    /// The cluster failed and nothing is remembered of its labels: every project would be wrong.
    /// </exception>
    public async Task<ClusterFacts> ReadAsync(
        string clusterName, OpenCluster? cluster, DayAnswers answers, bool isRecent, CancellationToken cancellationToken)
    {
        var imported = await namespaces.ImportedProjectsAsync(clusterName, cancellationToken);
        var labels = await namespaces.LabelsAsync(clusterName, cancellationToken);
        if (cluster is null)
            return new(ClusterWorkloads.None, Projects(answers, labels, imported), null, [NotConfigured(clusterName)]);
        ClusterClient? opened = null;
        IReadOnlyList<(string Namespace, string? Label)> seen;
        try
        {
            opened = await clients.OpenAsync(cluster.Access, cancellationToken);
            seen = [.. (await new ClusterReader(opened, cluster.Access).NamespacesAsync(cancellationToken)).Select(item => (item.Name, item.Project))];
        }
        catch (ExplainedException failed) when (labels.Count > 0)
        {
            opened?.Dispose();
            return new(ClusterWorkloads.None, Projects(answers, labels, imported), null, [Remembered(failed)]);
        }
        using var client = opened;
        foreach (var (name, label) in seen)
            labels[name] = label ?? "";
        var workloads = IsOpen(answers, isRecent) ? await new WorkloadReader(client).ReadAsync(cancellationToken) : ClusterWorkloads.None;
        return new(workloads, Projects(answers, labels, imported), seen, workloads.Notes);
    }

    /// <summary>
    /// Whether the metrics leave a pod's owner open, or (on days that the API can speak for) a workload's replicas.
    /// Where kube-state-metrics has seen every pod, the cluster need not list thousands of objects.
    /// </summary>
    private static bool IsOpen(DayAnswers answers, bool isRecent)
    {
        var nothing = new OwnerFacts();
        foreach (var group in answers.Pods.GroupBy(pod => pod.Namespace))
        {
            if (!answers.Namespaces.Contains(group.Key))
                continue;
            var owners = new Owners(answers.OwnersOf(group.Key), nothing);
            var found = group.Select(pod => owners.Find(pod.Pod)).ToList();
            if (found.Exists(owned => owned.From != OwnerFrom.KubeStateMetrics))
                return true;
            if (isRecent && found.Exists(owned => ReplicaRules.HasFigure(owned.Workload.Kind) && !(answers.ReplicasOf(group.Key).GetValueOrDefault(owned.Workload) > 0)))
                return true;
        }
        return false;
    }

    private static Dictionary<string, (string, ProjectFrom)> Projects(
        DayAnswers answers, Dictionary<string, string> labels, Dictionary<string, string> imported) =>
        answers.Namespaces.ToDictionary(name => name, name => ProjectOfNamespace.Find(name, labels.GetValueOrDefault(name), imported.GetValueOrDefault(name)));

    private static Message NotConfigured(string clusterName) => new(
        $"集群 {clusterName} 没有接入：项目取自已导入的命名空间配额或命名空间本身，工作负载取自指标和 Pod 名称。",
        $"Cluster {clusterName} is not configured: projects come from imported namespace quotas or the namespaces themselves, workloads from metrics and pod names.");

    private static Message Remembered(ExplainedException failed) => new(
        $"{failed.Reason.Zh} 项目取自上次读到的命名空间标签，工作负载取自指标和 Pod 名称。",
        $"{failed.Reason.En} Projects come from the namespace labels last read, workloads from metrics and pod names.");
}
