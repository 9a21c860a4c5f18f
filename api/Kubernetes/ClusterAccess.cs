namespace Analyzer.Kubernetes;

/// <summary>What is needed to ask a cluster. Its kubeconfig holds secrets: never logged, never answered.</summary>
internal sealed record ClusterAccess
{
    /// <summary>Without its secrets: records print all they hold.</summary>
    public override string ToString() => nameof(ClusterAccess);

    public required string Name { get; init; }

    public required string Kubeconfig { get; init; }

    public required string Context { get; init; }

    /// <summary>The namespace label that holds the project (domain.md §11).</summary>
    public required string ProjectLabel { get; init; }
}
