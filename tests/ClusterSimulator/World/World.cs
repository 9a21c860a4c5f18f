using ClusterSimulator.Scenarios;

namespace ClusterSimulator;

/// <summary>
/// Clusters, what runs in them and what was measured around one day. Deterministic: the same arguments give the
/// same world, down to the last sample.
/// </summary>
public sealed record World(string Name, RecordedDay Day, IReadOnlyList<Cluster> Clusters)
{
    /// <summary>One cluster by its name.</summary>
    public Cluster Cluster(string name) => Clusters.Single(cluster => cluster.Name == name);

    /// <summary>Two clusters, <c>prod-bj</c> and <c>prod-sh</c>, with one namespace for each situation worth testing.</summary>
    public static World Standard(DateOnly day, string zone = "Asia/Shanghai") =>
        StandardWorld.Build(new RecordedDay(day, zone, TimeSpan.FromSeconds(30)));

    /// <summary>
    /// The same on a day that can lie in one database with others like it. Kube-state-metrics watches every namespace, for
    /// of days before yesterday nobody else can tell replicas.
    /// </summary>
    public static World Alone(DateOnly day, string zone)
    {
        var world = StandardWorld.Build(new RecordedDay(day, zone, TimeSpan.FromSeconds(30), alone: true));
        return world with
        {
            Clusters = [.. world.Clusters.Select(cluster => cluster with
            {
                Namespaces = [.. cluster.Namespaces.Select(space => space with { HasKubeStateMetrics = true })],
            })],
        };
    }

    /// <summary>One cluster, <c>prod-bj</c>, of plain Deployments, as large as asked for; for measuring speed.</summary>
    public static World Sized(int namespaces, int podsPerNamespace, DateOnly day, string zone, TimeSpan scrapeInterval) =>
        SizedWorld.Build(namespaces, podsPerNamespace, new RecordedDay(day, zone, scrapeInterval));
}

/// <summary>A Kubernetes cluster. Its series carry its name in the label <c>cluster</c>.</summary>
public sealed record Cluster(string Name, RecordedDay Day, IReadOnlyList<Node> Nodes, IReadOnlyList<Namespace> Namespaces)
{
    /// <summary>The ProjectQuota objects of the cluster.</summary>
    public IReadOnlyList<ProjectQuota> ProjectQuotas { get; init; } = [];

    /// <summary>What the ProjectQuota objects come to, as the scenario's author says.</summary>
    public IReadOnlyList<ProjectShareTruth> ProjectShares { get; init; } = [];

    /// <summary>Whether working sets and pod-level, pause and node-level series are recorded too.</summary>
    public bool RecordsEverything { get; init; } = true;

    /// <summary>How kube-state-metrics says "no owner": version 2 says nothing, version 1 says <c>&lt;none&gt;</c>.</summary>
    public string NoOwner { get; init; } = "";
}

/// <summary>A node, and how long after each round of scrapes its kubelet is asked.</summary>
public sealed record Node(string Name, string Address, int ScrapeOffset);

/// <summary>A namespace; every situation has its own.</summary>
public sealed record Namespace(string Name, IReadOnlyList<Workload> Workloads)
{
    /// <summary>The value of the label <c>cpaas.io/project</c>; null when it has no such label.</summary>
    public string? Project { get; init; }

    /// <summary>Whether the cluster's kube-state-metrics watches this namespace.</summary>
    public bool HasKubeStateMetrics { get; init; } = true;

    /// <summary>Its ResourceQuota objects.</summary>
    public IReadOnlyList<ResourceQuota> Quotas { get; init; } = [];

    /// <summary>What its quotas come to, as the scenario's author says; null without a quota.</summary>
    public NamespaceQuotaTruth? Quota { get; init; }

    /// <summary>Its pods of all workloads.</summary>
    public IEnumerable<Pod> Pods => Workloads.SelectMany(workload => workload.Pods);
}
