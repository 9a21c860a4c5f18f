using System.Net;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Files;

/// <summary>Quotas entered by hand (api.md, Project quotas).</summary>
public sealed class QuotaTests
{
    [Theory]
    [InlineData("inst_0042")]
    [InlineData("部门/项目 #1?")]
    [InlineData("a%b+c")]
    public async Task A_quota_is_found_again_where_its_creation_says(string cloudId)
    {
        await using var server = new AnalyzerServer();
        var created = await server.Client.PostJsonAsync("/api/quotas", new { cloud_id = cloudId, project_name = "支付", cpu_quota = 8, memory_quota = 16 });

        var changed = await server.Client.PutJsonAsync(created.Headers.Location!.ToString(), new { cpu_quota = 12.5 }).OkAsync();

        changed["cloud_id"]!.GetValue<string>().Should().Be(cloudId);
        (changed["cpu_quota"]!.GetValue<double>(), changed["memory_quota"]!.GetValue<double>()).Should().Be((12.5, 16));
    }

    [Fact]
    public async Task A_second_quota_of_the_same_project_is_refused()
    {
        await using var server = new AnalyzerServer();
        await server.Client.PostJsonAsync("/api/quotas", new { cloud_id = "a", project_name = "支付", cpu_quota = 8, memory_quota = 16 }).OkAsync();

        var second = await server.Client.PostJsonAsync("/api/quotas", new { cloud_id = "b", project_name = "支付", cpu_quota = 1, memory_quota = 1 });

        second.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await second.JsonAsync())["code"]!.GetValue<string>().Should().Be("quota_exists");
    }

    [Fact]
    public async Task What_is_deleted_is_gone_and_what_is_unknown_is_404()
    {
        await using var server = new AnalyzerServer();
        await server.Client.PostJsonAsync("/api/quotas", new { cloud_id = "a", project_name = "支付", cpu_quota = 8, memory_quota = 16 }).OkAsync();

        (await server.Client.DeleteAsync("/api/quotas/a")).StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await server.Client.DeleteAsync("/api/quotas/a")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await server.Client.GetJsonAsync("/api/quotas")).AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_changes_nothing()
    {
        await using var server = new AnalyzerServer();

        var told = await server.Client.UploadAsync("/api/quotas/import?dry_run=true", "file", Samples.Read("quotas.xlsx")).OkAsync();

        told["imported"]!.GetValue<int>().Should().Be(36);
        (await server.Client.GetJsonAsync("/api/quotas")).AsArray().Should().BeEmpty();
    }
}
