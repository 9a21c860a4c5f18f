using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Runs;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;
using Analyzer.Schedule;
using ClusterSimulator;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;

namespace Analyzer.IntegrationTests.Schedule;

/// <summary>A week in which a source and a cluster fail every other hour, and for days: no day is lost (quality.md, Faults).</summary>
public sealed class WeekTests
{
    private const int Days = 7;

    private static readonly Dictionary<int, string> Hours = new() { [1] = "project_quotas", [2] = "namespace_quotas", [3] = "usage" };

    /// <summary>The source is away from the first to before the last of these hours of the week, the cluster likewise.</summary>
    private static readonly (int From, int Until) SourceAway = (40, 90), ClusterAway = (80, 110);

    private static readonly Fault[] Troubles =
    [
        Fault.Respond(500, "boom", "text/plain", ("Retry-After", "0")),
        Fault.TooManyRequests(retryAfterSeconds: 0),
        Fault.CloseMidway(),
        Fault.Respond(200, """{"status":"success","data":{"resu"""),
        Fault.Html(),
    ];

    private readonly Random _random = new(4711);

    [Fact]
    public async Task A_week_of_hourly_faults_loses_no_day_stores_no_wrong_figure_and_does_not_grow()
    {
        await using var week = await RecordedWeek.StartAsync(WorldFixture.Day, Days);
        var clock = new SetClock(week.MidnightAfter(0));
        await using var server = await ServerAsync(week, clock);
        long afterFirst = 0;
        for (var day = 0; day < Days; day++)
        {
            await DayAsync(week, server, clock, day);
            afterFirst = day == 0 ? Memory(week) : afterFirst;
        }
        await QuietDayAsync(week, server, clock);

        (await server.Client.GetJsonAsync("/api/runs?state=failed")).AsArray().Should().HaveCountGreaterThan(3, "of two nights the source is away, of one the cluster");
        await AllEqualTheTruthAsync(week, server);
        Memory(week).Should().BeLessThan((long)(afterFirst * 1.2));
    }

    private static async Task<AnalyzerServer> ServerAsync(RecordedWeek week, SetClock clock)
    {
        var server = new AnalyzerServer(settings: new() { ["Analyzer:TimeZone"] = "Asia/Shanghai" }, clock: clock);
        await server.Client.PostJsonAsync("/api/scheduler/config", new { enabled = true, catch_up_days = Days }).OkAsync();
        // The job library has a clock of its own: here the test says when.
        foreach (var job in (string[])["catch up", "sync usage", "sync namespace_quotas", "sync project_quotas"])
            server.Services.GetRequiredService<IRecurringJobManager>().RemoveIfExists(job);
        await server.Client.AddClusterAsync(RecordedWeek.Cluster, week.ClusterAfter(0));
        await server.Client.AddSourceAsync(RecordedWeek.Cluster, week.Source.Address);
        return server;
    }

    /// <summary>The day after a recorded one.</summary>
    private async Task DayAsync(RecordedWeek week, AnalyzerServer server, SetClock clock, int day)
    {
        await server.Client.PutJsonAsync("/api/k8s/configs/1", new { kubeconfig = week.ClusterAfter(day).Kubeconfig }).OkAsync();
        for (var hour = 0; hour < 24; hour++)
        {
            Trouble(week.Source.Faults, day * 24 + hour, SourceAway);
            Trouble(week.ClusterAfter(day).Faults, day * 24 + hour, ClusterAway);
            await HourAsync(server, clock, week.MidnightAfter(day).AddHours(hour), Hours.GetValueOrDefault(hour));
        }
    }

    /// <summary>All is well again: the time in which the rest is caught up.</summary>
    private static async Task QuietDayAsync(RecordedWeek week, AnalyzerServer server, SetClock clock)
    {
        week.Source.Faults.Clear();
        week.ClusterAfter(Days - 1).Faults.Clear();
        for (var hour = 0; hour < 24; hour++)
            await HourAsync(server, clock, week.MidnightAfter(Days - 1).AddHours(24 + hour), null);
    }

    private void Trouble(ClusterSimulator.Faults faults, int hour, (int From, int Until) away)
    {
        faults.Clear();
        var trouble = Troubles[_random.Next(Troubles.Length)];
        var (fails, answered) = (_random.Next(4) > 0, _random.Next(20));
        if (hour >= away.From && hour < away.Until)
            faults.Add("/", Troubles[0]);
        else if (fails)
        {
            // Some of them in the middle of what is going on.
            faults.Add("/", Fault.Delay(TimeSpan.Zero), answered);
            faults.Add("/", trouble);
        }
    }

    private static async Task HourAsync(AnalyzerServer server, SetClock clock, DateTimeOffset now, string? sync)
    {
        clock.Now = now;
        if (sync is not null)
            await server.Services.GetRequiredService<ScheduledSyncJob>().ExecuteAsync(sync, CancellationToken.None);
        await UntilQuietAsync(server);
        clock.Now = now.AddMinutes(20);
        await server.Services.GetRequiredService<CatchUpJob>().ExecuteAsync(CancellationToken.None);
        await UntilQuietAsync(server);
    }

    private static Task UntilQuietAsync(AnalyzerServer server) => HeldRun.UntilAsync(async () =>
        (await server.Client.GetJsonAsync("/api/runs?limit=5")).AsArray().All(run => run!["ended_at"] is not null));

    private static long Memory(RecordedWeek week)
    {
        week.Forget();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static async Task AllEqualTheTruthAsync(RecordedWeek week, AnalyzerServer server)
    {
        var stored = (await server.Client.GetJsonAsync("/api/reports")).AsArray();
        stored.Where(day => day!["complete"]!.GetValue<bool>()).Select(day => day!["date"]!.GetValue<string>()).Order()
            .Should().Equal(week.Days.Select(date => $"{date:yyyy-MM-dd}"));
        for (var day = 0; day < Days; day++)
        {
            var rows = await server.Client.NamespacesAsync(week.Days[day]);
            foreach (var truth in week.TruthOf(day))
                TruthComparison.WithoutApi(rows[(truth.ClusterName, truth.Namespace)], truth).Should().BeEmpty($"{week.Days[day]} {truth.Namespace}");
        }
    }
}
