using Analyzer.Data;
using Analyzer.IntegrationTests.Server;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Analyzer.IntegrationTests.Databases;

/// <summary>Several instances on one PostgreSQL database.</summary>
public sealed class InstancesTests
{
    [Fact]
    public async Task What_one_protects_another_opens()
    {
        using var shared = new TemporaryFolder();
        await using var one = new AnalyzerServer(dataFolder: shared.Path, on: TestDatabase.Postgres);
        await using var other = new AnalyzerServer(dataFolder: shared.Path, on: TestDatabase.Postgres);

        var stored = one.Services.GetRequiredService<Secrets>().Protect("token-4711");

        stored.Should().NotContain("token");
        other.Services.GetRequiredService<Secrets>().Open(stored).Should().Be("token-4711");
        Directory.GetFileSystemEntries(shared.Path).Should().BeEmpty("all of it lies in PostgreSQL");
    }

    [Fact]
    public async Task Instances_that_start_at_once_migrate_once_and_make_one_key()
    {
        var options = Options.Create(new DatabaseOptions { ConnectionString = TestPostgres.CreateEmpty() });
        var (together, most, firsts) = (0, 0, 0);

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var engine = new PostgresEngine(options);
            return engine.Migrate(() =>
            {
                most = Math.Max(most, Interlocked.Increment(ref together));
                firsts++;
                Thread.Sleep(50);
                Interlocked.Decrement(ref together);
            }).Count;
        })));

        applied.Should().ContainSingle(count => count > 0);
        (firsts, most).Should().Be((4, 1));
    }

    [Fact]
    public async Task A_writer_waits_for_the_writer_of_another_instance()
    {
        using var shared = new TemporaryFolder();
        await using var one = new AnalyzerServer(dataFolder: shared.Path, on: TestDatabase.Postgres);
        await using var other = new AnalyzerServer(dataFolder: shared.Path, on: TestDatabase.Postgres);
        Database[] instances = [.. new[] { one, other }.Select(server => server.Services.GetRequiredService<Database>())];
        await using (var connection = await instances[0].OpenAsync())
            await connection.ExecuteAsync("CREATE TABLE counted (number bigint); INSERT INTO counted VALUES (0)");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => instances[number % 2].WriteAsync(async (connection, transaction) =>
        {
            var before = await connection.ExecuteScalarAsync<long>("SELECT number FROM counted", transaction: transaction);
            await Task.Delay(2);
            return await connection.ExecuteAsync("UPDATE counted SET number = @After", new { After = before + 1 }, transaction);
        })));

        await using var read = await instances[1].OpenAsync();
        (await read.ExecuteScalarAsync<long>("SELECT number FROM counted")).Should().Be(40, "no write was lost");
    }

    [Fact]
    public async Task A_dry_run_stores_nothing_and_lets_the_next_one_write()
    {
        await using var server = new AnalyzerServer(on: TestDatabase.Postgres);
        var database = server.Services.GetRequiredService<Database>();

        await database.WriteAsync((connection, transaction) => connection.ExecuteAsync("CREATE TABLE dry (x int)", transaction: transaction), dryRun: true, default);

        var again = () => database.WriteAsync((connection, transaction) => connection.ExecuteAsync("CREATE TABLE dry (x int)", transaction: transaction));
        await again.Should().NotThrowAsync<PostgresException>();
    }
}
