using Analyzer.IntegrationTests.Server;
using Analyzer.Runs;
using Analyzer.Runs.JobStorage;
using Analyzer.Schedule;
using Hangfire;
using Hangfire.Client;
using Hangfire.Common;
using Hangfire.Server;

namespace Analyzer.IntegrationTests.Schedule;

/// <summary>The job library's own scheduler, on a clock that the test sets: when recurring jobs of a schedule really fire.</summary>
public sealed class FakeTimeTests : IDisposable
{
    private const string Zone = "America/New_York";

    private readonly TemporaryFolder _folder = new();
    private readonly SetClock _clock = new(DateTimeOffset.Parse("2026-03-06T00:00:00Z"));
    private readonly SQLiteStorage _storage;

    public FakeTimeTests() => _storage = new(Path.Combine(_folder.Path, "jobs.db"), new() { Time = _clock });

    [Fact]
    public void It_fires_at_its_hour_of_its_zone_once_a_day_over_the_change_of_clocks()
    {
        Repeat([2], Zone);

        var fired = FiredUntil("2026-03-11T00:00:00Z");

        // On the 8th clocks skip from 02:00 to 03:00.
        fired.Should().Equal("2026-03-06 07:00", "2026-03-07 07:00", "2026-03-08 07:00", "2026-03-09 06:00", "2026-03-10 06:00");
    }

    [Fact]
    public void An_hour_that_comes_twice_fires_once()
    {
        _clock.Now = DateTimeOffset.Parse("2026-10-31T12:00:00Z");
        Repeat([1], Zone);

        // On 1 November 01:00 comes twice: 05:00 and 06:00 UTC.
        FiredUntil("2026-11-03T00:00:00Z").Should().Equal("2026-11-01 05:00", "2026-11-02 06:00");
    }

    [Fact]
    public void With_an_interval_it_fires_at_each_of_its_hours()
    {
        Repeat([1, 7, 13, 19], "Asia/Shanghai");

        FiredUntil("2026-03-07T00:00:00Z").Should().Equal("2026-03-06 05:00", "2026-03-06 11:00", "2026-03-06 17:00", "2026-03-06 23:00");
    }

    [Fact]
    public void Switched_off_it_does_not_fire_and_changed_it_fires_at_the_new_hour_alone()
    {
        Repeat([2], "UTC");
        FiredUntil("2026-03-06T01:00:00Z").Should().BeEmpty();
        Repeat([5], "UTC");
        FiredUntil("2026-03-07T01:00:00Z").Should().Equal("2026-03-06 05:00");

        new RecurringJobManager(_storage).RemoveIfExists("sync");

        FiredUntil("2026-03-09T00:00:00Z").Should().BeEmpty();
    }

    [Theory]
    [InlineData(RunKind.Usage, "2026-03-10 02:00")]
    [InlineData(RunKind.ProjectQuotas, "2026-03-09 12:00, 2026-03-10 02:00")]
    public void What_was_missed_while_nothing_ran_fires_once_afterwards_but_for_usage_which_is_caught_up(RunKind kind, string expected)
    {
        Repeat([2], "UTC", kind);
        _clock.Now = DateTimeOffset.Parse("2026-03-09T12:00:00Z");

        string.Join(", ", FiredUntil("2026-03-10T12:00:00Z")).Should().Be(expected);
    }

    public void Dispose()
    {
        _storage.Dispose();
        _folder.Dispose();
    }

    /// <summary>As the product does.</summary>
    private void Repeat(IReadOnlyList<int> hours, string zone, RunKind kind = RunKind.Usage) =>
        new RecurringJobManager(_storage, new JobFilterProviderCollection(), new DefaultTimeZoneResolver(), () => _clock.Now.UtcDateTime)
            .AddOrUpdate("sync", Job.FromExpression(() => GC.KeepAlive(null)), ScheduledSyncs.Cron(hours), ScheduledSyncs.In(zone, kind));

    /// <summary>When it fired, on the minute; the clock goes on by ten minutes at a time.</summary>
    private List<string> FiredUntil(string end)
    {
        var fired = new List<string>();
        var scheduler = new RecurringJobScheduler(
            new BackgroundJobFactory(), TimeSpan.FromMilliseconds(1), new DefaultTimeZoneResolver(), () => _clock.Now.UtcDateTime);
        for (; _clock.Now < DateTimeOffset.Parse(end); _clock.Now += TimeSpan.FromMinutes(10))
        {
            var before = Enqueued();
            scheduler.Execute(new BackgroundProcessContext("test", _storage, new Dictionary<string, object>(), Guid.NewGuid(), default, default, default));
            fired.AddRange(Enumerable.Repeat($"{_clock.Now.UtcDateTime:yyyy-MM-dd HH:mm}", (int)(Enqueued() - before)));
        }
        return fired;
    }

    private long Enqueued() => _storage.GetMonitoringApi().EnqueuedCount("default");

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
