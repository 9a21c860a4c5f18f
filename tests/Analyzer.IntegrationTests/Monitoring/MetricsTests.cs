using System.Net;
using Analyzer.IntegrationTests.Files;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;

namespace Analyzer.IntegrationTests.Monitoring;

/// <summary>What <c>/metrics</c> tells of work whose outcome is known.</summary>
[Collection(SharedWorld.Name)]
public sealed class MetricsTests(WorldFixture world)
{
    private static readonly DateOnly Day = WorldFixture.Day;

    [Fact]
    public async Task What_a_sync_did_is_counted_as_its_run_tells_it()
    {
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddWorldAsync(world);
        var asked = world.Clusters["prod-bj"].Requests.All.Count;
        var result = await server.Client.SyncDayAsync(Day);
        var run = await server.Client.GetJsonAsync($"/api/runs/{result["run_id"]}");
        var part = run["parts"]!.AsArray().Single(part => part!["name"]!.GetValue<string>() == "metrics of prod-bj")!;

        var scraped = await Scraped.FromAsync(server.Client);

        scraped.Of("analyzer_source_requests_total", ("source", "metrics of prod-bj"), ("outcome", "success")).Should().Be(part["reading"]!["requests"]!.GetValue<int>());
        scraped.Of("analyzer_source_request_duration_seconds_count", ("source", "metrics of prod-bj")).Should().Be(part["reading"]!["requests"]!.GetValue<int>());
        scraped.Of("analyzer_cluster_requests_total", ("cluster", "prod-bj")).Should().Be(world.Clusters["prod-bj"].Requests.All.Count - asked);
        scraped.Of("analyzer_rows_total", ("kind", "usage"), ("outcome", "imported")).Should().Be(result["imported"]!.GetValue<int>());
        scraped.Of("analyzer_runs", ("kind", "usage"), ("state", "succeeded")).Should().Be(1);
        scraped.Of("analyzer_runs", ("state", "failed")).Should().Be(0);
        scraped.Of("analyzer_run_duration_seconds_count", ("kind", "usage"), ("state", "succeeded")).Should().Be(1);
        scraped.Of("analyzer_oldest_unended_run_age_seconds").Should().Be(0);
    }

    [Fact]
    public async Task The_newest_complete_day_ages_and_a_source_without_one_has_none()
    {
        await using var server = new AnalyzerServer(world.MorningAfter, on: TestDatabases.OfThisRun);
        await server.Client.AddSourceAsync("prod-bj", world.Prometheus.Address);
        var before = await Scraped.FromAsync(server.Client);
        await server.Client.SyncDayAsync(Day);

        var after = await Scraped.FromAsync(server.Client);

        before.Of("analyzer_source_complete_dates", ("source", "metrics of prod-bj"), ("cluster", "prod-bj")).Should().Be(0);
        before.Of("analyzer_source_newest_complete_day_age_seconds").Should().BeNull();
        after.Of("analyzer_source_complete_dates").Should().Be(1);
        // The clock goes on from the morning after while the day is read.
        var age = world.MorningAfter - DateTimeOffset.FromUnixTimeMilliseconds(world.World.Day.End);
        after.Of("analyzer_source_newest_complete_day_age_seconds").Should().BeInRange(age.TotalSeconds, age.TotalSeconds + 600);
    }

    /// <summary>The newest day is there, and one behind it is not: its source will not keep it for ever.</summary>
    [Fact]
    public async Task Days_behind_the_newest_that_are_missing_are_counted()
    {
        await using var server = new AnalyzerServer(world.MorningAfter.AddDays(4));
        await server.Client.AddSourceAsync("prod-bj", world.Prometheus.Address);
        var before = await Scraped.FromAsync(server.Client);
        await server.Client.SyncDayAsync(Day);

        var after = await Scraped.FromAsync(server.Client);

        before.Of("analyzer_source_missing_dates").Should().BeNull();
        // Of the five days since, yesterday may still come, and today is not over.
        after.Of("analyzer_source_missing_dates", ("source", "metrics of prod-bj")).Should().Be(3);
    }

    [Fact]
    public async Task Quotas_age_since_they_were_read()
    {
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddClusterAsync("prod-bj", world.Clusters["prod-bj"]);
        var before = await Scraped.FromAsync(server.Client);
        await server.Client.PostAndWaitAsync("/api/k8s/sync?config_ids=all").OkAsync();

        before.Of("analyzer_cluster_newest_sync_age_seconds").Should().BeNull();
        (await Scraped.FromAsync(server.Client)).Of("analyzer_cluster_newest_sync_age_seconds", ("cluster", "prod-bj")).Should().BeInRange(0, 600);
    }

