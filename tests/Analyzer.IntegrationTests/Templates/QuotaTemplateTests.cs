using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Templates;

/// <summary>Project quotas by sheet (domain.md §15).</summary>
public sealed class QuotaTemplateTests
{
    [Fact]
    public async Task A_template_that_was_filled_in_is_listed_as_it_was_filled()
    {
        await using var server = new AnalyzerServer();
        var file = FilledTemplate.Of(await server.Client.GetByteArrayAsync("/api/templates/quota"), new Dictionary<string, object>
        {
            ["云序号"] = "inst_7",
            ["项目名称"] = " 支付中心-生产 ",
            ["CPU配额(核)"] = 8.25,
            ["内存配额(GB)"] = "16",
        });

        var result = await server.Client.ImportAsync("/api/quotas/import", file).OkAsync();

        result.ToJsonString().Should().Be("""{"success":true,"imported":1,"updated":0,"skipped":1,"errors":[]}""");
        var listed = (await server.Client.GetJsonAsync("/api/quotas")).AsArray().Should().ContainSingle().Subject!;
        listed.Written().Should().Be(
            """{"cloud_id":"inst_7","project_name":"支付中心-生产","cpu_quota":8.25,"memory_quota":16,"source":"excel","pinned":false,"clusters":[]}""");
    }
}
