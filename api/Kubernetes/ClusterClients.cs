using Analyzer.Language;
using Analyzer.Monitoring;
using Microsoft.Extensions.Options;

namespace Analyzer.Kubernetes;

/// <summary>Opens connections to clusters.</summary>
internal sealed class ClusterClients(IOptions<KubernetesOptions> options, AnalyzerMetrics metrics)
{
    /// <exception cref="ExplainedException">The kubeconfig is not safe, or cannot be used.</exception>
    public ClusterClient Open(ClusterAccess access) => ClusterClient.Open(access, options.Value, metrics);
}
