using System.Net;
using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Files;

/// <summary>Day report files with the oddities of real ones (domain.md §13).</summary>
public sealed class QuirkTests
{
    private const double Gib = 1024d * 1024 * 1024;

    [Theory]
    [InlineData("gd_Day_report_20260210.txt", "gd")]
    [InlineData("sh_Day_report_2026_02_10.csv", "sh")]
    public async Task Other_encodings_and_separators_give_the_same_figures(string file, string site)
    {
        await using var server = new AnalyzerServer();
        var result = await server.Client.UploadAsync("/api/reports/upload", "files", Samples.Read($"quirks/{file}")).OkAsync();

        result["uploaded"]![0]!["site"]!.GetValue<string>().Should().Be(site);
        result["errors"]!.AsArray().Should().BeEmpty();
        var usage = await UsageAsync(server, "2026-02-10");
        foreach (var (project, expected) in Samples.Expected["2026-02-10"]!.AsObject())
            usage[project].Cpu.Should().BeApproximately(expected!["cpu_usage"]!.GetValue<double>(), 1e-9);
        usage.Should().HaveCount(Samples.Expected["2026-02-10"]!.AsObject().Count);
    }

    [Fact]
    public async Task Bad_lines_are_named_and_good_ones_kept()
    {
        await using var server = new AnalyzerServer();
        var result = await server.Client.UploadAsync("/api/reports/upload", "files", Samples.Read("quirks/bad_Day_report_2026-02-10.txt")).OkAsync();

        result["errors"]!.AsArray().Select(error => error!["line"]!.GetValue<int>()).Should().Equal(2, 3, 4, 5, 9);
        result["uploaded"]![0]!["notes"]!.AsArray().Should().ContainSingle().Which!.GetValue<string>().Should().Contain("8");
        var usage = await UsageAsync(server, "2026-02-10");
        usage["支付中心-生产"].Cpu.Should().Be(3.5);
        usage["订单平台-生产"].Should().Be((5.5, 20));
        usage.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("nodate_Day_report.txt")]
    [InlineData("mm_Day_report_2026-02-30.txt")]
    public async Task A_name_without_a_real_date_is_refused(string file)
    {
        await using var server = new AnalyzerServer();
        var response = await server.Client.UploadAsync("/api/reports/upload", "files", Samples.Read($"quirks/{file}"));

        response.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await response.JsonAsync())["code"]!.GetValue<string>().Should().Be("no_file_taken");
        (await server.Client.GetJsonAsync("/api/reports")).AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Strict_takes_nothing_of_a_file_with_a_bad_line()
    {
        await using var server = new AnalyzerServer();
        var response = await server.Client.UploadAsync("/api/reports/upload?strict=true", "files", Samples.Read("quirks/bad_Day_report_2026-02-10.txt"));

        response.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await response.JsonAsync())["errors"]!.AsArray().Count.Should().Be(6);
        (await server.Client.GetJsonAsync("/api/reports")).AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task The_same_site_and_date_again_replaces_its_rows()
    {
        await using var server = new AnalyzerServer();
        var file = Samples.DayReports[0];
        await server.Client.UploadAsync("/api/reports/upload", "files", file).OkAsync();
        var shorter = (file.Name, System.Text.Encoding.UTF8.GetBytes("项目;名称;1.5;1073741824\n"));

        var again = await server.Client.UploadAsync("/api/reports/upload", "files", shorter).OkAsync();

        again["uploaded"]![0]!["replaced"]!.GetValue<bool>().Should().BeTrue();
        (await UsageAsync(server, "2026-02-09")).Should().Equal(new Dictionary<string, (double, double)> { ["项目"] = (1.5, 1) });
    }

    private static async Task<Dictionary<string, (double Cpu, double Memory)>> UsageAsync(AnalyzerServer server, string date)
    {
        JsonArray rows = (await server.Client.GetJsonAsync($"/api/reports/{date}?all=true")).AsArray();
        return rows.ToDictionary(
            row => row!["project_name"]!.GetValue<string>(),
            row => (row!["cpu_usage"]!.GetValue<double>(), Math.Round(row["memory_usage"]!.GetValue<double>() * Gib) / Gib));
    }
}
