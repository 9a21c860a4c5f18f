using System.Text.Json.Nodes;

namespace ClusterSimulator.Kubernetes;

/// <summary>All objects that a cluster's API shows on the day after: what is gone by then is not here.</summary>
internal sealed class ClusterObjects
{
    private readonly Dictionary<ResourceType, List<ApiObject>> _objects =
        ResourceType.All.ToDictionary(type => type, _ => new List<ApiObject>());
    private const string Always = "kube-system";

    private readonly Cluster _cluster;

    public ClusterObjects(Cluster cluster)
    {
        _cluster = cluster;
        var metadata = new Metadata(cluster, null);
        foreach (var node in cluster.Nodes)
            Add(ResourceType.Nodes, null, node.Name, PlainObjects.Node(metadata, node));
        foreach (var quota in cluster.ProjectQuotas)
            Add(ResourceType.ProjectQuotas, null, quota.Name, QuotaObjects.OfProject(metadata, quota));
        var crd = QuotaObjects.Definition(metadata);
        Add(ResourceType.CustomResourceDefinitions, null, crd["metadata"]!["name"]!.ToString(), crd);
        foreach (var space in cluster.Namespaces)
            AddNamespace(space);
        if (!cluster.Namespaces.Any(space => space.Name == Always)) // every cluster has it, and is known by its UID
            AddNamespace(new Namespace(Always, []));
        foreach (var list in _objects.Values)
            list.Sort((one, other) => string.CompareOrdinal(one.Key, other.Key));
    }

    /// <summary>The objects of a kind, ordered by namespace and name.</summary>
    public IReadOnlyList<ApiObject> this[ResourceType type] => _objects[type];

    private void AddNamespace(Namespace space)
    {
        var metadata = new Metadata(_cluster, space.Name);
        Add(ResourceType.Namespaces, null, space.Name, PlainObjects.Namespace(new(_cluster, null), space));
        foreach (var quota in space.Quotas)
            Add(ResourceType.ResourceQuotas, space.Name, quota.Name, QuotaObjects.OfNamespace(metadata, quota));
        foreach (var workload in space.Workloads)
        {
            AddPods(metadata, workload.Name, workload.BarePods, owner: null);
            if (workload.Root is not null)
                AddController(metadata, workload.Name, workload.Root, owner: null);
        }
    }

    private void AddController(Metadata metadata, string app, Controller controller, Controller? owner)
    {
        var type = ResourceType.All.FirstOrDefault(type => type.Kind == controller.Kind && type.Namespaced);
        if (type is not null && controller.InApi)
        {
            var fields = new ControllerObject(metadata, app, controller, _cluster.Day.Now).ToJson(owner);
            Add(type, metadata.Namespace, controller.Name, fields);
        }
        AddPods(metadata, app, controller.Pods, controller);
        foreach (var child in controller.Children)
            AddController(metadata, app, child, controller);
    }

    private void AddPods(Metadata metadata, string app, IEnumerable<Pod> pods, Controller? owner)
    {
        foreach (var pod in pods.Where(pod => pod.InApi))
            Add(ResourceType.Pods, metadata.Namespace, pod.Name, PlainObjects.Pod(metadata, app, pod, owner));
    }

    private void Add(ResourceType type, string? space, string name, JsonObject fields) =>
        _objects[type].Add(new(type, space, name, fields));
}
