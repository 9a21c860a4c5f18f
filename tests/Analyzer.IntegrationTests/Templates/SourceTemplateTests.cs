using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Templates;

/// <summary>Sources by sheet (domain.md §15).</summary>
public sealed class SourceTemplateTests
{
    [Fact]
    public async Task A_template_that_was_filled_in_is_listed_as_it_was_filled()
    {
        await using var server = new AnalyzerServer();
        var file = FilledTemplate.Of(await server.Client.GetByteArrayAsync("/api/templates/prometheus-config"),
            Row("北京", "http://10.0.0.1:9090/prefix/", "prod-bj", "是"), Row("上海", "https://10.0.0.2", "prod-sh", "关"));

        var result = await server.Client.ImportAsync("/api/prometheus/import", file).OkAsync();

        result.ToJsonString().Should().Be("""{"success":true,"imported":2,"updated":0,"skipped":1,"errors":[]}""");
        (await SourcesAsync(server)).Should().Equal(
            "北京 http://10.0.0.1:9090/prefix prod-bj true none", "上海 https://10.0.0.2 prod-sh false none");
    }

    [Fact]
    public async Task A_known_name_keeps_what_the_sheet_does_not_say()
    {
        await using var server = new AnalyzerServer();
        await server.Client.PostJsonAsync("/api/prometheus/configs", new
        {
            name = "s1",
            url = "http://10.0.0.1:9090",
            cluster_name = "c1",
            auth = new { kind = "bearer", token = "t" },
        }).OkAsync();

        var result = await server.Client.ImportAsync("/api/prometheus/import", Sheet(["s1", "http://10.0.0.1:9090/new", "c9", "no"])).OkAsync();

        result["updated"]!.GetValue<int>().Should().Be(1);
        (await SourcesAsync(server)).Should().Equal("s1 http://10.0.0.1:9090/new c9 false bearer");
    }

    [Fact]
    public async Task Bad_rows_say_why_by_the_rules_of_the_API()
    {
        await using var server = new AnalyzerServer();
        var file = Sheet(
            ["s1", "http://10.0.0.1", "c1", ""], ["s2", "http://10.0.0.2", "c1", ""], ["s3", "ftp://10.0.0.3", "c3", ""],
            ["s4", "http://169.254.169.254", "c4", ""], ["s5", "http://10.0.0.5", "c5", "perhaps"], ["s1", "http://10.0.0.6", "c6", ""]);

        var result = await server.Client.ImportAsync("/api/prometheus/import", file).OkAsync();

        result["imported"]!.GetValue<int>().Should().Be(1);
        result["errors"]!.AsArray().Select(error => $"{error!["row"]} {error["column"]}").Should().Equal(
            "3 集群名称", "4 Prometheus URL", "5 Prometheus URL", "6 精确同步", "7 配置名称");
    }

    [Fact]
    public async Task An_address_of_another_server_does_not_get_the_stored_secret()
    {
        await using var server = new AnalyzerServer();
        var source = await server.Client.PostJsonAsync("/api/prometheus/configs", new
        {
            name = "s1",
            url = "http://10.0.0.1:9090",
            cluster_name = "c1",
            auth = new { kind = "bearer", token = "t" },
        }).OkAsync();

        var imported = await server.Client.ImportAsync("/api/prometheus/import", Sheet(["s1", "http://10.0.0.66:9090", "c1", ""])).OkAsync();
        var put = await server.Client.PutJsonAsync($"/api/prometheus/configs/{source["id"]}", new { url = "http://10.0.0.66:9090" });

        imported["updated"]!.GetValue<int>().Should().Be(0);
        (await put.JsonAsync())["code"]!.GetValue<string>().Should().Be("auth_required");
        (await SourcesAsync(server)).Should().Equal("s1 http://10.0.0.1:9090 c1 true bearer");
        await server.Client.PutJsonAsync($"/api/prometheus/configs/{source["id"]}",
            new { url = "http://10.0.0.66:9090", auth = new { kind = "bearer", token = "t2" } }).OkAsync();
    }

    private static async Task<IEnumerable<string>> SourcesAsync(AnalyzerServer server) =>
        (await server.Client.GetJsonAsync("/api/prometheus/configs?sort=url")).AsArray().Select(source =>
            $"{source!["name"]} {source["url"]} {source["cluster_name"]} {source["use_accurate_sync"]} {source["auth"]!["kind"]}");

    private static byte[] Sheet(params object[][] rows) =>
        FilledTemplate.FromRows([["config name", "Prometheus url", "Cluster", "Accurate Sync"], .. rows]);

    private static Dictionary<string, object> Row(string name, string url, string cluster, object flag) =>
        new() { ["配置名称"] = name, ["Prometheus URL"] = url, ["集群名称"] = cluster, ["精确同步"] = flag };
}
