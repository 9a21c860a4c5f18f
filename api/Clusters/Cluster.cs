using System.ComponentModel.DataAnnotations;

namespace Analyzer.Clusters;

/// <summary>A cluster as it is configured; its kubeconfig is never answered.</summary>
public sealed record Cluster
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The address of its API.</summary>
    public required string Server { get; init; }

    public required string Context { get; init; }

    /// <summary>token, client_certificate, basic or none.</summary>
    public required string UserKind { get; init; }

    /// <summary>When its client certificate ends to be valid; null for other kinds of users.</summary>
    public required DateTimeOffset? CertificateExpiresAt { get; init; }

    /// <summary>The kubeconfig says not to verify the cluster's certificate.</summary>
    public required bool SkipTlsVerify { get; init; }

    /// <summary>The name that the cluster's certificate is verified against, when it is not the server's.</summary>
    public required string? TlsServerName { get; init; }

    /// <summary>Project quotas come from ProjectQuota objects; else they are the sums of namespace quotas.</summary>
    public required bool UseProjectquota { get; init; }

    /// <summary>The namespace label that holds the project.</summary>
    public required string ProjectLabel { get; init; }

    /// <summary>Namespaces that match this regular expression are left out everywhere.</summary>
    public required string ExcludeNamespaces { get; init; }

    /// <summary>The last successful sync of any kind.</summary>
    public required DateTimeOffset? LastSync { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>A cluster to be stored.</summary>
public sealed record NewClusterInput
{
    /// <summary>Without its secrets: records print all they hold.</summary>
    public override string ToString() => nameof(NewClusterInput);

    [Required, MaxLength(100)]
    public string Name { get; init; } = "";

    /// <summary>YAML, or its Base64.</summary>
    [Required]
    public string Kubeconfig { get; init; } = "";

    /// <summary>The context to use; the kubeconfig's current one when left out.</summary>
    [MaxLength(200)]
    public string? Context { get; init; }

    public bool UseProjectquota { get; init; } = true;

    [MaxLength(317)]
    public string? ProjectLabel { get; init; }

    [MaxLength(500)]
    public string? ExcludeNamespaces { get; init; }
}

/// <summary>Any subset of a cluster's fields; what is left out stays as it is.</summary>
public sealed record ClusterChangeInput
{
    /// <summary>Without its secrets: records print all they hold.</summary>
    public override string ToString() => nameof(ClusterChangeInput);

    [MinLength(1), MaxLength(100)]
    public string? Name { get; init; }

    /// <summary>YAML, or its Base64. Left out: the stored one stays.</summary>
    public string? Kubeconfig { get; init; }

    [MaxLength(200)]
    public string? Context { get; init; }

    public bool? UseProjectquota { get; init; }

    [MinLength(1), MaxLength(317)]
    public string? ProjectLabel { get; init; }

    [MaxLength(500)]
    public string? ExcludeNamespaces { get; init; }
}
