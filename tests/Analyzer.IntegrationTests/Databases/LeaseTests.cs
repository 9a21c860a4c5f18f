using Analyzer.Data;
using Analyzer.IntegrationTests.Server;
using Analyzer.Runs;
using Microsoft.Extensions.Options;

namespace Analyzer.IntegrationTests.Databases;

/// <summary>A run has one instance that works at it, and is taken over when that is not heard of any more.</summary>
public abstract class LeaseTests(TestDatabase database) : RepositorySuite(database)
{
    private static readonly TimeSpan Takeover = new RunsOptions().Takeover;

    private readonly SetClock _clock = new();

    [Fact]
    public async Task A_run_is_worked_at_by_one_instance_until_it_falls_silent()
    {
        var (id, one, other) = (await QueuedAsync(), Instance(), Instance());
        (await one.TakeAsync(id, default)).Should().Be(1);

        _clock.Now += Takeover;
        (await other.TakeAsync(id, default)).Should().BeNull("it was heard of within the time");
        (await one.RenewAsync(id, default)).Should().BeFalse("nobody wants it cancelled");
        _clock.Now += Takeover + TimeSpan.FromMilliseconds(1);

        (await other.UnheldAsync(default)).Select(run => (run.Id, run.Starts)).Should().Equal((id, 1));
        (await other.TakeAsync(id, default)).Should().Be(2);
        (await one.RenewAsync(id, default)).Should().BeNull("it is another's now");
        await Get<RunRepository>().KeepAsync(id, [Part(RunState.Succeeded)], one.Owner);
        await Get<RunRepository>().EndAsync(id, RunState.Failed, [Part(RunState.Failed)], one.Owner);
        (await FoundAsync(id)).Should().Match<Run>(run => run.State == RunState.Running && run.Parts[0].State == RunState.Queued, "one that comes back late stores nothing");
    }

    [Fact]
    public async Task What_was_done_is_kept_for_whoever_goes_on()
    {
        var (id, one, other) = (await QueuedAsync(), Instance(), Instance());
        await one.TakeAsync(id, default);
        await Get<RunRepository>().KeepAsync(id, [Part(RunState.Succeeded)], one.Owner);

        await one.ReleaseAsync(id);

        (await other.TakeAsync(id, default)).Should().Be(1, "an orderly end is no beginning in vain");
        (await FoundAsync(id)).Parts[0].State.Should().Be(RunState.Succeeded);
    }

    [Fact]
    public async Task One_instance_cancels_what_another_works_at()
    {
        var (id, one, other) = (await QueuedAsync(), Instance(), Instance());
        (await other.RequestCancelAsync(id)).Should().BeFalse("nobody works at it");
        await one.TakeAsync(id, default);

        (await other.RequestCancelAsync(id)).Should().BeTrue();

        (await one.RenewAsync(id, default)).Should().BeTrue();
    }

    [Fact]
    public async Task An_ended_run_is_nobodys()
    {
        var (id, one) = (await QueuedAsync(), Instance());
        await one.TakeAsync(id, default);
        await Get<RunRepository>().EndAsync(id, RunState.Succeeded, [Part(RunState.Succeeded)], one.Owner);
        _clock.Now += TimeSpan.FromDays(1);

        (await one.TakeAsync(id, default)).Should().BeNull();
        (await one.UnheldAsync(default)).Should().BeEmpty();
    }

    private RunLeases Instance() => new(Get<Database>(), Get<Tenant>(), Options.Create(new RunsOptions()), _clock);

    private async Task<long> QueuedAsync() =>
        (await Get<RunRepository>().AddAsync(RunKind.Usage, "key", [Part(RunState.Queued)], "request", default)).Run.Id;

    private async Task<Run> FoundAsync(long id) => (await Get<RunRepository>().FindAsync(id, default))!;

    private static RunPart Part(RunState state) => new() { ConfigId = 1, Name = "source", Date = new(2026, 2, 9), State = state };

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 2, 10, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

public sealed class SqliteLeaseTests() : LeaseTests(TestDatabase.Sqlite);

public sealed class PostgresLeaseTests() : LeaseTests(TestDatabase.Postgres);
