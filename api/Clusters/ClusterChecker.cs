using Analyzer.Http;
using Analyzer.Kubernetes;

namespace Analyzer.Clusters;

/// <summary>Checks the connection to a cluster and each right that a sync needs.</summary>
internal sealed class ClusterChecker(ClusterDirectory directory, ClusterClients clients, TimeProvider time)
{
    /// <returns>Null when there is no such cluster.</returns>
    public async Task<ClusterCheck?> CheckAsync(long id, CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(id, cancellationToken) is not { } cluster)
            return null;
        // Rights to what the cluster's settings do not use are not asked for.
        var permissions = ClusterPermissions.All
            .Where(permission => permission.Resource != ClusterPermissions.ProjectQuotas || cluster.Row.UseProjectquota).ToList();
        ClusterProbe? probe = null;
        var problem = await BoundedCheck.RunAsync("cluster_timeout", async (step, cancel) =>
        {
            using var client = clients.Open(cluster.Access);
            probe = new ClusterProbe(client);
            await probe.RunAsync(cluster.Access, permissions, step, cancel);
        }, time, cancellationToken);
        return Shown(cluster.Row, permissions, probe, problem);
    }

    /// <param name="row">The cluster.</param>
    /// <param name="permissions">What was asked for.</param>
    /// <param name="probe">Null when the cluster could not be asked at all.</param>
    /// <param name="problem">Why the check did not go through.</param>
    private static ClusterCheck Shown(ClusterRow row, List<ClusterPermission> permissions, ClusterProbe? probe, CheckProblem? problem)
    {
        var missing = permissions.FindAll(permission => probe?.IsAllowed(permission) == false);
        return new ClusterCheck
        {
            Reachable = probe?.Version is not null,
            Version = probe?.Version,
            Platform = probe?.Platform,
            User = probe?.User,
            CertificateExpiresAt = row.CertificateExpiresAt,
            SkipTlsVerify = row.SkipTlsVerify,
            ProjectquotaInstalled = probe?.HasProjectQuotas,
            Permissions = [.. permissions.Select(permission => new PermissionCheck
            {
                Verb = ClusterPermission.Verb,
                Group = permission.Group,
                Resource = permission.Resource,
                Allowed = probe?.IsAllowed(permission),
                Required = permission.IsRequired,
                NeededFor = permission.NeededFor,
            })],
            Manifest = missing.Count == 0 ? null : GrantingManifest.Of(missing, probe?.User),
            Problem = problem,
        };
    }
}
