using Analyzer.Clusters;
using Analyzer.Data;
using Analyzer.IntegrationTests.Server;
using Analyzer.Namespaces;
using Analyzer.Runs;
using Analyzer.Schedule;
using Analyzer.Sources;
using Analyzer.Usage;

namespace Analyzer.IntegrationTests.Databases;

/// <summary>What repositories store comes back the same on both databases.</summary>
public abstract class StoredRowSuite(TestDatabase database) : RepositorySuite(database)
{
    private static readonly DateTimeOffset Now = new(2026, 2, 10, 8, 0, 0, 123, TimeSpan.Zero);
    private static readonly DateOnly Date = new(2026, 2, 9);

    [Fact]
    public async Task A_cluster_comes_back_as_it_was_stored()
    {
        var row = StoredRows.Cluster("prod") with { CertificateExpiresAt = Now, TlsServerName = "other" };
        var id = await WriteAsync((write) => Get<ClusterRepository>().AddAsync(write.Connection, write.Transaction, row));
        await WriteAsync(async write => { await Get<ClusterRepository>().MarkSyncedAsync(write.Connection, write.Transaction, id, Now); return 0; });

        var stored = await Get<ClusterRepository>().FindByNameAsync("prod", default);

        stored.Should().Be(row with { Id = id, LastSync = Now });
        (await Get<ClusterRepository>().ListAsync(new() { Q = "Example", Sort = "-last_sync" }, default)).Rows.Should().Equal(stored!);
        (await Get<ClusterRepository>().FindAsync(id + 1, default)).Should().BeNull();
    }

    [Fact]
    public async Task A_source_comes_back_as_it_was_stored_and_is_known_by_name_and_cluster()
    {
        var row = StoredRows.Source("metrics", "prod");
        var repository = Get<SourceRepository>();
        var id = await WriteAsync(write => repository.AddAsync(write.Connection, write.Transaction, row));

        (await repository.FindAsync(id, default)).Should().Be(row with { Id = id });
        (await WriteAsync(write => repository.TakenAsync(write.Connection, write.Transaction, row with { Id = 0 }))).Should().Be((1, 1));
        (await repository.DeleteAsync(id, default)).Should().BeTrue();
        (await repository.DeleteAsync(id, default)).Should().BeFalse();
    }

    [Fact]
    public async Task A_clusters_namespaces_are_replaced_and_sorted_by_their_rate()
    {
        var repository = Get<NamespaceQuotaRepository>();
        await WriteAsync(async write => { await repository.ImportAsync(write.Connection, write.Transaction, [StoredRows.Namespace("a", 10, 1), StoredRows.Namespace("zero", 0, 5)]); return 0; });

        var counts = await WriteAsync(write => repository.ReplaceSyncedAsync(write.Connection, write.Transaction, "prod",
            [StoredRows.Namespace("a", 10, 9) with { Source = "k8s" }, StoredRows.Namespace("b", 10, 5) with { Source = "k8s" }]));
        var (rows, total) = await repository.ListAsync(new() { Sort = "-cpu_rate" }, "prod", null, default);

        counts.Should().Be((1, 1, 0));
        rows.Select(row => row.Namespace).Should().Equal("a", "b", "zero");
        total.Should().Be(3);
        (await Get<ClusterNamespaces>().ImportedProjectsAsync("prod", default)).Keys.Should().BeEquivalentTo("a", "zero");
    }

    [Fact]
    public async Task A_run_is_stored_once_while_it_goes_on_and_again_when_it_has_ended()
    {
        var runs = Get<RunRepository>();
        RunPart[] parts = [.. Enumerable.Range(1, 500).Select(number => new RunPart { ConfigId = number, Name = $"源{number}", Date = Date })];
        // Long and hard to compress, as the key of many sources and days.
        var key = string.Concat(Enumerable.Range(0, 300).Select(number => Convert.ToHexString(BitConverter.GetBytes(number * 2654435761))));
        var (first, isNew) = await runs.AddAsync(RunKind.Usage, key, parts, "request", default);
        var (same, isAgain) = await runs.AddAsync(RunKind.Usage, key, parts, "request", default);

        (isNew, isAgain, same.Id).Should().Be((true, false, first.Id));
        var leases = Get<RunLeases>();
        (await leases.TakeAsync(first.Id, default)).Should().Be(1);
        (await leases.TakeAsync(first.Id, default)).Should().BeNull("it is being worked at");
        await runs.ReportAsync(first.Id, new() { Done = 3, Total = 500, Step = new("读", "read") });
        await runs.EndAsync(first.Id, RunState.Succeeded, parts, leases.Owner);

        var ended = await runs.LastAsync(RunKind.Usage, "request", default);
        (ended!.State, ended.Progress.Done, ended.Parts.Count, ended.Parts[499].Name).Should().Be((RunState.Succeeded, 500, 500, "源500"));
        (await runs.UnendedAsync(default)).Should().BeEmpty();
        (await runs.AddAsync(RunKind.Usage, key, parts, "request", default)).IsNew.Should().BeTrue();
        (await runs.ListAsync(new() { Q = "metrics" }, RunState.Queued, null, default)).Total.Should().Be(0);
    }

    [Fact]
    public async Task The_schedule_is_changed_in_place()
    {
        var schedule = Get<ScheduleRepository>();
        (await schedule.FindAsync(default)).Should().Be(ScheduleRow.Default);

        await schedule.ChangeAsync(row => row with { Enabled = true, TimeZone = "Asia/Shanghai" }, default);
        var after = await schedule.ChangeAsync(row => row with { CatchUpDays = 3 }, default);

        (await schedule.FindAsync(default)).Should().Be(after).And.Be(ScheduleRow.Default with { Enabled = true, TimeZone = "Asia/Shanghai", CatchUpDays = 3 });
    }

    [Fact]
    public async Task Uploaded_rows_are_replaced_by_site_to_the_last_bit()
    {
        var uploads = Get<UploadRepository>();
        // More than one message holds, and a rest.
        DayReportRow[] rows = [.. Enumerable.Range(0, 1203).Select(number => new DayReportRow("项目", $"n{number:0000}", number / 3.0, Math.Pow(1.7, number % 60)))];
        (await uploads.ReplaceAsync(new("mm", Date), "a.txt", [new("old", "old", 1, 1)], default)).Should().BeFalse();
        (await uploads.ReplaceAsync(new("mm", Date), "b.txt", rows, default)).Should().BeTrue();
        (await uploads.ReplaceAsync(new("other", Date), "c.txt", [rows[7]], default)).Should().BeFalse();

        await using var connection = await Get<Database>().OpenAsync();
        var stored = Get<UsageReader>().Uploaded(connection, Date);

        stored.Where(row => row.Site == "mm").Select(row => new DayReportRow(row.ProjectName, row.Namespace, row.Cpu, row.Memory)).Should().Equal(rows);
        Get<UsageReader>().Sites(connection, Date).Select(file => (file.Site, file.RecordCount)).Should().Equal(("mm", 1203), ("other", 1));
        (await Get<UsageRemoval>().DeleteAsync(Date, synced: true, uploaded: true, default)).Should().BeTrue();
        Get<UsageReader>().Uploaded(connection, Date).Should().BeEmpty();
    }
}

public sealed class StoredRowTestsOnSqlite() : StoredRowSuite(TestDatabase.Sqlite);

public sealed class StoredRowTestsOnPostgres() : StoredRowSuite(TestDatabase.Postgres);
