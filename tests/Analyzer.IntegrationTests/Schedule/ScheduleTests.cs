using System.Net;
using Analyzer.IntegrationTests.Server;
using Analyzer.Schedule;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Analyzer.IntegrationTests.Schedule;

/// <summary>When syncs run by themselves (api.md, Schedule).</summary>
public sealed class ScheduleTests
{
    private const string Path = "/api/scheduler/config";

    private static readonly Dictionary<string, string> Shanghai = new() { ["Analyzer:TimeZone"] = "Asia/Shanghai" };

    [Fact]
    public async Task Nothing_runs_by_itself_until_somebody_says_so()
    {
        await using var server = new AnalyzerServer(settings: Shanghai);

        (await server.Client.GetJsonAsync(Path)).ToJsonString().Should().Be(
            """{"enabled":false,"namespace_quota_hour":2,"prometheus_sync_hour":3,"interval_hours":24,"project_quota_hour":1,"time_zone":"Asia/Shanghai","catch_up_days":7,"next_runs":null,"last_runs":{"project_quotas":null,"namespace_quotas":null,"usage":null}}""");
        Jobs(server).Should().BeEmpty();
    }

    [Fact]
    public async Task A_change_holds_at_once_and_after_a_restart_and_says_when_each_sync_runs_next()
    {
        using var folder = new TemporaryFolder();
        await using (var server = new AnalyzerServer(DateTimeOffset.Parse("2026-02-09T12:00:00Z"), Shanghai, folder.Path))
        {
            var changed = await server.Client.PostJsonAsync(Path, new { enabled = true, prometheus_sync_hour = 5, interval_hours = 12 }).OkAsync();

            changed["next_runs"]!.ToJsonString().Replace("\\u002B", "+").Should().Be(
                """{"project_quotas":"2026-02-09T17:00:00.000+00:00","namespace_quotas":"2026-02-09T18:00:00.000+00:00","usage":"2026-02-09T21:00:00.000+00:00"}""");
            Jobs(server).Should().Equal("catch up 20 * * * *", "sync namespace_quotas 0 2,14 * * *", "sync project_quotas 0 1,13 * * *", "sync usage 0 5,17 * * *");
        }

        await using var restarted = new AnalyzerServer(settings: Shanghai, dataFolder: folder.Path);
        (await restarted.Client.GetJsonAsync(Path))["interval_hours"]!.GetValue<int>().Should().Be(12);
        Jobs(restarted).Should().HaveCount(4);
        await restarted.Client.PostJsonAsync(Path, new { enabled = false }).OkAsync();
        Jobs(restarted).Should().BeEmpty();
    }

    [Fact]
    public async Task The_job_library_means_the_same_times()
    {
        await using var server = new AnalyzerServer();
        var shown = await server.Client.PostJsonAsync(Path, new { enabled = true, time_zone = "America/New_York" }).OkAsync();

        using var connection = server.Services.GetRequiredService<JobStorage>().GetConnection();
        var next = connection.GetRecurringJobs().Single(job => job.Id == "sync usage").NextExecution;

        DateTimeOffset.Parse(shown["next_runs"]!["usage"]!.GetValue<string>()).UtcDateTime.Should().Be(next);
    }

    [Fact]
    public async Task A_scheduled_sync_is_an_ordinary_run_over_everything()
    {
        await using var server = new AnalyzerServer();
        var job = server.Services.GetRequiredService<ScheduledSyncJob>();
        await job.ExecuteAsync("usage", CancellationToken.None);
        (await server.Client.GetJsonAsync("/api/runs")).AsArray().Should().BeEmpty("it is switched off");
        await server.Client.PostJsonAsync(Path, new { enabled = true, catch_up_days = 0 }).OkAsync();
        await server.Client.PostJsonAsync("/api/prometheus/configs", new { name = "s1", url = "http://127.0.0.1:1", cluster_name = "c1" }).OkAsync();
        await server.Client.PostJsonAsync("/api/prometheus/configs", new { name = "s2", url = "http://127.0.0.1:1", cluster_name = "c2" }).OkAsync();

        await job.ExecuteAsync("usage", CancellationToken.None);

        var run = (await server.Client.GetJsonAsync("/api/runs")).AsArray().Should().ContainSingle().Subject!;
        run["started_by"]!.GetValue<string>().Should().Be("schedule");
        run["parts"]!.AsArray().Should().HaveCount(2);
        (await server.Client.GetJsonAsync(Path))["last_runs"]!["usage"]!["run_id"]!.GetValue<long>().Should().Be(run["id"]!.GetValue<long>());
    }

    [Theory]
    [InlineData("prometheus_sync_hour", 24, HttpStatusCode.BadRequest)]
    [InlineData("interval_hours", 5, HttpStatusCode.BadRequest)]
    [InlineData("interval_hours", 0, HttpStatusCode.BadRequest)]
    [InlineData("catch_up_days", 61, HttpStatusCode.BadRequest)]
    [InlineData("time_zone", "Mars/Olympus", HttpStatusCode.UnprocessableEntity)]
    public async Task What_cannot_be_is_refused_by_its_field_and_changes_nothing(string field, object value, HttpStatusCode status)
    {
        await using var server = new AnalyzerServer(settings: Shanghai);
        var before = await server.Client.GetJsonAsync(Path);

        var refused = await server.Client.PostJsonAsync(Path, new Dictionary<string, object> { [field] = value, ["enabled"] = true });

        refused.StatusCode.Should().Be(status);
        (await refused.JsonAsync())["errors"]!.AsObject().Should().ContainKey(field);
        (await server.Client.GetJsonAsync(Path)).ToJsonString().Should().Be(before.ToJsonString());
    }

    private static IEnumerable<string> Jobs(AnalyzerServer server)
    {
        using var connection = server.Services.GetRequiredService<JobStorage>().GetConnection();
        return [.. connection.GetRecurringJobs().Select(job => $"{job.Id} {job.Cron}").Order(StringComparer.Ordinal)];
    }
}
