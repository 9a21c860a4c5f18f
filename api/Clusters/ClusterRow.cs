namespace Analyzer.Clusters;

/// <summary>A cluster as it is stored; its kubeconfig is protected.</summary>
internal sealed record ClusterRow
{
    public required long Id { get; init; }
    public required string Name { get; init; }

    /// <summary>Protected text.</summary>
    public required string Kubeconfig { get; init; }
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
        Server = kubeconfig.Server,
        Context = kubeconfig.Context,
        UserKind = kubeconfig.UserKind,
        CertificateExpiresAt = kubeconfig.CertificateExpiresAt,
        SkipTlsVerify = kubeconfig.SkipTlsVerify,
        TlsServerName = kubeconfig.TlsServerName,
    };

    public Cluster Shown() => new()
    {
        Id = Id,
        Name = Name,
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
