namespace Analyzer.Analysis;

/// <summary>What pods belong to (domain.md §6): a Deployment, StatefulSet, … or a pod of its own.</summary>
public readonly record struct Workload(string Kind, string Name)
{
    public const string Deployment = "Deployment";
    public const string StatefulSet = "StatefulSet";
    public const string DaemonSet = "DaemonSet";
    public const string ReplicaSet = "ReplicaSet";
    public const string Job = "Job";
    public const string CronJob = "CronJob";
    public const string Pod = "Pod";
    public const string Node = "Node";
}

/// <summary>A reference to an owner; a null reference where an object is known to have none.</summary>
public readonly record struct OwnerReference(string Kind, string Name)
{
    /// <summary>Static pods are owned by their node, which is no workload.</summary>
    public bool IsNone => Kind.Length == 0 || Kind == "<none>" || Kind == Workload.Node;
}

/// <summary>Which rule of domain.md §6 answered.</summary>
public enum OwnerFrom
{
    KubeStateMetrics,
    Api,
    Name,
    None,
}

/// <summary>A pod's workload and the rule that found it.</summary>
public readonly record struct Owned(Workload Workload, OwnerFrom From);

/// <summary>
/// What one namespace's objects say of owners, as kube-state-metrics saw them on the day or the Kubernetes API sees
/// them now. A key with a null value is an object that has no owner.
/// </summary>
public sealed class OwnerFacts
{
    public Dictionary<string, OwnerReference?> Pods { get; } = [];

    public Dictionary<string, OwnerReference?> ReplicaSets { get; } = [];

    public Dictionary<string, OwnerReference?> Jobs { get; } = [];

    public HashSet<string> StatefulSets { get; } = [];

    public HashSet<string> DaemonSets { get; } = [];
}
