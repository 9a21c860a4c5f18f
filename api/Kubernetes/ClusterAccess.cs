namespace Analyzer.Kubernetes;

/// <summary>What is needed to ask a cluster. Its kubeconfig holds secrets: never logged, never answered.</summary>
internal sealed record ClusterAccess
{
    /// <summary>Without its secrets: records print all they hold.</summary>
    public override string ToString() => nameof(ClusterAccess);

    public required string Name { get; init; }

    /// <summary>Empty for the cluster that this server runs in.</summary>
    public required string Kubeconfig { get; init; }

    /// <summary>The cluster that this server runs in, and the UID that it must have; null where there is a kubeconfig.</summary>
    public required string? PodClusterUid { get; init; }

    public required string Context { get; init; }

    /// <summary>The namespace label that holds the project (domain.md §11).</summary>
    public required string ProjectLabel { get; init; }
}
