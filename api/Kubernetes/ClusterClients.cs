using Analyzer.Http;
using Analyzer.Language;
using Analyzer.Monitoring;
using Microsoft.Extensions.Options;

namespace Analyzer.Kubernetes;

/// <summary>Opens connections to clusters.</summary>
internal sealed class ClusterClients(IOptions<KubernetesOptions> options, PodCluster pod, AnalyzerMetrics metrics)
{
    /// <summary>To read figures. The cluster that this server runs in is asked first whether it is still the same one.</summary>
    /// <exception cref="ExplainedException">
    /// The kubeconfig is not safe, or cannot be used; <c>not_in_cluster</c>, <c>other_cluster</c>, or the cluster failed.
    /// </exception>
    public async Task<ClusterClient> OpenAsync(ClusterAccess access, CancellationToken cancellationToken)
    {
        var client = Open(access);
        try
        {
            if (access.PodClusterUid is not null)
                await ClusterIdentity.ConfirmAsync(client, access, cancellationToken);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>To look at it only: nobody has asked whether it is still the same cluster.</summary>
    /// <exception cref="ExplainedException">The kubeconfig is not safe, or cannot be used; <c>not_in_cluster</c>.</exception>
    public ClusterClient Open(ClusterAccess access) => access.PodClusterUid is null
        ? ClusterClient.Open(access.Name, Kubeconfig.Parse(access.Kubeconfig, access.Context).Client, options.Value, metrics)
        : OpenPodCluster(access.Name);

    /// <param name="name">What the cluster is called in messages.</param>
    /// <param name="isCounted">Whether it is a cluster that is kept: what is only asked for would leave a name in the metrics.</param>
    /// <exception cref="ExplainedException"><c>not_in_cluster</c>.</exception>
    public ClusterClient OpenPodCluster(string name, bool isCounted = true)
    {
        var redaction = new Redaction([]);
        return ClusterClient.Open(name, pod.Client(redaction), options.Value, isCounted ? metrics : null, redaction);
    }
}
