using Analyzer.Analysis;
using Analyzer.Clusters;
using Analyzer.Data;
using Analyzer.Kubernetes;
using Analyzer.Language;
using Analyzer.Runs;

namespace Analyzer.Namespaces;

/// <summary>Reads the namespace quotas of one cluster and stores them as one (domain.md §12). A failed read removes nothing.</summary>
internal sealed class NamespaceQuotaSync(
    ClusterDirectory directory, ClusterClients clients, ClusterRepository clusters, NamespaceQuotaRepository quotas, ClusterNamespaces namespaces,
    Database database, TimeProvider time) : IPartRunner
{
    private const string ScopedOnly = "scoped_only";
    private const int Steps = 3;

    public RunKind Kind => RunKind.NamespaceQuotas;

    public async Task<RunPart> RunAsync(long runId, RunPart part, PartProgress progress, CancellationToken cancellationToken)
    {
        var cluster = await directory.FindAsync(part.ConfigId, cancellationToken) ?? throw ClusterSyncs.Gone(part.Name);
        using var client = await clients.OpenAsync(cluster.Access, cancellationToken);
        var reader = new ClusterReader(client, cluster.Access);
        progress.Report(0, Steps, new("读取命名空间", "Reading namespaces"));
        var labels = (await reader.NamespacesAsync(cancellationToken)).FindAll(item => cluster.Includes(item.Name));
        progress.Report(1, Steps, new("读取 ResourceQuota", "Reading ResourceQuotas"));
        var objects = (await reader.ResourceQuotasAsync(cancellationToken)).FindAll(item => cluster.Includes(item.Namespace));
        progress.Report(2, Steps, new("保存", "Storing"));
        var imported = await namespaces.ImportedProjectsAsync(cluster.Row.Name, cancellationToken);
        var rows = Rows(cluster.Row.Name, labels, objects, imported);
        return await StoreAsync(cluster, part, labels, rows, cancellationToken);
    }

    private Task<RunPart> StoreAsync(
        OpenCluster cluster, RunPart part, List<ClusterNamespace> labels, List<NamespaceQuotaRow> rows, CancellationToken cancellationToken) =>
        database.WriteAsync(async (connection, transaction) =>
        {
            await namespaces.RememberAsync(connection, transaction, cluster.Row.Name, [.. labels.Select(item => (item.Name, item.Project))]);
            var counts = await quotas.ReplaceSyncedAsync(connection, transaction, cluster.Row.Name, rows);
            await clusters.MarkSyncedAsync(connection, transaction, cluster.Row.Id, time.GetUtcNow());
            var scoped = rows.Where(row => row.Note == ScopedOnly).Select(row => row.Namespace).ToList();
            return part with
            {
                State = RunState.Succeeded,
                Imported = counts.Imported,
                Updated = counts.Updated,
                Removed = counts.Removed,
                Skipped = labels.Count - rows.Count,
                Notes = scoped.Count == 0 ? [] : [ScopedNote(scoped)],
            };
        }, cancellationToken);

    private List<NamespaceQuotaRow> Rows(
        string clusterName, List<ClusterNamespace> labels, List<ResourceQuotaObject> objects, Dictionary<string, string> imported)
    {
        var byName = labels.ToDictionary(item => item.Name, item => item.Project);
        var now = time.GetUtcNow();
        return [.. objects.GroupBy(item => item.Namespace).Select(group =>
        {
            var amounts = NamespaceQuotas.Of([.. group]);
            return new NamespaceQuotaRow
            {
                ClusterName = clusterName,
                Namespace = group.Key,
                ProjectName = ProjectOfNamespace.Find(group.Key, byName.GetValueOrDefault(group.Key), imported.GetValueOrDefault(group.Key)).Project,
                CpuLimit = amounts.Cpu.Hard,
                CpuUsed = amounts.Cpu.Used,
                MemoryLimit = amounts.Memory.Hard,
                MemoryUsed = amounts.Memory.Used,
                PodsLimit = amounts.Pods.Hard,
                PodsUsed = amounts.Pods.Used,
                StorageLimit = amounts.Storage.Hard,
                StorageUsed = amounts.Storage.Used,
                Source = "k8s",
                Note = amounts.IsScopedOnly ? ScopedOnly : null,
                UpdatedAt = now,
            };
        })];
    }

    private static Message ScopedNote(List<string> scoped)
    {
        var names = string.Join(", ", scoped.Take(20)) + (scoped.Count > 20 ? ", …" : "");
        return new($"{scoped.Count} 个命名空间只有带作用域的配额，没有总额：{names}",
            $"{scoped.Count} namespaces have scoped quotas only, and no overall one: {names}");
    }
}
