using Analyzer.IntegrationTests.Files;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Templates;

namespace Analyzer.IntegrationTests.Fuzzing;

/// <summary>An installation with something of each kind in it, and a cluster and a source at which nothing listens.</summary>
internal static class Furnished
{
    private const string Kubeconfig = """
        apiVersion: v1
        kind: Config
        current-context: c
        clusters: [{name: c, cluster: {server: 'https://127.0.0.1:1'}}]
        contexts: [{name: c, context: {cluster: c, user: u}}]
        users: [{name: u, user: {token: t}}]
        """;

    private static readonly byte[] NamespaceQuotas = FilledTemplate.FromRows(
        ["集群名称", "命名空间", "项目名称", "CPU配额(核)", "内存配额(GB)", "CPU已用(核)", "内存已用(GB)"],
        ["prod-bj", "pay-prod-0", "支付中心-生产", 8, 16, 2, 4]);

    public static async Task FurnishAsync(this HttpClient client)
    {
        await client.ImportQuotasAsync();
        await client.UploadDayReportsAsync();
        await client.PostJsonAsync("/api/quotas", new { cloud_id = "inst_0042", project_name = "支付中心", cpu_quota = 4, memory_quota = 8 }).OkAsync();
        await client.ImportAsync("/api/k8s/quotas/import", NamespaceQuotas).OkAsync();
        await client.PostJsonAsync("/api/k8s/configs", new { name = "c1", kubeconfig = Kubeconfig }).OkAsync();
        await client.PostJsonAsync("/api/prometheus/configs", new { name = "s1", url = "http://127.0.0.1:1", cluster_name = "c1" }).OkAsync();
        // Ends as failed: a run to look at.
        await client.PostJsonAsync("/api/prometheus/sync", new { config_id = 1, date = "2026-02-09" });
    }

    /// <summary>Files that uploads may hold, each of its own kind.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Files { get; } =
    [
        Samples.Read("quotas.xlsx"), .. Samples.DayReports.Take(2), Samples.Read("quirks/bad_Day_report_2026-02-10.txt"),
        Samples.Read("quirks/gd_Day_report_20260210.txt"),
        ("clusters.xlsx", FilledTemplate.FromRows(["集群名称", "kubeconfig"], ["c2", Kubeconfig])),
        ("sources.xlsx", FilledTemplate.FromRows(["配置名称", "url", "集群名称"], ["s2", "http://127.0.0.1:1", "c2"])), ("namespaces.xlsx", NamespaceQuotas), ("empty.xlsx", []), ("noise.xlsx", [.. Enumerable.Range(0, 999).Select(at => (byte)(at * 7))]),
    ];
}
