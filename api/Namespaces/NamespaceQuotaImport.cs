using System.Text.RegularExpressions;
using Analyzer.Analysis;
using Analyzer.Clusters;
using Analyzer.Data;
using Analyzer.Http;
using Analyzer.Sheets;

namespace Analyzer.Namespaces;

/// <summary>
/// Imports a namespace quota sheet. A row takes the place of a synced one of its namespace, until the next sync of the
/// cluster takes it over again (domain.md §12); the project that it names stays known (§11).
/// </summary>
internal sealed class NamespaceQuotaImport(
    Database database, NamespaceQuotaRepository quotas, ClusterNamespaces namespaces, ClusterRepository clusters, TimeProvider time) : ISheetImport
{
    public async Task<ImportResult> ImportAsync(Stream workbook, bool dryRun, CancellationToken cancellationToken)
    {
        var excludes = await ExcludesAsync(cancellationToken);
        var (sheet, rows) = NamespaceQuotaSheet.Read(workbook, time.GetUtcNow(), cancellationToken);
        var taken = rows.FindAll(item => !IsExcluded(item.Quota, excludes));
        foreach (var (row, _) in rows.Except(taken))
            NamespaceQuotaSheet.RefuseExcluded(row);
        return await database.WriteAsync(async (connection, transaction) =>
        {
            var known = await quotas.KeysAsync(connection, transaction);
            var labels = await namespaces.AllLabelsAsync(connection, transaction);
            var updated = taken.Count(item => known.Contains((item.Quota.ClusterName, item.Quota.Namespace)));
            await quotas.ImportAsync(connection, transaction, [.. taken.Select(item => item.Quota with { ProjectName = Project(item.Quota, labels) })]);
            return sheet.Result(taken.Count - updated, updated);
        }, dryRun, cancellationToken);
    }

    private static string Project(NamespaceQuotaRow quota, Dictionary<(string, string), string> labels) => ProjectOfNamespace.Find(
        quota.Namespace, labels.GetValueOrDefault((quota.ClusterName, quota.Namespace)), quota.ImportedProject).Project;

    private static bool IsExcluded(NamespaceQuotaRow quota, Dictionary<string, Regex?> excludes)
    {
        var exclude = excludes.TryGetValue(quota.ClusterName, out var own) ? own : ClusterDefaults.Exclude(ClusterDefaults.ExcludeNamespaces);
        return exclude is not null && exclude.IsMatch(quota.Namespace);
    }

    private async Task<Dictionary<string, Regex?>> ExcludesAsync(CancellationToken cancellationToken)
    {
        var (all, _) = await clusters.ListAsync(new ListQuery(), cancellationToken);
        return all.ToDictionary(cluster => cluster.Name, cluster => ClusterDefaults.Exclude(cluster.ExcludeNamespaces));
    }
}
