using System.Net;
using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Files;

/// <summary>The line of the last days is the sum of what each day's report shows.</summary>
public sealed class TrendTests
{
    [Fact]
    public async Task Each_day_is_the_sum_of_its_report()
    {
        await using var server = new AnalyzerServer();
        await server.Client.ImportQuotasAsync();
        await server.Client.UploadDayReportsAsync();

        var trend = (await server.Client.GetJsonAsync("/api/reports/trend")).AsArray();

        trend.Select(day => day!["date"]!.GetValue<string>()).Should().Equal(Samples.Expected.Select(day => day.Key).Order());
        foreach (var day in trend)
        {
            var rows = (await server.Client.GetJsonAsync($"/api/reports/{day!["date"]}")).AsArray();
            day["projects"]!.GetValue<int>().Should().Be(rows.Count);
            Near(day["cpu_rate"], Sum(rows, "cpu_usage", "cpu_rate") / Sum(rows, "cpu_quota", "cpu_rate") * 100);
            Near(day["memory_rate"], Sum(rows, "memory_usage", "memory_rate") / Sum(rows, "memory_quota", "memory_rate") * 100);
            foreach (var level in (string[])["over", "high", "medium", "low"])
                day["levels"]![level]!.GetValue<int>().Should().Be(rows.Count(row => row!["level"]?.GetValue<string>() == level));
        }
    }

    [Fact]
    public async Task Days_are_counted_back_from_the_newest_date()
    {
        await using var server = new AnalyzerServer();
        await server.Client.ImportQuotasAsync();
        await server.Client.UploadDayReportsAsync();
        var newest = Samples.Expected.Select(day => day.Key).Max();

        var trend = (await server.Client.GetJsonAsync("/api/reports/trend?days=1")).AsArray();

        trend.Select(day => day!["date"]!.GetValue<string>()).Should().Equal(newest);
    }

    [Fact]
    public async Task An_empty_installation_has_none()
    {
        await using var server = new AnalyzerServer();
        (await server.Client.GetJsonAsync("/api/reports/trend")).AsArray().Should().BeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(367)]
    public async Task Other_numbers_of_days_are_refused(int days)
    {
        await using var server = new AnalyzerServer();
        (await server.Client.GetAsync($"/api/reports/trend?days={days}")).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private static double Sum(JsonArray rows, string figure, string rate) =>
        rows.Where(row => row![rate] is not null).Sum(row => row![figure]!.GetValue<double>());

    private static void Near(JsonNode? actual, double expected) =>
        actual!.GetValue<double>().Should().BeApproximately(expected, 1e-9 * expected);
}
