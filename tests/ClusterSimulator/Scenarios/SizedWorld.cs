using System.Globalization;
using static ClusterSimulator.Scenarios.Build;

namespace ClusterSimulator.Scenarios;

/// <summary>Many namespaces of Deployments with up to five replicas that run all day.</summary>
internal static class SizedWorld
{
    private const int LargestDeployment = 5;

    private static readonly Node[] Nodes =
        [.. Enumerable.Range(1, 50).Select(i => new Node($"node-{i}", $"10.0.1.{i}", i * 577))];

    public static World Build(int namespaces, int podsPerNamespace, RecordedDay day) => new(
        string.Create(CultureInfo.InvariantCulture, $"sized-{namespaces}x{podsPerNamespace}"),
        day,
        [new("prod-bj", day, Nodes, [.. Enumerable.Range(0, namespaces).Select(i => Team(day, i, podsPerNamespace))])
        { RecordsEverything = false }]);

    private static Namespace Team(RecordedDay day, int index, int pods)
    {
        var stage = new Stage("prod-bj", string.Create(CultureInfo.InvariantCulture, $"team-{index:0000}"), Nodes.Length, day);
        var workloads = Enumerable.Range(0, pods).Chunk(LargestDeployment).Select((chunk, i) => App(stage, i, chunk.Length));
        return stage.Namespace([.. workloads]) with
        {
            Project = string.Create(CultureInfo.InvariantCulture, $"project-{index / 3:0000}"),
        };
    }

    private static Workload App(Stage s, int index, int replicas)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"app-{index}");
        var set = name + "-7d4b9c6f5";
        return Deployment(name, Timeline.Always(replicas), ReplicaSet(set, s.Always, s.Pods(set, Stage.Same(replicas, s.Always))))
            .ExpectMetrics(replicas);
    }
}
