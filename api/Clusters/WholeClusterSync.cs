using Analyzer.Http;
using Analyzer.Runs;

namespace Analyzer.Clusters;

/// <summary>A sync of one kind over all clusters.</summary>
internal sealed class WholeClusterSync(RunKind kind, ClusterRepository clusters) : IWholeSync
{
    public RunKind Kind { get; } = kind;

    public static WholeClusterSync Of(RunKind kind, IServiceProvider services) => new(kind, services.GetRequiredService<ClusterRepository>());

    public async Task<IReadOnlyList<RunPart>> PartsAsync(CancellationToken cancellationToken)
    {
        var (all, _) = await clusters.ListAsync(new ListQuery(), cancellationToken);
        return [.. all.Select(cluster => new RunPart { ConfigId = cluster.Id, Name = cluster.Name, Date = null })];
    }
}
