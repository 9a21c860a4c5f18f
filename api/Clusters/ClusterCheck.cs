using Analyzer.Http;
using Analyzer.Language;

namespace Analyzer.Clusters;

/// <summary>What a connection check of a cluster found. What it did not come to is null, and the problem says why.</summary>
public sealed record ClusterCheck
{
    /// <summary>The cluster answered as a Kubernetes API.</summary>
    public required bool Reachable { get; init; }

    /// <summary>Such as v1.28.4.</summary>
    public required string? Version { get; init; }

    /// <summary>Such as linux/amd64.</summary>
    public required string? Platform { get; init; }

    /// <summary>Whom the cluster takes the kubeconfig's user for; null where it does not tell (before Kubernetes 1.28).</summary>
    public required string? User { get; init; }

    /// <summary>Of the kubeconfig's client certificate; null when it has none.</summary>
    public required DateTimeOffset? CertificateExpiresAt { get; init; }

    /// <summary>The cluster's certificate is not verified.</summary>
    public required bool SkipTlsVerify { get; init; }

    /// <summary>Whether the cluster has the kind ProjectQuota; without it switch use_projectquota off.</summary>
    public required bool? ProjectquotaInstalled { get; init; }

    /// <summary>Every right that this program uses.</summary>
    public required IReadOnlyList<PermissionCheck> Permissions { get; init; }

    /// <summary>YAML that grants the rights that are missing; null when none is.</summary>
    public required string? Manifest { get; init; }

    /// <summary>Why the check did not go through; null when it did.</summary>
    public required CheckProblem? Problem { get; init; }
}

/// <summary>Whether the user has a right.</summary>
public sealed record PermissionCheck
{
    public required string Verb { get; init; }

    /// <summary>API group; empty for the core group.</summary>
    public required string Group { get; init; }

    public required string Resource { get; init; }

    /// <summary>Null when the check did not come to it.</summary>
    public required bool? Allowed { get; init; }

    /// <summary>Without it a sync fails; the others make figures more exact.</summary>
    public required bool Required { get; init; }

    public required Message NeededFor { get; init; }
}
