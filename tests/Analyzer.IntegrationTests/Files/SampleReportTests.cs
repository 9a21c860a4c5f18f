using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Files;

/// <summary>A sheet of quotas and a week of day reports give the figures that were worked out elsewhere.</summary>
public abstract class SampleReportSuite(TestDatabase database)
{
    private const double Gib = 1024d * 1024 * 1024;

    [Fact]
    public async Task Every_project_and_date_has_the_expected_usage_and_rates()
    {
        await using var server = new AnalyzerServer(on: database);
        await server.Client.ImportQuotasAsync();
        await server.Client.UploadDayReportsAsync();

        foreach (var (date, projects) in Samples.Expected)
        {
            var rows = (await server.Client.GetJsonAsync($"/api/reports/{date}?all=true")).AsArray()
                .ToDictionary(row => row!["project_name"]!.GetValue<string>(), row => row!);
            rows.Keys.Should().BeEquivalentTo(projects!.AsObject().Select(project => project.Key));
            foreach (var (project, expected) in projects.AsObject())
                Compare(rows[project], expected!, $"{project} on {date}");
        }
    }

    [Fact]
    public async Task Only_projects_with_a_quota_are_in_the_plain_report()
    {
        await using var server = new AnalyzerServer(on: database);
        await server.Client.ImportQuotasAsync();
        await server.Client.UploadDayReportsAsync();

        var rows = (await server.Client.GetJsonAsync("/api/reports/2026-02-10")).AsArray();

        rows.Should().HaveCount(Samples.Expected["2026-02-10"]!.AsObject().Count(project => project.Value!["cloud_id"] is not null));
    }

    private static void Compare(JsonNode row, JsonNode expected, string because)
    {
        Near(row["cpu_usage"], Number(expected["cpu_usage"]), because);
        Near(row["memory_usage"], Number(expected["memory_bytes"]) / Gib, because);
        Near(row["cpu_rate"], Number(expected["cpu_rate"]) * 100, because);
        Near(row["memory_rate"], Number(expected["memory_rate"]) * 100, because);
        row["cloud_id"]?.GetValue<string>().Should().Be(expected["cloud_id"]?.GetValue<string>(), because);
    }

    private static double? Number(JsonNode? node) => node?.GetValue<double>();

    private static void Near(JsonNode? actual, double? expected, string because)
    {
        if (expected is { } figure)
            actual!.GetValue<double>().Should().BeApproximately(figure, 1e-9 * Math.Max(1, Math.Abs(figure)), because);
        else
            actual.Should().BeNull(because);
    }
}

public sealed class SampleReportTestsOnSqlite() : SampleReportSuite(TestDatabase.Sqlite);

public sealed class SampleReportTestsOnPostgres() : SampleReportSuite(TestDatabase.Postgres);
