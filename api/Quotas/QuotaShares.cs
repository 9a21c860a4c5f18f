using System.Data.Common;
using Analyzer.Analysis;
using Analyzer.Clusters;

namespace Analyzer.Quotas;

/// <summary>What the quotas feature offers to cluster syncs: a cluster's shares, replaced as one (domain.md §12).</summary>
internal sealed class QuotaShares(QuotaStore store, TimeProvider time) : IClusterNames
{
    /// <summary>Replaces the cluster's shares and what counts for every project they touch.</summary>
    public async Task<ShareCounts> ReplaceAsync(
        DbConnection connection, DbTransaction transaction, string clusterName, IReadOnlyCollection<ShareRow> shares)
    {
        var now = time.GetUtcNow();
        var before = await store.SharesAsync(connection, transaction);
        await store.ReplaceSharesOfClusterAsync(connection, transaction, clusterName, shares, now);
        var after = before.Where(share => share.ClusterName != clusterName).Concat(shares).ToLookup(share => share.ProjectName);
        var touched = before.Where(share => share.ClusterName == clusterName).Concat(shares)
            .Select(share => share.ProjectName).ToHashSet();
        return await RecountAsync(connection, transaction, touched, after, now);
    }

    public async Task<bool> KnowsAsync(DbConnection connection, DbTransaction transaction, string name) =>
        (await store.SharesAsync(connection, transaction)).Exists(share => share.ClusterName == name);

    public Task RenameAsync(DbConnection connection, DbTransaction transaction, string oldName, string newName) =>
        store.RenameClusterAsync(connection, transaction, oldName, newName);

    private async Task<ShareCounts> RecountAsync(
        DbConnection connection, DbTransaction transaction, HashSet<string> touched, ILookup<string, ShareRow> shares, DateTimeOffset now)
    {
        var stored = await store.AllAsync(connection, transaction);
        var byProject = stored.ToDictionary(row => row.ProjectName);
        var cloudIds = stored.Select(row => row.CloudId).ToHashSet();
        var counts = new ShareCounts();
        List<QuotaRow> before = [], after = [];
        foreach (var project in touched)
        {
            var row = byProject.GetValueOrDefault(project);
            var amounts = shares[project].Select(share => new QuotaAmount(share.CpuQuota, share.MemoryQuota)).ToList();
            var effective = ProjectQuotas.AfterSync(row?.Own(), row?.Pinned ?? false, amounts);
            if (row is not null)
                before.Add(row);
            if (row is not null && effective is null && row.CloudId == row.ProjectName)
                counts.Removed++;
            else if (row is not null || effective is not null)
            {
                after.Add((row ?? QuotaRow.New(FreeCloudId(project, cloudIds), project, now)).WithEffective(effective, now));
                _ = row is null ? counts.Imported++ : counts.Updated++;
            }
        }
        await store.ReplaceAsync(connection, transaction, before, after);
        return counts;
    }

    /// <summary>A new project takes its name as its cloud id, unless somebody gave that id to another project.</summary>
    private static string FreeCloudId(string project, HashSet<string> cloudIds)
    {
        var id = project;
        for (var next = 2; !cloudIds.Add(id); next++)
            id = $"{project}-{next}";
        return id;
    }
}

internal sealed class ShareCounts
{
    public int Imported { get; set; }

    public int Updated { get; set; }

    public int Removed { get; set; }
}
