using Analyzer.Language;

namespace Analyzer.Kubernetes;

/// <summary>A right that reading a cluster needs. The core group is the empty text.</summary>
/// <param name="Group">API group.</param>
/// <param name="Resource">Plural name.</param>
/// <param name="IsRequired">Without it a sync fails; the others make figures more exact.</param>
/// <param name="NeededFor">What is read with it.</param>
internal sealed record ClusterPermission(string Group, string Resource, bool IsRequired, Message NeededFor)
{
    /// <summary>Everything is read by lists over all namespaces.</summary>
    public const string Verb = "list";
}

/// <summary>Every right that this program uses in a cluster: what is read elsewhere in this folder stands here.</summary>
internal static class ClusterPermissions
{
    public const string ProjectQuotaGroup = "auth.alauda.io";
    public const string ProjectQuotas = "projectquotas";

    public static readonly IReadOnlyList<ClusterPermission> All =
    [
        new("", "namespaces", true, new("命名空间所属的项目", "the project of each namespace")),
        new("", "resourcequotas", true, new("命名空间配额", "namespace quotas")),
        new(ProjectQuotaGroup, ProjectQuotas, true, new("项目配额", "project quotas")),
        new("", "pods", false, new("Pod 属于哪个工作负载", "which workload a pod belongs to")),
        new("apps", "replicasets", false, new("已消失的 Pod 属于哪个 Deployment", "the Deployment of pods that are gone")),
        new("apps", "deployments", false, new("副本数", "replicas")),
        new("apps", "statefulsets", false, new("副本数", "replicas")),
        new("apps", "daemonsets", false, new("副本数", "replicas")),
        new("batch", "jobs", false, new("Job 的 Pod 与并行数", "pods and parallelism of jobs")),
    ];
}
