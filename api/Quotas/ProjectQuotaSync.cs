using Analyzer.Analysis;
using Analyzer.Clusters;
using Analyzer.Data;
using Analyzer.Kubernetes;
using Analyzer.Language;
using Analyzer.Namespaces;
using Analyzer.Runs;

namespace Analyzer.Quotas;

/// <summary>Reads one cluster's shares of project quotas and stores them as one (domain.md §12).</summary>
internal sealed class ProjectQuotaSync(
    ClusterDirectory directory, ClusterClients clients, ClusterRepository clusters, ClusterNamespaces namespaces, QuotaShares shares,
    Database database, TimeProvider time) : IPartRunner
{
    private const int Steps = 2;

    public RunKind Kind => RunKind.ProjectQuotas;

    public async Task<RunPart> RunAsync(long runId, RunPart part, PartProgress progress, CancellationToken cancellationToken)
    {
        var cluster = await directory.FindAsync(part.ConfigId, cancellationToken) ?? throw ClusterSyncs.Gone(part.Name);
        using var client = await clients.OpenAsync(cluster.Access, cancellationToken);
        var reader = new ClusterReader(client, cluster.Access);
        progress.Report(0, Steps, new("读取配额", "Reading quotas"));
        var found = cluster.Row.UseProjectquota
            ? FromProjectQuotas(await reader.ProjectQuotasAsync(cancellationToken))
            : await FromNamespacesAsync(cluster, reader, cancellationToken);
        progress.Report(1, Steps, new("保存", "Storing"));
        var counts = await database.WriteAsync(async (connection, transaction) =>
        {
            await clusters.MarkSyncedAsync(connection, transaction, cluster.Row.Id, time.GetUtcNow());
            return await shares.ReplaceAsync(connection, transaction, cluster.Row.Name, found.Shares);
        }, cancellationToken);
        return part with
        {
            State = RunState.Succeeded,
            Imported = counts.Imported,
            Updated = counts.Updated,
            Removed = counts.Removed,
            Skipped = found.Skipped.Count,
            Notes = found.Skipped,
        };
    }

    /// <summary>Several objects of one project in one cluster are summed; those with neither CPU nor memory are skipped, and said so.</summary>
    private static (List<ShareRow> Shares, List<Message> Skipped) FromProjectQuotas(List<ProjectQuotaObject> objects)
    {
        var empty = objects.Where(item => item.Hard is { Cpu: null, Memory: null }).ToList();
        var shares = objects.Except(empty).GroupBy(item => item.Project).Select(group => Share(
            group.Key,
            ProjectQuotas.Sum([.. group.Select(item => item.Hard)]),
            ProjectQuotas.Sum([.. group.Select(item => item.Used)])));
        return ([.. shares], [.. empty.Select(item => new Message(
            $"ProjectQuota {item.Name} 既没有 CPU 也没有内存，已跳过。", $"ProjectQuota {item.Name} has neither CPU nor memory and was skipped."))]);
    }

    /// <summary>Without ProjectQuota, a project's share is the sum of its namespaces' quotas.</summary>
    private async Task<(List<ShareRow> Shares, List<Message> Skipped)> FromNamespacesAsync(
        OpenCluster cluster, ClusterReader reader, CancellationToken cancellationToken)
    {
        var labels = (await reader.NamespacesAsync(cancellationToken)).ToDictionary(item => item.Name, item => item.Project);
        var objects = (await reader.ResourceQuotasAsync(cancellationToken)).Where(item => cluster.Includes(item.Namespace));
        var imported = await namespaces.ImportedProjectsAsync(cluster.Row.Name, cancellationToken);
        var amounts = objects.GroupBy(item => item.Namespace).Select(group => (
            ProjectOfNamespace.Find(group.Key, labels.GetValueOrDefault(group.Key), imported.GetValueOrDefault(group.Key)).Project,
            Quota: NamespaceQuotas.Of([.. group]))).ToList();
        var shares = amounts
            .Where(item => item.Quota is { Cpu.Hard: not null } or { Memory.Hard: not null })
            .GroupBy(item => item.Project)
            .Select(group => Share(
                group.Key,
                ProjectQuotas.Sum([.. group.Select(item => new QuotaAmount(item.Quota.Cpu.Hard, item.Quota.Memory.Hard))]),
                ProjectQuotas.Sum([.. group.Select(item => new QuotaAmount(item.Quota.Cpu.Used, item.Quota.Memory.Used))])));
        return ([.. shares], []);
    }

    private static ShareRow Share(string project, QuotaAmount quota, QuotaAmount used) => new()
    {
        ProjectName = project,
        ClusterName = "",
        CpuQuota = quota.Cpu,
        MemoryQuota = quota.Memory,
        CpuUsed = used.Cpu,
        MemoryUsed = used.Memory,
    };
}
