using System.Text;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Templates;

/// <summary>Clusters by sheet (domain.md §15).</summary>
public sealed class ClusterTemplateTests
{
    private const string KubeconfigHeading = "Kubeconfig (Base64编码或原始内容)";

    [Fact]
    public async Task A_template_that_was_filled_in_is_listed_as_it_was_filled()
    {
        await using var server = new AnalyzerServer();
        var file = FilledTemplate.Of(await server.Client.GetByteArrayAsync("/api/templates/k8s-config"),
            Row("北京-生产", Kubeconfig("10.0.0.1"), "否"), Row("sh", Base64(Kubeconfig("10.0.0.2")), true), Row("gz", Kubeconfig("10.0.0.3"), ""));

        var result = await server.Client.ImportAsync("/api/k8s/configs/import", file).OkAsync();

        result.ToJsonString().Should().Be("""{"success":true,"imported":3,"updated":0,"skipped":1,"errors":[]}""");
        (await server.Client.GetJsonAsync("/api/k8s/configs?sort=server")).AsArray()
            .Select(cluster => $"{cluster!["name"]} {cluster["server"]} {cluster["use_projectquota"]}").Should().Equal(
                "北京-生产 https://10.0.0.1:6443 false", "sh https://10.0.0.2:6443 true", "gz https://10.0.0.3:6443 true");
    }

    [Fact]
    public async Task A_known_name_gets_the_new_kubeconfig_and_a_dry_run_changes_nothing()
    {
        await using var server = new AnalyzerServer();
        await server.Client.ImportAsync("/api/k8s/configs/import", Sheet(["c1", Kubeconfig("10.0.0.1")])).OkAsync();
        var changed = Sheet(["c1", Kubeconfig("10.0.0.9")], ["c2", Kubeconfig("10.0.0.2")]);

        var dry = await server.Client.ImportAsync("/api/k8s/configs/import?dry_run=true", changed).OkAsync();

        dry.ToJsonString().Should().Be("""{"success":true,"imported":1,"updated":1,"skipped":0,"errors":[]}""");
        (await ServersAsync(server)).Should().Equal("https://10.0.0.1:6443");
        (await server.Client.ImportAsync("/api/k8s/configs/import", changed).OkAsync()).ToJsonString().Should().Be(dry.ToJsonString());
        (await ServersAsync(server)).Should().Equal("https://10.0.0.9:6443", "https://10.0.0.2:6443");
    }

    [Fact]
    public async Task Bad_rows_say_why_and_show_no_kubeconfig()
    {
        await using var server = new AnalyzerServer();
        var file = Sheet(
            ["exec", Kubeconfig("10.0.0.1").Replace("token: S3CRET", "exec: {command: /bin/sh, apiVersion: v1}")],
            ["cut", new string('a', 32_767)], ["noise", "S3CRET"], ["", Kubeconfig("10.0.0.1")], ["good", Kubeconfig("10.0.0.1")],
            ["good", Kubeconfig("10.0.0.2")], [new string('n', 101), Kubeconfig("10.0.0.1")]);

        var result = await server.Client.ImportAsync("/api/k8s/configs/import", file).OkAsync();

        result["errors"]!.AsArray().Select(error => $"{error!["row"]} {error["column"]}").Should().Equal(
            $"2 {KubeconfigHeading}", $"3 {KubeconfigHeading}", $"4 {KubeconfigHeading}", "5 集群名称", "7 集群名称", "8 集群名称");
        result["errors"]![1]!["message"]!.GetValue<string>().Should().Contain("32767");
        result.ToJsonString().Should().NotContain("S3CRET");
        (await ServersAsync(server)).Should().Equal("https://10.0.0.1:6443");
    }

    private static async Task<IEnumerable<string>> ServersAsync(AnalyzerServer server) =>
        (await server.Client.GetJsonAsync("/api/k8s/configs?sort=name")).AsArray().Select(cluster => cluster!["server"]!.GetValue<string>());

    private static byte[] Sheet(params object[][] rows) => FilledTemplate.FromRows([["Cluster Name", "KUBECONFIG"], .. rows]);

    private static Dictionary<string, object> Row(string name, string kubeconfig, object flag) =>
        new() { ["集群名称"] = name, [KubeconfigHeading] = kubeconfig, ["使用ProjectQuota"] = flag };

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Kubeconfig(string host) => $$$"""
        apiVersion: v1
        kind: Config
        current-context: c
        clusters: [{name: c, cluster: {server: 'https://{{{host}}}:6443'}}]
        contexts: [{name: c, context: {cluster: c, user: u}}]
        users: [{name: u, user: {token: S3CRET}}]
        """;
}
