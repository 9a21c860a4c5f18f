using System.ComponentModel.DataAnnotations;
using Analyzer.Http;
using Analyzer.Language;

namespace Analyzer.Clusters;

/// <summary>A cluster as it is configured; its kubeconfig is never answered.</summary>
public sealed record Cluster
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The cluster that this server runs in, read by its pod's ServiceAccount instead of a kubeconfig.</summary>
    public required bool InCluster { get; init; }

    /// <summary>The address of its API.</summary>
    public required string Server { get; init; }

    /// <summary>Of the kubeconfig; empty without one.</summary>
    public required string Context { get; init; }

    /// <summary>token, client_certificate, basic, none, or service_account for the cluster that this server runs in.</summary>
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
public sealed record NewClusterInput : IValidatableObject
{
    /// <summary>Without its secrets: records print all they hold.</summary>
    public override string ToString() => nameof(NewClusterInput);

    /// <summary>What the cluster is called here; its source and its figures refer to it.</summary>
    /// <example>prod-bj</example>
    [Required, MaxLength(100), PlainText]
    public string Name { get; init; } = "";

    /// <summary>YAML, or its Base64. Either this or in_cluster.</summary>
    /// <example>YXBpVmVyc2lvbjogdjEKa2luZDogQ29uZmlnCmN1cnJlbnQtY29udGV4dDogcHJvZApjbHVzdGVyczogW3tuYW1lOiBwcm9kLCBjbHVzdGVyOiB7c2VydmVyOiAnaHR0cHM6Ly8xMjcuMC4wLjE6NjQ0Myd9fV0KY29udGV4dHM6IFt7bmFtZTogcHJvZCwgY29udGV4dDoge2NsdXN0ZXI6IHByb2QsIHVzZXI6IHZpZXdlcn19XQp1c2VyczogW3tuYW1lOiB2aWV3ZXIsIHVzZXI6IHt0b2tlbjogZXhhbXBsZX19XQo=</example>
    public string? Kubeconfig { get; init; }

    /// <summary>
    /// The cluster that this server runs in, by the ServiceAccount of its pod: no kubeconfig. It has to answer now, since it is
    /// remembered which cluster it is.
    /// </summary>
    /// <example>false</example>
    public bool? InCluster { get; init; }

    /// <summary>The context to use; the kubeconfig's current one when left out.</summary>
    /// <example>prod</example>
    [MaxLength(200), PlainText]
    public string? Context { get; init; }

    /// <summary>Quotas come from ProjectQuota objects; off: a project's quota is the sum of its namespaces' (domain.md §12).</summary>
    /// <example>true</example>
    public bool UseProjectquota { get; init; } = true;

    /// <summary>The label of a namespace that names its project (domain.md §11); cpaas.io/project when left out.</summary>
    /// <example>cpaas.io/project</example>
    [MaxLength(317), PlainText]
    public string? ProjectLabel { get; init; }

    /// <summary>Namespaces that match this regular expression are left out everywhere; ^kube- when left out, empty for none.</summary>
    /// <example>^kube-</example>
    [MaxLength(500), PlainText]
    public string? ExcludeNamespaces { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        ClusterChoice.Validate(Kubeconfig, InCluster == true, isNeeded: true);
}

/// <summary>Any subset of a cluster's fields; what is left out stays as it is.</summary>
public sealed record ClusterChangeInput : IValidatableObject
{
    /// <summary>Without its secrets: records print all they hold.</summary>
    public override string ToString() => nameof(ClusterChangeInput);

    /// <summary>What the cluster is called here; its source and its figures refer to it.</summary>
    /// <example>prod-bj</example>
    [MinLength(1), MaxLength(100), PlainText]
    public string? Name { get; init; }

    /// <summary>YAML, or its Base64. Left out: the stored one stays.</summary>
    /// <example>YXBpVmVyc2lvbjogdjEKa2luZDogQ29uZmlnCmN1cnJlbnQtY29udGV4dDogcHJvZApjbHVzdGVyczogW3tuYW1lOiBwcm9kLCBjbHVzdGVyOiB7c2VydmVyOiAnaHR0cHM6Ly8xMjcuMC4wLjE6NjQ0Myd9fV0KY29udGV4dHM6IFt7bmFtZTogcHJvZCwgY29udGV4dDoge2NsdXN0ZXI6IHByb2QsIHVzZXI6IHZpZXdlcn19XQp1c2VyczogW3tuYW1lOiB2aWV3ZXIsIHVzZXI6IHt0b2tlbjogZXhhbXBsZX19XQo=</example>
    public string? Kubeconfig { get; init; }

    /// <summary>True: from now on the cluster that this server runs in, by its pod's ServiceAccount. A kubeconfig ends that.</summary>
    /// <example>false</example>
    public bool? InCluster { get; init; }

    /// <summary>The context to use; the kubeconfig's current one when left out.</summary>
    /// <example>prod</example>
    [MaxLength(200), PlainText]
    public string? Context { get; init; }

    /// <summary>Quotas come from ProjectQuota objects; off: a project's quota is the sum of its namespaces' (domain.md §12).</summary>
    /// <example>true</example>
    public bool? UseProjectquota { get; init; }

    /// <summary>The label of a namespace that names its project (domain.md §11); cpaas.io/project when left out.</summary>
    /// <example>cpaas.io/project</example>
    [MinLength(1), MaxLength(317), PlainText]
    public string? ProjectLabel { get; init; }

    /// <summary>Namespaces that match this regular expression are left out everywhere; ^kube- when left out, empty for none.</summary>
    /// <example>^kube-</example>
    [MaxLength(500), PlainText]
    public string? ExcludeNamespaces { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        ClusterChoice.Validate(Kubeconfig, InCluster == true, isNeeded: false);
}

/// <summary>A cluster is read by a kubeconfig, or it is the one that this server runs in.</summary>
internal static class ClusterChoice
{
    public static IEnumerable<ValidationResult> Validate(string? kubeconfig, bool inCluster, bool isNeeded)
    {
        if (inCluster && !string.IsNullOrEmpty(kubeconfig))
            yield return new(new Message("kubeconfig 与 in_cluster 只能选一个。", "Either kubeconfig or in_cluster, not both.").ToString(), [nameof(NewClusterInput.Kubeconfig)]);
        if (isNeeded && !inCluster && string.IsNullOrEmpty(kubeconfig))
            yield return new(new Message("需要 kubeconfig，或 in_cluster: true。", "A kubeconfig is needed, or in_cluster: true.").ToString(), [nameof(NewClusterInput.Kubeconfig)]);
    }
}
