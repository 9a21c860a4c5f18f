using System.Text.Json;

namespace ClusterSimulator;

/// <summary>A world with its Prometheus and the APIs of its clusters, and the files that tell of it.</summary>
internal sealed class RunningWorld : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly World _world;
    private readonly string _folder;
    private readonly PrometheusServer _prometheus;
    private readonly List<(Cluster Cluster, KubernetesApi Api)> _clusters = [];

    private RunningWorld(World world, string folder, PrometheusServer prometheus)
    {
        _world = world;
        _folder = folder;
        _prometheus = prometheus;
    }

    private string TruthFile => Path.Combine(_folder, "truth.json");

    public static async Task<RunningWorld> StartAsync(World world, Options options, CancellationToken cancellation)
    {
        var prometheus = await PrometheusServer.StartAsync(
            world, options.Folder, port: options.PrometheusPort, cancellation: cancellation);
        var running = new RunningWorld(world, options.Folder, prometheus);
        try
        {
            var port = options.KubernetesPort;
            foreach (var cluster in world.Clusters)
                await running.AddAsync(cluster, port == 0 ? 0 : port++);
            await File.WriteAllTextAsync(running.TruthFile, JsonSerializer.Serialize(Truths(world), Json), cancellation);
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where everything is, on one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(new
    {
        prometheus = _prometheus.Address.ToString().TrimEnd('/'),
        clusters = _clusters.Select(each => new
        {
            name = each.Cluster.Name,
            kubeconfig = KubeconfigFile(each.Cluster),
            server = each.Api.Address.ToString().TrimEnd('/'),
        }),
        day = _world.Day.Date.ToString("yyyy-MM-dd"),
        zone = _world.Day.Zone,
        truth = TruthFile,
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, api) in _clusters)
            await api.DisposeAsync();
        await _prometheus.DisposeAsync();
    }

    private async Task AddAsync(Cluster cluster, int port)
    {
        var api = await KubernetesApi.StartAsync(cluster, port);
        _clusters.Add((cluster, api));
        await api.WriteKubeconfigAsync(KubeconfigFile(cluster));
    }

    private string KubeconfigFile(Cluster cluster) => Path.Combine(_folder, cluster.Name + ".kubeconfig");

    private static object Truths(World world) => new
    {
        namespaces = Truth.Of(world),
        projectShares = Truth.ProjectShares(world),
    };
}
