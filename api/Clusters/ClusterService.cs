using System.Data.Common;
using Analyzer.Data;
using Analyzer.Http;
using Analyzer.Namespaces;
using Analyzer.Quotas;

namespace Analyzer.Clusters;

/// <summary>Adds, changes and deletes clusters together with what was read from them.</summary>
internal sealed class ClusterService(
    Database database, ClusterRepository clusters, ClusterNamespaces namespaces, QuotaShares shares,
    IEnumerable<IClusterNames> names, ClusterRows rows, PodClusterFinder podCluster, PodClusterTwins twins)
{
    /// <returns>Null when the name is taken.</returns>
    /// <exception cref="ApiException">
    /// 422 when the kubeconfig or a pattern is refused; what <see cref="PodClusterFinder"/> refuses; 409 when the cluster that
    /// the server runs in is there already.
    /// </exception>
    public async Task<Cluster?> AddAsync(NewClusterInput input, CancellationToken cancellationToken)
    {
        PodClusterIdentity? found = null;
        if (input.InCluster == true)
        {
            found = await podCluster.FindAsync(input.Name.Trim(), cancellationToken);
            await twins.RefuseAsync(found, null, cancellationToken);
        }
        return await database.WriteAsync((connection, transaction) => AddAsync(connection, transaction, input, found), cancellationToken);
    }

    /// <inheritdoc cref="AddAsync(NewClusterInput, CancellationToken)"/>
    public async Task<Cluster?> AddAsync(
        DbConnection connection, DbTransaction transaction, NewClusterInput input, PodClusterIdentity? found = null)
    {
        var row = rows.New(input, found);
        if (await clusters.FindByNameAsync(connection, transaction, row.Name) is not null)
            return null;
        await RefuseTwiceAsync(connection, transaction, row);
        return (row with { Id = await clusters.AddAsync(connection, transaction, row) }).Shown();
    }

    /// <exception cref="ApiException">As when it is added; 422 <c>other_cluster</c>.</exception>
    public async Task<ClusterChange> ChangeAsync(long id, ClusterChangeInput input, CancellationToken cancellationToken)
    {
        PodClusterIdentity? found = null;
        if (input.InCluster == true && await clusters.FindAsync(id, cancellationToken) is { } row)
        {
            found = await podCluster.FindAsync(row.Name, cancellationToken);
            if (row.PodClusterUid is null)
                await twins.ConfirmAsync(row, found, cancellationToken);
            await twins.RefuseAsync(found, row.Id, cancellationToken);
        }
        return await database.WriteAsync((connection, transaction) => ChangeAsync(connection, transaction, id, input, found), cancellationToken);
    }

    public async Task<ClusterChange> ChangeAsync(
        DbConnection connection, DbTransaction transaction, long id, ClusterChangeInput input, PodClusterIdentity? found = null)
    {
        if (await clusters.FindAsync(connection, transaction, id) is not { } before)
            return ClusterChange.Unknown;
        var after = rows.Changed(before, input, found);
        await RefuseTwiceAsync(connection, transaction, after);
        if (after.Name != before.Name)
        {
            if (await IsTakenAsync(connection, transaction, after.Name))
                return ClusterChange.Taken;
            foreach (var place in names)
                await place.RenameAsync(connection, transaction, before.Name, after.Name);
        }
        await clusters.UpdateAsync(connection, transaction, after);
        return new(after.Shown(), false);
    }

    /// <summary>Its shares of project quotas and its namespace quotas go with it; figures of past days stay.</summary>
    public Task<bool> DeleteAsync(long id, CancellationToken cancellationToken) =>
        database.WriteAsync(async (connection, transaction) =>
        {
            if (await clusters.FindAsync(connection, transaction, id) is not { } row)
                return false;
            await clusters.DeleteAsync(connection, transaction, id);
            await namespaces.DeleteClusterAsync(connection, transaction, row.Name);
            await shares.ReplaceAsync(connection, transaction, row.Name, []);
            return true;
        }, cancellationToken);

    /// <summary>Under two names the quotas of one cluster would be summed twice.</summary>
    private async Task RefuseTwiceAsync(DbConnection connection, DbTransaction transaction, ClusterRow row)
    {
        if (row.PodClusterUid is { } uid && await clusters.FindByUidAsync(connection, transaction, uid) is { } other && other.Id != row.Id)
            throw new ApiException(StatusCodes.Status409Conflict, "cluster_exists",
                new($"本集群已添加，名为 {other.Name}。", $"This cluster is there already, as {other.Name}."));
    }

    /// <summary>By another cluster, or by what is left of one: the two could not be told apart again.</summary>
    private async Task<bool> IsTakenAsync(DbConnection connection, DbTransaction transaction, string name)
    {
        if (await clusters.FindByNameAsync(connection, transaction, name) is not null)
            return true;
        foreach (var place in names)
            if (await place.KnowsAsync(connection, transaction, name))
                return true;
        return false;
    }
}

/// <summary>What became of a change: the cluster, or why not.</summary>
internal sealed record ClusterChange(Cluster? Cluster, bool IsTaken)
{
    public static readonly ClusterChange Unknown = new(null, false);
    public static readonly ClusterChange Taken = new(null, true);
}
