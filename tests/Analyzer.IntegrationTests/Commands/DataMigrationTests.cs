using Analyzer.Data;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Commands;

/// <summary><c>migrate-data</c>: an installation goes on in PostgreSQL as it was in SQLite.</summary>
public sealed class DataMigrationTests : IDisposable
{
    private const string Password = "pw-4711";

    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _target = new();

    private string To => $"{TestPostgres.DatabaseOf(_target.Path)};Password={Password}";

    [Theory]
    [InlineData("{0}")]
    [InlineData("Data Source={0}/analyzer.db")]
    public async Task Everything_is_there_afterwards_and_goes_on(string from)
    {
        var seen = await FurnishedAsync();

        var run = await Installation.RunAsync(_data.Path, "migrate-data", "--from", from.Replace("{0}", _data.Path), "--to", To);

        run.ExitCode.Should().Be(0, run.Complaint);
        run.Output.Should().Contain("quotas").And.Contain("protection_keys").And.NotContain("DIFFERS").And.NotContain(Password);
        await using var server = new AnalyzerServer(dataFolder: _target.Path, on: TestDatabase.Postgres);
        (await Installation.SeenAsync(server.Client)).Should().Be(seen);
        (await Installation.OpenedAsync(server)).Should().Contain(Installation.Token);
        var added = await server.Client.PostJsonAsync("/api/prometheus/configs", new { name = "next", url = "http://127.0.0.1:9", cluster_name = "next" }).OkAsync();
        added["id"]!.GetValue<long>().Should().Be(3, "2 was given once and is not given again");
    }

    [Fact]
    public async Task A_target_that_holds_something_is_left_alone()
    {
        await FurnishedAsync();
        string before;
        await using (var server = new AnalyzerServer(dataFolder: _target.Path, on: TestDatabase.Postgres))
            before = await server.Client.GetStringAsync("/api/quotas");

        var run = await Installation.RunAsync(_data.Path, "migrate-data", "--from", Path.Combine(_data.Path, "analyzer.db"), "--to", To);

        (run.ExitCode, run.Output).Should().Be((1, ""));
        run.Complaint.Should().Contain("holds data already").And.NotContain(Password);
        await using var after = new AnalyzerServer(dataFolder: _target.Path, on: TestDatabase.Postgres);
        (await after.Client.GetStringAsync("/api/quotas")).Should().Be(before);
    }

    [Theory]
    [InlineData("/no/such/folder", "Host=db;Database=a;Password=pw-4711", "--from must be")]
    [InlineData("", "Host=db;Pass word=pw-4711", "--to must be")]
    [InlineData("", "Host=127.0.0.1;Port=9;Database=a;Password=pw-4711", "cannot be used")]
    public async Task What_cannot_be_used_is_named_without_a_password(string from, string to, string complaint)
    {
        await FurnishedAsync();

        var run = await Installation.RunAsync(_data.Path, "migrate-data", "--from", from.Length > 0 ? from : _data.Path, "--to", to);

        run.ExitCode.Should().Be(1);
        run.Complaint.Should().Contain(complaint).And.NotContain(Password).And.NotContain("   at ");
    }

    [Fact]
    public void A_checksum_tells_values_types_and_fields_apart()
    {
        object?[][] rows = [["a", "bc"], ["ab", "c"], [1L, null], [true, null], [1d, null], [null, 1L], [new byte[] { 97 }, "bc"]];

        var checksums = rows.Select(row =>
        {
            using var hash = new RowHash();
            foreach (var value in row)
                hash.Add(value);
            return hash.Checksum();
        });

        checksums.Should().OnlyHaveUniqueItems();
    }

    public void Dispose()
    {
        _data.Dispose();
        _target.Dispose();
    }

    private async Task<string> FurnishedAsync()
    {
        await using var server = new AnalyzerServer(dataFolder: _data.Path, on: TestDatabase.Sqlite);
        await Installation.FurnishAsync(server.Client);
        return await Installation.SeenAsync(server.Client);
    }
}