    /// <summary>Names of clusters and sources are in it: no page of another site may read them through a browser on this machine.</summary>
    [Fact]
    public async Task A_name_that_is_led_to_this_machine_reads_nothing()
    {
        await using var server = new AnalyzerServer(overSockets: true);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics") { Headers = { Host = "evil.example" } };

        (await server.Client.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Requests_that_failed_are_counted_by_the_code_word_of_the_failure()
    {
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddSourceAsync("prod-bj", new Uri($"http://127.0.0.1:{ServerProcess.FreePort()}"));
        var kubeconfig = world.Clusters["prod-bj"].Kubeconfig.Replace("token: ", "token: not-", StringComparison.Ordinal);
        await server.Client.PostJsonAsync("/api/k8s/configs", new { name = "prod-bj", kubeconfig }).OkAsync();

        (await server.Client.PostAndWaitAsync($"/api/prometheus/sync?config_ids=all&date={Day:yyyy-MM-dd}")).StatusCode.Should().Be(HttpStatusCode.BadGateway);
        (await server.Client.PostAndWaitAsync("/api/k8s/sync?config_ids=all")).StatusCode.Should().Be(HttpStatusCode.BadGateway);
        var scraped = await Scraped.FromAsync(server.Client);

        scraped.Of("analyzer_source_requests_total", ("outcome", "source_unreachable")).Should().BeGreaterThan(0);
        scraped.Of("analyzer_source_requests_total", ("outcome", "success")).Should().Be(0);
        scraped.Of("analyzer_cluster_requests_total", ("cluster", "prod-bj"), ("outcome", "cluster_unauthorized")).Should().BeGreaterThan(0);
        scraped.Of("analyzer_runs", ("state", "failed")).Should().Be(2);
    }

    [Fact]
    public async Task Rows_of_files_are_counted()
    {
        await using var server = new AnalyzerServer();
        await server.Client.ImportQuotasAsync();
        await server.Client.UploadAsync("/api/reports/upload", "files", ("bj_Day_report_2026-02-10.txt", "shop;one;1;1024\nshop;two;abc;1\n"u8.ToArray())).OkAsync();

        var scraped = await Scraped.FromAsync(server.Client);

        var quotas = (await server.Client.GetJsonAsync("/api/quotas")).AsArray().Count;
        scraped.Of("analyzer_rows_total", ("kind", "sheet"), ("outcome", "imported")).Should().Be(quotas);
        scraped.Of("analyzer_rows_total", ("kind", "day_reports"), ("outcome", "imported")).Should().Be(1);
        scraped.Of("analyzer_rows_total", ("kind", "day_reports"), ("outcome", "refused")).Should().Be(1);
    }

    [Fact]
    public async Task Requests_to_the_server_are_timed_by_route_and_streams_are_not()
    {
        await using var server = new AnalyzerServer(world.MorningAfter, overSockets: true);
        await server.Client.AddSourceAsync("prod-bj", world.Prometheus.Address);
        var result = await server.Client.SyncDayAsync(Day);
        await server.Client.GetStringAsync($"/api/runs/{result["run_id"]}/events");

        var scraped = await Scraped.FromAsync(server.Client);

        scraped.Of("http_server_request_duration_seconds_count", ("http_route", "/api/prometheus/sync"), ("http_response_status_code", "200")).Should().Be(1);
        scraped.Of("http_server_request_duration_seconds_count", ("http_route", "/api/runs/{id:long}/events")).Should().BeNull();
    }

    /// <summary>A figure of before would look like one of now.</summary>
    [Fact]
    public async Task A_database_that_is_away_is_told_and_its_figures_are_left_out()
    {
        using var folder = new TemporaryFolder();
        await using var server = new AnalyzerServer(dataFolder: folder.Path, on: TestDatabase.Postgres);
        (await Scraped.FromAsync(server.Client)).Of("analyzer_database_up").Should().Be(1);

        TestPostgres.Close(folder.Path);
        var away = await Scraped.FromAsync(server.Client);
        TestPostgres.Reopen(folder.Path);

        away.Of("analyzer_database_up").Should().Be(0);
        away.Names.Should().NotContain("analyzer_runs");
        (await Scraped.FromAsync(server.Client)).Of("analyzer_database_up").Should().Be(1);
    }
}
