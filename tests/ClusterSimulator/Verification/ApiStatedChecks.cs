using System.Globalization;
using ClusterSimulator.Kubernetes;

namespace ClusterSimulator.Verification;

/// <summary>Holds what the scenarios' authors state to be found in the Kubernetes API against its objects.</summary>
internal sealed class ApiStatedChecks(Cluster cluster, IReadOnlyList<NamespaceTruth> truth, Findings findings)
{
    private readonly Dictionary<(string Kind, string Key), ApiObject> _objects = AllOf(new(cluster));

    public void Run()
    {
        findings.Compare($"{cluster.Name} stated replicas, API",
            from space in truth
            from workload in space.Workloads
            where workload.ReplicasFrom == From.Api
            let name = $"{space.Namespace}/{workload.Name}"
            select (name, (double)workload.Replicas, ReplicasOf(workload.Kind, name)));
        var wrong = truth.SelectMany(WronglyStated).ToList();
        findings.Say(
            wrong.Count == 0, $"{cluster.Name} owners stated to be from the API are there, others not", string.Join('\n', wrong));
    }

    /// <summary>Pods that neither they nor their controllers tell of, though it is so stated, or the other way round.</summary>
    private IEnumerable<string> WronglyStated(NamespaceTruth space)
    {
        var parents = cluster.Namespaces.Single(candidate => candidate.Name == space.Namespace).Workloads
            .SelectMany(workload => workload.Controllers)
            .SelectMany(controller => controller.Pods.Select(pod => (Pod: pod.Name, Key: (controller.Kind, controller.Name))))
            .ToDictionary(pair => pair.Pod, pair => pair.Key);
        return from pod in space.Workloads.SelectMany(workload => workload.Pods)
               where pod.OwnerFrom != From.KubeStateMetrics
               let lives = _objects.ContainsKey(("Pod", $"{space.Namespace}/{pod.Name}"))
               let isKnown = parents.TryGetValue(pod.Name, out var parent)
                   && _objects.ContainsKey((parent.Kind, $"{space.Namespace}/{parent.Name}"))
               where (lives || isKnown) != (pod.OwnerFrom == From.Api)
               select $"{space.Namespace}/{pod.Name} {pod.OwnerFrom}";
    }

    private double? ReplicasOf(string kind, string key)
    {
        if (!_objects.TryGetValue((kind, key), out var found))
            return null;
        var field = kind switch
        {
            "DaemonSet" => "status.desiredNumberScheduled",
            "Job" => "spec.parallelism",
            _ => "spec.replicas",
        };
        return double.Parse(found.Field(field), CultureInfo.InvariantCulture);
    }

    private static Dictionary<(string Kind, string Key), ApiObject> AllOf(ClusterObjects objects) =>
        ResourceType.All.SelectMany(type => objects[type]).ToDictionary(item => (item.Type.Kind, item.Key));
}
