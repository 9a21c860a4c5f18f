using System.Data.Common;
using Analyzer.Analysis;

namespace Analyzer.Quotas;

/// <summary>What the quotas feature offers to reports: what counts for each project.</summary>
internal sealed class QuotaLookup(QuotaStore store)
{
    private static readonly Dictionary<string, QuotaAmount> NoShares = [];

    public async Task<IReadOnlyDictionary<string, ReportedQuota>> ByProjectAsync(DbConnection connection)
    {
        var shares = (await store.SharesAsync(connection, null)).GroupBy(share => share.ProjectName).ToDictionary(
            project => project.Key,
            project => project.ToDictionary(share => share.ClusterName, share => new QuotaAmount(share.CpuQuota, share.MemoryQuota)));
        return (await store.AllAsync(connection, null)).ToDictionary(
            row => row.ProjectName,
            row => new ReportedQuota(row.CloudId, row.ProjectName, new(row.CpuQuota, row.MemoryQuota), shares.GetValueOrDefault(row.ProjectName, NoShares)));
    }
}
