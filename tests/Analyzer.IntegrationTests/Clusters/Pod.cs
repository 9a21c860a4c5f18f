using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;
using Analyzer.Kubernetes;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Clusters;

/// <summary>A simulated cluster and, as kubelet would mount it, the ServiceAccount of a pod of it.</summary>
internal sealed class Pod : IAsyncDisposable
{
    private readonly TemporaryFolder _mount = new();

    private Pod(KubernetesApi api) => Api = api;

    public KubernetesApi Api { get; }

    public string Mount => _mount.Path;

    public PodCluster Cluster => new(Mount, Api.Address.Host, Api.Address.Port.ToString());

    public static async Task<Pod> StartAsync(string cluster = "prod-bj", bool expiredCertificate = false)
    {
        var pod = new Pod(await KubernetesApi.StartAsync(World.Standard(WorldFixture.Day).Cluster(cluster), expiredCertificate: expiredCertificate));
        await pod.MountAsync();
        return pod;
    }

    /// <summary>As kubelet does when the token is renewed.</summary>
    public Task MountAsync() => Api.WriteServiceAccountAsync(Mount);

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        _mount.Dispose();
    }
}
