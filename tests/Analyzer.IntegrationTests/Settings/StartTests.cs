using System.Net;
using System.Net.Sockets;
using Analyzer.IntegrationTests.Server;
using Microsoft.Data.Sqlite;

namespace Analyzer.IntegrationTests.Settings;

/// <summary>What keeps the program from starting is said in one message, and the program ends.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Wrong_settings_are_told_together_as_they_were_written()
    {
        var run = await RunAsync(
            new() { ["Prometheus__QueriesAtOnce"] = "abc", ["Usage__ExplainDays"] = "34", ["Prometheus__QuerysAtOnce"] = "4", ["Database__ConnectionString"] = "Host=db;Password=pw-4711" },
            "--Analyzer:TimeZone=Mars");

        run.Complaint.Should().Be("""
            Cannot start: 5 settings are wrong.
              Analyzer__TimeZone is 'Mars' and must be an IANA time zone such as Asia/Shanghai.
              Database__ConnectionString must name a PostgreSQL server and database, such as 'Host=db;Database=analyzer;Username=analyzer;Password=...' (a password with a semicolon in double quotes).
              Prometheus__QueriesAtOnce is 'abc' and must be a whole number from 1 to 32 (queries).
              Usage__ExplainDays is '34' and must be a whole number from 35 to 3660 (days).
              Prometheus__QuerysAtOnce is no setting. The nearest is Prometheus__QueriesAtOnce.

            """);
        (run.ExitCode, run.Output).Should().Be((1, ""));
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS", "localhost", "ASPNETCORE_URLS is 'localhost' and must be addresses such as http://127.0.0.1:8080, with a semicolon between several.")]
    [InlineData("ASPNETCORE_URLS", "https://127.0.0.1:0", "https://127.0.0.1:0 needs a certificate. Let a reverse proxy speak HTTPS, or set *")]
    [InlineData("Data__Folder", "/proc/analyzer", "The data folder /proc/analyzer (Data__Folder) cannot be used: *")]
    [InlineData("Data__Folder", "/dev/null", "The data folder /dev/null (Data__Folder) cannot be used: *")]
    public async Task The_message_is_one_line(string name, string value, string message)
    {
        var run = await RunAsync(new() { [name] = value });

        run.ExitCode.Should().Be(1);
        run.Complaint.Should().Match($"Cannot start: {message}\n").And.NotContain("   at ");
        run.Complaint.Trim().Should().NotContain("\n");
        run.Output.Should().NotContain("Exception");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var run = await RunAsync([], "--urls", address);

        (run.ExitCode, run.Output).Should().Be((1, ""));
        run.Complaint.Should().Be(
            $"Cannot start: {address} cannot be listened at: Address already in use. Stop what listens there, or set ASPNETCORE_URLS or --urls to another address.\n");
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_as_it_is()
    {
        await using (await ServerProcess.StartAsync(_folder.Path, Kubernetes))
        {
        }
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "analyzer.db")};Pooling=False");
        connection.Open();
        using var newer = new SqliteCommand("INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('Analyzer.Data.Migrations.Sqlite.9999_next.sql', '2026-01-01')", connection);
        newer.ExecuteNonQuery();

        var run = await RunAsync([], "--urls", "http://127.0.0.1:0");

        run.ExitCode.Should().Be(1);
        run.Complaint.Should().Be(
            "Cannot start: The database is of a newer version of this program: 9999_next was applied to it, which this version does not know. "
            + "Start that version or a later one, or restore the backup from before the upgrade.\n");
    }

    [Fact]
    public async Task A_command_refuses_wrong_settings_of_the_data_and_needs_no_others()
    {
        await using (await ServerProcess.StartAsync(_folder.Path))
        {
        }
        var backup = Path.Combine(_folder.Path, "backup.zip");

        (await RunAsync(new() { ["Data__Foldr"] = "x" }, "backup", backup)).Complaint.Should().Be("Data__Foldr is no setting. The nearest is Data__Folder.\n");
        (await RunAsync(new() { ["Prometheus__QueriesAtOnce"] = "0" }, "backup", backup)).ExitCode.Should().Be(0);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>What Kubernetes sets in every container beside services of these names: none of it is meant for us.</summary>
    private static Dictionary<string, string> Kubernetes => new()
    {
        ["PROMETHEUS_SERVICE_HOST"] = "10.0.0.1",
        ["PROMETHEUS_PORT"] = "tcp://10.0.0.1:9090",
        ["KUBERNETES_PORT_443_TCP"] = "tcp://10.0.0.1:443",
        ["DATABASE_SERVICE_PORT"] = "5432",
    };

    private Task<ProgramRun> RunAsync(Dictionary<string, string> settings, params string[] arguments)
    {
        settings.TryAdd("Data__Folder", _folder.Path);
        return ProgramRun.OfAsync(settings, arguments);
    }
}
