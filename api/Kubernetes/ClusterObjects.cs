using Analyzer.Analysis;

namespace Analyzer.Kubernetes;

/// <summary>A namespace and the value of its project label, when it has one.</summary>
internal readonly record struct ClusterNamespace(string Name, string? Project);

/// <summary>A ProjectQuota object (domain.md §12): cores and bytes.</summary>
/// <param name="Project">By label, else by the object's name.</param>
/// <param name="Name">The object's name.</param>
/// <param name="Hard">What the project may use.</param>
/// <param name="Used">What the cluster says it uses.</param>
internal sealed record ProjectQuotaObject(string Project, string Name, QuotaAmount Hard, QuotaAmount Used);

/// <summary>What the API says now of every namespace's workloads (domain.md §6 rule 2, §7 rule 2).</summary>
internal sealed class ClusterWorkloads
{
    private readonly Dictionary<string, OwnerFacts> _owners = [];
    private readonly Dictionary<string, Dictionary<Workload, PresentReplicas>> _replicas = [];

    public static readonly ClusterWorkloads None = new();

    /// <summary>What could not be listed for want of a right, and what that means.</summary>
    public List<Language.Message> Notes { get; } = [];

    public OwnerFacts Owners(string @namespace) =>
        _owners.TryGetValue(@namespace, out var facts) ? facts : _owners[@namespace] = new();

    public Dictionary<Workload, PresentReplicas> Replicas(string @namespace) =>
        _replicas.TryGetValue(@namespace, out var replicas) ? replicas : _replicas[@namespace] = [];
}
