using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Commands;

/// <summary><c>backup</c> and <c>restore</c>.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _other = new();
    private readonly TemporaryFolder _files = new();

    private string File => Path.Combine(_files.Path, "backup.zip");

    [Fact]
    public async Task What_was_backed_up_while_others_wrote_is_whole_when_it_is_restored()
    {
        string seen;
        await using (var server = new AnalyzerServer(dataFolder: _data.Path, on: TestDatabase.Sqlite))
        {
            await Installation.FurnishAsync(server.Client);
            seen = await Installation.SeenAsync(server.Client);
            using var stop = new CancellationTokenSource();
            var writing = WriteAsync(server.Client, stop.Token);
            (await Installation.RunAsync(_data.Path, "backup", File)).ExitCode.Should().Be(0);
            await stop.CancelAsync();
            (await writing).Should().BePositive("somebody wrote meanwhile");
        }
        (await Installation.RunAsync(_other.Path, "restore", File)).ExitCode.Should().Be(0);

        await using var restored = new AnalyzerServer(dataFolder: _other.Path, on: TestDatabase.Sqlite);
        var busy = (await restored.Client.GetJsonAsync("/api/quotas?q=busy")).AsArray().Select(row => row!["cpu_quota"]!.GetValue<double>());
        busy.Distinct().Count().Should().BeLessThanOrEqualTo(1, "both rows of one file are there, or none");
        await restored.Client.PostJsonAsync("/api/quotas/delete", new { cloud_ids = new[] { "busy-1", "busy-2" } }).OkAsync();
        (await Installation.SeenAsync(restored.Client)).Should().Be(seen);
        (await Installation.OpenedAsync(restored)).Should().Contain(Installation.Token);
    }

    [Fact]
    public async Task A_backup_can_be_read_by_its_owner_only_and_replaces_no_file()
    {
        await BackUpAsync();

        if (!OperatingSystem.IsWindows())
            System.IO.File.GetUnixFileMode(File).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFileSystemEntries(_files.Path).Should().ContainSingle("nothing is left beside it");
        var again = await Installation.RunAsync(_data.Path, "backup", File);
        (again.ExitCode, again.Complaint).Should().Be((1, $"{File} is there already. Name a new file.\n"));
    }

    [Fact]
    public async Task Nothing_is_restored_under_a_running_server_or_over_data_unless_forced()
    {
        await BackUpAsync();
        await using (var running = new AnalyzerServer(dataFolder: _other.Path, on: TestDatabase.Sqlite))
            (await Installation.RunAsync(_other.Path, "restore", File, "--force")).Complaint.Should().Contain("Another server is working");
        (await Installation.RunAsync(_other.Path, "restore", File)).Complaint.Should().Contain("holds data already");

        (await Installation.RunAsync(_other.Path, "restore", File, "--force")).ExitCode.Should().Be(0);

        await using var restored = new AnalyzerServer(dataFolder: _other.Path, on: TestDatabase.Sqlite);
        (await Installation.OpenedAsync(restored)).Should().Contain(Installation.Token);
    }

    [Fact]
    public async Task After_a_restore_that_was_killed_halfway_nothing_new_begins_over_what_was_there()
    {
        await BackUpAsync();
        Directory.CreateDirectory(Path.Combine(_other.Path, "replaced"));
        var before = Path.Combine(_other.Path, "replaced", "analyzer.db");
        await System.IO.File.WriteAllTextAsync(before, "the only copy");

        (await Installation.RunAsync(_other.Path, "restore", File)).Complaint.Should().Contain("An earlier restore was interrupted");
        (await Installation.RunAsync(_other.Path)).Complaint.Should().StartWith("Cannot start: A restore into");
        (await System.IO.File.ReadAllTextAsync(before)).Should().Be("the only copy");
    }

    [Theory]
    [InlineData("truncated")]
    [InlineData("overwritten")]
    [InlineData("other")]
    public async Task What_is_damaged_or_no_backup_replaces_nothing(string damage)
    {
        await BackUpAsync();
        Damaged.Make(File, damage);

        var run = await Installation.RunAsync(_data.Path, "restore", File, "--force");

        run.ExitCode.Should().Be(1);
        run.Complaint.Should().NotBeEmpty().And.NotContain("   at ");
        await using var server = new AnalyzerServer(dataFolder: _data.Path, on: TestDatabase.Sqlite);
        (await Installation.OpenedAsync(server)).Should().Contain(Installation.Token);
        Directory.Exists(Path.Combine(_data.Path, "restoring")).Should().BeFalse();
    }

    [Theory]
    [InlineData("backup", "pg_dump")]
    [InlineData("restore", "pg_restore")]
    public async Task PostgreSQL_has_its_own_tools(string word, string tool)
    {
        var run = await ProgramRun.OfAsync(new() { ["Database__ConnectionString"] = "Host=db;Database=a;Password=pw-4711" }, word, File);

        run.ExitCode.Should().Be(1);
        run.Complaint.Should().Contain(tool).And.NotContain("pw-4711");
    }

    [Theory]
    [InlineData(1, "back-up", "x.zip")]
    [InlineData(1, "backup")]
    [InlineData(0, "--help")]
    public async Task Other_words_are_answered_by_those_that_are_known(int exitCode, params string[] words)
    {
        var run = await Installation.RunAsync(_data.Path, words);

        run.ExitCode.Should().Be(exitCode);
        (run.Output + run.Complaint).Should().Contain("backup FILE").And.Contain("restore FILE").And.Contain("migrate-data --from");
    }

    public void Dispose()
    {
        _data.Dispose();
        _other.Dispose();
        _files.Dispose();
    }

    private async Task BackUpAsync()
    {
        await using var server = new AnalyzerServer(dataFolder: _data.Path, on: TestDatabase.Sqlite);
        await Installation.FurnishAsync(server.Client);
        (await Installation.RunAsync(_data.Path, "backup", File)).ExitCode.Should().Be(0);
    }

    private static async Task<int> WriteAsync(HttpClient client, CancellationToken stop)
    {
        var number = 0;
        for (; !stop.IsCancellationRequested; number++)
            await client.ImportAsync("/api/quotas/import", Templates.FilledTemplate.FromRows(
                ["云序号", "项目名称", "CPU配额(核)", "内存配额(GB)"], ["busy-1", "busy-1", number, number], ["busy-2", "busy-2", number, number])).OkAsync();
        return number;
    }
}
