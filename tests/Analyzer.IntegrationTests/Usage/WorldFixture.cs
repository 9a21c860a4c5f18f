using ClusterSimulator;

namespace Analyzer.IntegrationTests.Usage;

/// <summary>The simulator's world: two clusters and one real Prometheus that holds the metrics of both.</summary>
public sealed class WorldFixture : IAsyncLifetime
{
    public static readonly DateOnly Day = new(2026, 2, 10);

    public static readonly string BlocksFolder = Path.Combine(Path.GetTempPath(), "analyzer-test-blocks");

    public World World { get; } = World.Standard(Day, "Asia/Shanghai");

    public IReadOnlyList<NamespaceTruth> Truth { get; private set; } = [];

    public Dictionary<string, KubernetesApi> Clusters { get; } = [];

    public PrometheusServer Prometheus { get; private set; } = null!;

    /// <summary>When the cluster's present objects speak for the day: the morning after.</summary>
    public DateTimeOffset MorningAfter => DateTimeOffset.FromUnixTimeMilliseconds(World.Day.Now);

    public async Task InitializeAsync()
    {
        Truth = ClusterSimulator.Truth.Of(World);
        Prometheus = await PrometheusServer.StartAsync(World, BlocksFolder);
        foreach (var cluster in World.Clusters)
            Clusters[cluster.Name] = await KubernetesApi.StartAsync(cluster);
    }

    public async Task DisposeAsync()
    {
        foreach (var cluster in Clusters.Values)
            await cluster.DisposeAsync();
        await Prometheus.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class SharedWorld : ICollectionFixture<WorldFixture>
{
    public const string Name = "world";
}
