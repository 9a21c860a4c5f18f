using Analyzer.Clusters;
using Analyzer.Namespaces;
using Analyzer.Sources;

namespace Analyzer.IntegrationTests.Databases;

/// <summary>Rows to store, with something in every column.</summary>
internal static class StoredRows
{
    private static readonly DateTimeOffset Made = new(2026, 2, 1, 0, 0, 0, 1, TimeSpan.Zero);

    public static ClusterRow Cluster(string name) => new()
    {
        Id = 0,
        Name = name,
        Kubeconfig = "protected",
        PodClusterUid = $"UID of {name}",
        Server = "https://EXAMPLE:6443",
        Context = "admin@prod",
        UserKind = "token",
        CertificateExpiresAt = null,
        SkipTlsVerify = true,
        TlsServerName = null,
        UseProjectquota = false,
        ProjectLabel = "cpaas.io/project",
        ExcludeNamespaces = "^kube-",
        LastSync = null,
        CreatedAt = Made,
        UpdatedAt = Made,
    };

    public static SourceRow Source(string name, string cluster) => new()
    {
        Id = 0,
        Name = name,
        Url = "http://metrics:9090",
        ClusterName = cluster,
        UseAccurateSync = true,
        TimeZone = null,
        LabelMatchers = "cluster=\"prod\"",
        MemoryMetric = "container_memory_usage_bytes",
        RateWindow = "5m",
        Step = "1m",
        Tolerance = 1.1,
        AuthKind = "basic",
        AuthUsername = "reader",
        Secrets = "protected",
        HeaderNames = "X-Scope-OrgID\nX-Other",
        TlsCa = "-----BEGIN CERTIFICATE-----",
        TlsSkipVerify = false,
        LastSync = null,
        CreatedAt = Made,
        UpdatedAt = Made,
    };

    public static NamespaceQuotaRow Namespace(string name, double limit, double used) => new()
    {
        ClusterName = "prod",
        Namespace = name,
        ProjectName = "支付",
        CpuLimit = limit,
        CpuUsed = used,
        MemoryLimit = null,
        MemoryUsed = null,
        PodsLimit = 10,
        PodsUsed = null,
        StorageLimit = 1e12,
        StorageUsed = null,
        Source = "excel",
        Note = null,
        ImportedProject = "支付",
        UpdatedAt = Made,
    };
}
