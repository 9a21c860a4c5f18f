using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Templates;

/// <summary>Namespace quotas by sheet (domain.md §12, §15).</summary>
public sealed class NamespaceQuotaTemplateTests
{
    private static readonly Dictionary<string, object> Row = new()
    {
        ["集群名称"] = "prod-bj",
        ["命名空间"] = "pay-0",
        ["项目名称"] = "支付中心-生产",
        ["CPU配额(核)"] = 8,
        ["内存配额(GB)"] = 16.5,
        ["CPU已用(核)"] = 2,
        ["内存已用(GB)"] = "4",
        ["Pod配额"] = 100,
        ["存储配额(GB)"] = 500,
    };

    [Fact]
    public async Task A_template_that_was_filled_in_is_listed_as_it_was_filled()
    {
        await using var server = new AnalyzerServer();
        var file = FilledTemplate.Of(await server.Client.GetByteArrayAsync("/api/templates/namespace-quota"), Row);

        var result = await server.Client.ImportAsync("/api/k8s/quotas/import", file).OkAsync();

        result.ToJsonString().Should().Be("""{"success":true,"imported":1,"updated":0,"skipped":1,"errors":[]}""");
        var listed = (await server.Client.GetJsonAsync("/api/k8s/quotas")).AsArray().Should().ContainSingle().Subject!;
        listed.Written().Should().Be("""
            {"cluster_name":"prod-bj","namespace":"pay-0","project_name":"支付中心-生产","cpu_limit":8,"cpu_used":2,"cpu_rate":25,"memory_limit":16.5,"memory_used":4,"memory_rate":24.242424242424242,"pods_limit":100,"pods_used":null,"storage_limit":500,"storage_used":null,"source":"excel","note":null}
            """.Trim());
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_changes_nothing()
    {
        await using var server = new AnalyzerServer();
        var file = FilledTemplate.Of(await server.Client.GetByteArrayAsync("/api/templates/namespace-quota"), Row);

        var dry = await server.Client.ImportAsync("/api/k8s/quotas/import?dry_run=true", file).OkAsync();

        (await server.Client.GetJsonAsync("/api/k8s/quotas")).AsArray().Should().BeEmpty();
        dry.ToJsonString().Should().Be((await server.Client.ImportAsync("/api/k8s/quotas/import", file).OkAsync()).ToJsonString());
        (await server.Client.ImportAsync("/api/k8s/quotas/import?dry_run=true", file).OkAsync())["updated"]!.GetValue<int>().Should().Be(1);
    }

    [Fact]
    public async Task Headings_may_be_English_and_in_any_order_and_bad_rows_say_why()
    {
        await using var server = new AnalyzerServer();
        var file = FilledTemplate.FromRows(
            ["Memory Used (GB)", "cpu used（cores）", "Remark", "NAMESPACE", "Cluster", "memory quota (GB)", "CPU Quota (cores)", "Project"],
            [1, 0.5, "fine", "a", "c1", 2, 1, ""],
            [1, 0.5, "twice", "a", "c1", 2, 1, "p"],
            [1, "much", "no number", "b", "c1", 2, -1, "p"],
            [1, 1, "excluded", "kube-system", "c1", 2, 1, "p"],
            [1, 1, "no namespace", "", "c1", 2, 1, "p"]);

        var result = await server.Client.ImportAsync("/api/k8s/quotas/import", file).OkAsync();

        result["imported"]!.GetValue<int>().Should().Be(1);
        result["errors"]!.AsArray().Select(error => $"{error!["row"]} {error["column"]}").Should().BeEquivalentTo(
            ["3 命名空间", "4 CPU配额(核)", "4 CPU已用(核)", "5 命名空间", "6 命名空间"]);
        var listed = (await server.Client.GetJsonAsync("/api/k8s/quotas")).AsArray().Should().ContainSingle().Subject!;
        listed["project_name"]!.GetValue<string>().Should().Be("a", "without a project the namespace's own name counts");
    }
}
