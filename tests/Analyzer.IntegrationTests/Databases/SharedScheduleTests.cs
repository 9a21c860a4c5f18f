using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;
using Analyzer.Schedule;
using Dapper;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Analyzer.IntegrationTests.Databases;

/// <summary>Two instances share one schedule: what is due is started by one of them.</summary>
[Collection(SharedWorld.Name)]
public sealed class SharedScheduleTests(WorldFixture world)
{
    private const string SyncUsage = "sync usage";

    private const string StartsSql = """
        SELECT COUNT(*) FROM hangfire.job WHERE invocationdata::text LIKE '%ScheduledSyncJob%' GROUP BY date_trunc('minute', createdat) ORDER BY MIN(id)
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task A_scheduled_sync_that_two_instances_know_is_started_once_at_its_time()
    {
        using var shared = new TemporaryFolder();
        await using var one = Instance(shared);
        await one.Client.AddSourceAsync("prod-bj", world.Prometheus.Address);
        await one.Client.PostJsonAsync("/api/scheduler/config", new { enabled = true, catch_up_days = 0 }).OkAsync();
        await using var other = Instance(shared);
        Jobs(other).Select(job => job.Id).Should().BeEquivalentTo("catch up", "sync namespace_quotas", "sync project_quotas", SyncUsage);

        // The same job, due every minute rather than once a day.
        one.Services.GetRequiredService<IRecurringJobManager>()
            .AddOrUpdate<ScheduledSyncJob>(SyncUsage, job => job.ExecuteAsync("usage", CancellationToken.None), Cron.Minutely);

        // The first minute is over when the second has been.
        var starts = await UntilTwoMinutesAsync(TestPostgres.DatabaseOf(shared.Path));
        starts[0].Should().Be(1);
        (await one.Client.GetJsonAsync("/api/runs")).AsArray().Should().OnlyContain(run => run!["started_by"]!.GetValue<string>() == "schedule")
            .And.HaveCountLessThanOrEqualTo(starts.Count);
    }

    private AnalyzerServer Instance(TemporaryFolder shared) =>
        new(world.MorningAfter, new() { ["Analyzer:TimeZone"] = "Asia/Shanghai" }, shared.Path, on: TestDatabase.Postgres);

    private static List<RecurringJobDto> Jobs(AnalyzerServer server)
    {
        using var connection = server.Services.GetRequiredService<JobStorage>().GetConnection();
        return connection.GetRecurringJobs();
    }

    private static async Task<IReadOnlyList<long>> UntilTwoMinutesAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var starts = (await connection.QueryAsync<long>(StartsSql)).ToList();
            if (starts.Count >= 2)
                return starts;
            await Task.Delay(100, patience.Token);
        }
    }
}
