using System.Net;
using System.Text;
using Analyzer.Data;
using Analyzer.IntegrationTests.Files;
using Analyzer.IntegrationTests.Fuzzing;
using Analyzer.IntegrationTests.Server;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Analyzer.IntegrationTests.Durability;

/// <summary>Disk full and read-only data: a clear error, nothing half written (quality.md, Faults).</summary>
public sealed class DiskTests
{
    private const int Lines = 100_000;

    [Fact]
    public async Task A_full_disk_is_told_nothing_of_it_is_stored_and_with_room_work_goes_on()
    {
        using var disk = SmallDisk.Mount("size=4m");
        if (disk is null)
            return;
        await using var server = new AnalyzerServer(dataFolder: disk.Path, on: TestDatabase.Sqlite);
        await server.Client.ImportQuotasAsync();
        await server.Client.UploadAsync("/api/reports/upload", "files", File(10)).OkAsync();
        using var stored = StoredData.Of(server);
        var before = stored.Fingerprint();

        (await CodeAsync(server.Client.UploadAsync("/api/reports/upload", "files", File(Lines)))).Should().Be("503 disk_full");
        stored.Fingerprint().Should().Be(before);
        (await server.Client.GetJsonAsync("/api/reports/2026-02-09/namespaces")).AsArray().Should().HaveCount(10);
        disk.Remount("size=200m");
        await server.Client.UploadAsync("/api/reports/upload", "files", File(Lines)).OkAsync();

        (await server.Client.GetJsonAsync("/api/reports/2026-02-09/namespaces")).AsArray().Should().HaveCount(Lines);
        stored.Number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'").Should().Be(1);
    }

    [Theory]
    [InlineData("ro")]
    [InlineData("size=32k")]
    public async Task Where_nothing_can_be_written_the_program_says_so_in_one_line_and_ends(string options)
    {
        using var disk = SmallDisk.Mount(options);
        if (disk is null)
            return;

        var run = await ProgramRun.OfAsync(new() { ["Data__Folder"] = disk.Path }, "--urls", "http://127.0.0.1:0");

        run.ExitCode.Should().Be(1);
        run.Complaint.Trim().Should().StartWith("Cannot start: ").And.NotContain("\n").And.NotContain("Another server");
    }

    [Fact]
    public async Task A_database_that_takes_no_writes_says_so_and_is_still_read()
    {
        using var folder = new TemporaryFolder();
        await using var server = new AnalyzerServer(dataFolder: folder.Path, on: TestDatabase.Postgres);
        await server.Client.ImportQuotasAsync();
        await using (var connection = await server.Services.GetRequiredService<Database>().OpenAsync())
            await connection.ExecuteAsync($"ALTER DATABASE {connection.Database} SET default_transaction_read_only = on");
        // What is connected already would not know.
        TestPostgres.Close(folder.Path);
        TestPostgres.Reopen(folder.Path);
        await server.Client.GetAsync("/api/quotas");

        (await CodeAsync(server.Client.DeleteAsync("/api/reports/2026-02-09"))).Should().Be("503 read_only_database");
        (await server.Client.GetJsonAsync("/api/quotas")).AsArray().Should().NotBeEmpty();
    }

    [Fact]
    public void Each_database_has_its_own_numbers_for_it()
    {
        using var server = new AnalyzerServer();
        IDatabaseEngine sqlite = server.Services.GetRequiredService<SqliteEngine>();
        using var postgres = new PostgresEngine(Microsoft.Extensions.Options.Options.Create(new DatabaseOptions { ConnectionString = "Host=db;Database=a" }));

        new[] { 13, 8, 1 }.Select(code => sqlite.Fault(new SqliteException("", code)))
            .Should().Equal(DatabaseFault.DiskFull, DatabaseFault.ReadOnly, DatabaseFault.Unavailable);
        new[] { "53100", "25006", "08006" }.Select(code => postgres.Fault(new PostgresException("", "", "", code)))
            .Should().Equal(DatabaseFault.DiskFull, DatabaseFault.ReadOnly, DatabaseFault.Unavailable);
    }

    private static async Task<string> CodeAsync(Task<HttpResponseMessage> call)
    {
        using var response = await call;
        return $"{(int)response.StatusCode} {(response.StatusCode == HttpStatusCode.OK ? "" : (await response.JsonAsync())["code"])}";
    }

    private static (string Name, byte[] Content) File(int lines)
    {
        var text = new StringBuilder();
        for (var line = 0; line < lines; line++)
            text.Append("项目;namespace-").Append(line).Append(";1.25;1073741824\n");
        return ("mm_Day_report_2026-02-09.txt", Encoding.UTF8.GetBytes(text.ToString()));
    }
}
