using System.Net;
using Analyzer.IntegrationTests.Files;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Databases;

/// <summary>A PostgreSQL that is not there, at the start and later.</summary>
public sealed class UnreachableTests
{
    private const string Password = "pAssword-4711";

    [Theory]
    [InlineData($"Host=127.0.0.1;Port=9;Database=analyzer;Username=analyzer;Password={Password}", "PostgreSQL analyzer at 127.0.0.1 cannot be used")]
    [InlineData($"Host=no-such-host.invalid;Database=analyzer;Username=analyzer;Password={Password}", "PostgreSQL analyzer at no-such-host.invalid cannot be used")]
    [InlineData($"Host=db;Database=analyzer;Password=a;{Password}", "Database__ConnectionString must name")]
    [InlineData($"postgres://analyzer:{Password}@db/analyzer", "Database__ConnectionString must name")]
    [InlineData($"Host=db;Password={Password}", "Database__ConnectionString must name")]
    public async Task The_program_says_so_in_one_line_and_ends(string connectionString, string line)
    {
        using var folder = new TemporaryFolder();
        var run = await ProgramRun.OfAsync(
            new() { ["Data__Folder"] = folder.Path, ["Database__ConnectionString"] = connectionString }, "--urls", "http://127.0.0.1:0");

        run.ExitCode.Should().Be(1);
        run.Complaint.Trim().Should().StartWith($"Cannot start: {line}").And.NotContain("\n");
        (run.Output + run.Complaint).Should().NotContain(Password).And.NotContain("   at ");
    }

    [Fact]
    public async Task Later_it_is_a_503_until_the_database_is_back()
    {
        using var folder = new TemporaryFolder();
        await using var server = new AnalyzerServer(dataFolder: folder.Path, on: TestDatabase.Postgres);
        await server.Client.ImportQuotasAsync();
        var before = await server.Client.GetStringAsync("/api/quotas");

        TestPostgres.Close(folder.Path);
        // The first one may still find a connection that has just been broken.
        foreach (var path in new[] { "/api/quotas", "/api/quotas", "/readyz", "/api/reports" })
        {
            var answer = await server.Client.GetAsync(path);
            answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
            (await answer.JsonAsync())["code"]!.GetValue<string>().Should().Be("database_unavailable");
        }
        TestPostgres.Reopen(folder.Path);

        (await server.Client.GetStringAsync("/api/quotas")).Should().Be(before);
    }
}
