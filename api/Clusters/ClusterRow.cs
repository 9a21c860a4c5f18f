namespace Analyzer.Clusters;

/// <summary>A cluster as it is stored; its kubeconfig is protected.</summary>
internal sealed record ClusterRow
{
    public required long Id { get; init; }
    public required string Name { get; init; }

    /// <summary>Protected text; empty for the cluster that the server runs in.</summary>
    public required string Kubeconfig { get; init; }

    /// <summary>The UID of kube-system of the cluster that the server runs in; null for one with a kubeconfig.</summary>
    public required string? PodClusterUid { get; init; }
    public required string Server { get; init; }
    public required string Context { get; init; }
    public required string UserKind { get; init; }
    public required DateTimeOffset? CertificateExpiresAt { get; init; }
    public required bool SkipTlsVerify { get; init; }
    public required string? TlsServerName { get; init; }
    public required bool UseProjectquota { get; init; }
    public required string ProjectLabel { get; init; }
    public required string ExcludeNamespaces { get; init; }
    public required DateTimeOffset? LastSync { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }

    public ClusterRow With(Kubernetes.Kubeconfig kubeconfig, string protectedText) => this with
    {
        Kubeconfig = protectedText,
        PodClusterUid = null,
        Server = kubeconfig.Server,
        Context = kubeconfig.Context,
        UserKind = kubeconfig.UserKind,
        CertificateExpiresAt = kubeconfig.CertificateExpiresAt,
        SkipTlsVerify = kubeconfig.SkipTlsVerify,
        TlsServerName = kubeconfig.TlsServerName,
    };

    public ClusterRow With(PodClusterIdentity found) => this with
    {
        Kubeconfig = "",
        PodClusterUid = found.Uid,
        Server = found.Server,
        Context = "",
        UserKind = Kubernetes.PodCluster.UserKind,
        CertificateExpiresAt = null,
        SkipTlsVerify = false,
        TlsServerName = null,
    };

    public Cluster Shown() => new()
    {
        Id = Id,
        Name = Name,
        InCluster = PodClusterUid is not null,
        Server = Server,
        Context = Context,
        UserKind = UserKind,
        CertificateExpiresAt = CertificateExpiresAt,
        SkipTlsVerify = SkipTlsVerify,
        TlsServerName = TlsServerName,
        UseProjectquota = UseProjectquota,
        ProjectLabel = ProjectLabel,
        ExcludeNamespaces = ExcludeNamespaces,
        LastSync = LastSync,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
    };
}
