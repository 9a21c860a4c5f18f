using System.Text.Json.Nodes;

namespace ClusterSimulator.Kubernetes;

/// <summary>Nodes, namespaces and pods as JSON.</summary>
internal static class PlainObjects
{
    public static JsonObject Node(Metadata metadata, Node node) => new()
    {
        ["metadata"] = metadata.Of(node.Name, metadata.Uid("Node", node.Name), metadata.Cluster.Day.Before,
            new() { ["kubernetes.io/hostname"] = node.Name, ["kubernetes.io/os"] = "linux" }),
        ["spec"] = new JsonObject { ["podCIDR"] = "10.244.0.0/24" },
        ["status"] = new JsonObject
        {
            ["capacity"] = new JsonObject { ["cpu"] = "32", ["memory"] = "131072000Ki", ["pods"] = "110" },
            ["allocatable"] = new JsonObject { ["cpu"] = "31600m", ["memory"] = "127926272Ki", ["pods"] = "110" },
            ["addresses"] = new JsonArray(new JsonObject { ["type"] = "InternalIP", ["address"] = node.Address }),
            ["conditions"] = Ready(),
            ["nodeInfo"] = new JsonObject { ["kubeletVersion"] = Discovery.ServerVersion, ["operatingSystem"] = "linux" },
        },
    };

    public static JsonObject Namespace(Metadata metadata, Namespace space) => new()
    {
        ["metadata"] = metadata.Of(space.Name, metadata.Uid("Namespace", space.Name), metadata.Cluster.Day.Before,
            new() { ["kubernetes.io/metadata.name"] = space.Name, ["cpaas.io/project"] = space.Project }),
        ["spec"] = new JsonObject { ["finalizers"] = new JsonArray("kubernetes") },
        ["status"] = new JsonObject { ["phase"] = "Active" },
    };

    public static JsonObject Pod(Metadata metadata, string app, Pod pod, Controller? owner) => new()
    {
        ["metadata"] = metadata.Of(pod.Name, pod.Uid, pod.Life.From, LabelsOf(app, owner), metadata.Owner(owner)),
        ["spec"] = new JsonObject
        {
            ["nodeName"] = metadata.Cluster.Nodes[pod.Node].Name,
            ["restartPolicy"] = IsRunning(pod) ? "Always" : "Never",
            ["containers"] = Containers(pod, container => new()
            {
                ["name"] = container.Name,
                ["image"] = ImageOf(metadata, container),
                ["resources"] = new JsonObject { ["requests"] = new JsonObject { ["cpu"] = "100m", ["memory"] = "128Mi" } },
            }),
        },
        ["status"] = StatusOf(metadata, pod),
    };

    private static JsonObject StatusOf(Metadata metadata, Pod pod) => new()
    {
        ["phase"] = pod.Phase,
        ["hostIP"] = metadata.Cluster.Nodes[pod.Node].Address,
        ["podIP"] = $"10.244.{pod.Node}.{10 + Figures.Index(pod.Uid, 200)}",
        ["startTime"] = Metadata.Time(pod.Life.From),
        ["conditions"] = IsRunning(pod) ? Ready() : null,
        ["containerStatuses"] = Containers(pod, container => new()
        {
            ["name"] = container.Name,
            ["image"] = ImageOf(metadata, container),
            ["ready"] = IsRunning(pod),
            ["restartCount"] = 0,
        }),
    };

    private static bool IsRunning(Pod pod) => pod.Phase == "Running";

    private static JsonArray Containers(Pod pod, Func<Container, JsonObject> toJson) =>
        new([.. pod.Containers.Select(toJson)]);

    private static string ImageOf(Metadata metadata, Container container) =>
        $"registry.example/{metadata.Namespace}/{container.Name}:1.4.2";

    private static JsonObject LabelsOf(string app, Controller? owner) => new()
    {
        ["app"] = app,
        ["pod-template-hash"] = owner is { Kind: "ReplicaSet" } ? owner.Name.Split('-')[^1] : null,
        ["job-name"] = owner is { Kind: "Job" } ? owner.Name : null,
    };

    private static JsonArray Ready() => new(new JsonObject { ["type"] = "Ready", ["status"] = "True" });
}
