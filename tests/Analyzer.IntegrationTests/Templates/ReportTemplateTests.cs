using System.Text;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Templates;

/// <summary>Day report files (domain.md §13).</summary>
public sealed class ReportTemplateTests
{
    [Fact]
    public async Task A_template_that_was_filled_in_is_reported_as_it_was_filled()
    {
        await using var server = new AnalyzerServer();
        var template = await server.Client.GetByteArrayAsync("/api/templates/report");
        var heading = Encoding.UTF8.GetString(template).Split('\n')[0];
        var file = Encoding.UTF8.GetBytes($"{heading}\n支付中心-生产;pay-0;1.5;1073741824\n");

        await server.Client.UploadAsync("/api/reports/upload", "files", ("mm_Day_report_2026-02-09.txt", file)).OkAsync();

        var row = (await server.Client.GetJsonAsync("/api/reports/2026-02-09?all=true")).AsArray().Should().ContainSingle().Subject!;
        $"{row["project_name"]} {row["cpu_usage"]} {row["memory_usage"]}".Should().Be("支付中心-生产 1.5 1");
    }

    [Fact]
    public async Task The_example_rows_are_passed_over()
    {
        await using var server = new AnalyzerServer();
        var template = await server.Client.GetByteArrayAsync("/api/templates/report");

        var response = await server.Client.UploadAsync("/api/reports/upload", "files", ("mm_Day_report_2026-02-09.txt", template));

        (await response.JsonAsync())["detail"]!.GetValue<string>().Should().Contain("example");
    }
}
