namespace ClusterSimulator;

/// <summary>
/// What the pods below it belong to, with the answers the scenario's author expects: found how, replicas how many and
/// from where. These are stated, never computed.
/// </summary>
public sealed record Workload(string Kind, string Name, string OwnerFrom, int Replicas, string ReplicasFrom)
{
    /// <summary>The object at the top: a Deployment, a CronJob, an operator's resource; null for a pod of its own.</summary>
    public Controller? Root { get; init; }

    /// <summary>Pods that nothing controls.</summary>
    public IReadOnlyList<Pod> BarePods { get; init; } = [];

    /// <summary>All its pods, of every ReplicaSet and Job.</summary>
    public IEnumerable<Pod> Pods => BarePods.Concat(Controllers.SelectMany(controller => controller.Pods));

    /// <summary>The object at the top and all below it.</summary>
    public IEnumerable<Controller> Controllers => Root is null ? [] : Root.Family;
}

/// <summary>An object that controls pods or other controllers, such as a Deployment, its ReplicaSets, a Job.</summary>
public sealed record Controller(string Kind, string Name)
{
    /// <summary>The API version; known kinds need none.</summary>
    public string ApiVersion { get; init; } = Kind switch
    {
        "Job" or "CronJob" => "batch/v1",
        "Node" => "v1",
        _ => "apps/v1",
    };

    /// <summary>How many pods were wanted, over time: spec.replicas, the nodes to serve, or a Job's parallelism.</summary>
    public Timeline? Wanted { get; init; }

    /// <summary>Controllers it controls.</summary>
    public IReadOnlyList<Controller> Children { get; init; } = [];

    /// <summary>Pods it controls.</summary>
    public IReadOnlyList<Pod> Pods { get; init; } = [];

    /// <summary>When it existed, within what is recorded.</summary>
    public required Life Life { get; init; }

    /// <summary>Whether the Kubernetes API still shows it.</summary>
    public bool InApi { get; init; } = true;

    /// <summary>The update strategy in the API, such as <c>Recreate</c>; null for the kind's default.</summary>
    public string? Strategy { get; init; }

    /// <summary>It and all below it.</summary>
    public IEnumerable<Controller> Family => Children.SelectMany(child => child.Family).Prepend(this);
}

/// <summary>From when to when something existed, both included.</summary>
public readonly record struct Life(long From, long Until)
{
    /// <summary>Whether the moment lies in it.</summary>
    public bool Holds(long time) => time >= From && time <= Until;
}

/// <summary>A figure that changes in steps.</summary>
public sealed record Timeline(params (long Since, int Count)[] Steps)
{
    /// <summary>The same figure all the time.</summary>
    public static Timeline Always(int count) => new((long.MinValue, count));

    /// <summary>The figure at a moment.</summary>
    public int At(long time) => Steps.Last(step => step.Since <= time).Count;
}

/// <summary>Where an answer comes from, in the words of domain.md §6 and §7.</summary>
internal static class From
{
    public const string KubeStateMetrics = "kube-state-metrics";
    public const string Api = "api";
    public const string Name = "name";
    public const string None = "none";
    public const string Observed = "observed";
}
