using System.Data.Common;
using Analyzer.Analysis;

namespace Analyzer.Quotas;

/// <summary>What the quotas feature offers to reports: what counts for each project.</summary>
internal sealed class QuotaLookup(QuotaStore store)
{
    public async Task<IReadOnlyDictionary<string, ReportedQuota>> ByProjectAsync(DbConnection connection) =>
        (await store.AllAsync(connection, null)).ToDictionary(
            row => row.ProjectName,
            row => new ReportedQuota(row.CloudId, row.ProjectName, new(row.CpuQuota, row.MemoryQuota)));
}
