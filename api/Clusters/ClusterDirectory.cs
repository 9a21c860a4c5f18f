using System.Text.RegularExpressions;
using Analyzer.Data;
using Analyzer.Kubernetes;

namespace Analyzer.Clusters;

/// <summary>A cluster, ready to be asked.</summary>
/// <param name="Row">As it is configured.</param>
/// <param name="Access">Holds secrets.</param>
/// <param name="Exclude">Namespaces that are left out everywhere (domain.md §11).</param>
internal sealed record OpenCluster(ClusterRow Row, ClusterAccess Access, Regex? Exclude)
{
    public bool Includes(string @namespace) => Exclude is null || !Exclude.IsMatch(@namespace);
}

/// <summary>What the clusters feature offers to syncs: clusters by id or name, their secrets opened.</summary>
internal sealed class ClusterDirectory(ClusterRepository clusters, Secrets secrets)
{
    public async Task<OpenCluster?> FindAsync(long id, CancellationToken cancellationToken) =>
        await clusters.FindAsync(id, cancellationToken) is { } row ? Open(row) : null;

    public async Task<OpenCluster?> FindByNameAsync(string name, CancellationToken cancellationToken) =>
        await clusters.FindByNameAsync(name, cancellationToken) is { } row ? Open(row) : null;

    public OpenCluster Open(ClusterRow row) => new(row, new ClusterAccess
    {
        Name = row.Name,
        Kubeconfig = row.PodClusterUid is null ? secrets.Open(row.Kubeconfig) : "",
        PodClusterUid = row.PodClusterUid,
        Context = row.Context,
        ProjectLabel = row.ProjectLabel,
    }, ClusterDefaults.Exclude(row.ExcludeNamespaces));
}
