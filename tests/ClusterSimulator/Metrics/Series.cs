namespace ClusterSimulator.Metrics;

/// <summary>A measured value at a moment, in milliseconds since 1970.</summary>
internal readonly record struct Sample(long Time, double Value);

/// <summary>A label of a series; one with an empty value is the same as none.</summary>
internal readonly record struct Label(string Name, string Value);

/// <summary>A series; its samples are made anew each time they are read, oldest first.</summary>
internal sealed record Series(string Metric, IReadOnlyList<Label> Labels, Func<IEnumerable<Sample>> Samples)
{
    /// <summary>All that is recorded of a world.</summary>
    public static IEnumerable<Series> Of(World world) => world.Clusters.SelectMany(cluster =>
        cluster.Namespaces.SelectMany(space => ContainerMetrics.Of(cluster, space))
            .Concat(Noise.Of(cluster))
            .Concat(KubeStateMetrics.Of(cluster)));

    public string this[string label] => Labels.FirstOrDefault(candidate => candidate.Name == label).Value ?? "";
}
