using Analyzer.Data;
using Analyzer.IntegrationTests.Server;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Analyzer.IntegrationTests.Databases;

/// <summary>The two sets of migrations are pairs, and lead to the same tables.</summary>
public sealed class MigrationPairTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "api", "Data", "Migrations");

    /// <summary>What each database calls the types that the product's values have.</summary>
    private static readonly Dictionary<string, string> SqliteNames = new()
    {
        ["text"] = "TEXT",
        ["double precision"] = "REAL",
        ["bigint"] = "BIGINT",
        ["boolean"] = "BOOLEAN",
        ["bytea"] = "BLOB",
    };

    [Fact]
    public void Every_script_has_its_pair_of_the_same_name() =>
        Names("Sqlite").Should().NotBeEmpty().And.BeEquivalentTo(Names("Postgres"));

    [Fact]
    public async Task The_tables_have_the_same_columns_of_the_same_types_and_the_same_nulls()
    {
        var sqlite = await ColumnsAsync(TestDatabase.Sqlite, """
            SELECT m.name || '.' || c.name || ' ' || replace(c.type, 'INTEGER', 'BIGINT') || CASE WHEN c."notnull" OR c.pk > 0 THEN ' NOT NULL' ELSE '' END
            FROM sqlite_master m JOIN pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name <> 'SchemaVersions'
            """);
        var postgres = await ColumnsAsync(TestDatabase.Postgres, """
            SELECT table_name || '.' || column_name || ' ' || data_type || CASE WHEN is_nullable = 'NO' THEN ' NOT NULL' ELSE '' END
            FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'schemaversions'
            """);

        postgres.Select(Translated).Should().NotBeEmpty().And.BeEquivalentTo(sqlite);
    }

    /// <summary>By its bytes, as SQLite does: the order of lists, dates and pages must not depend on the database.</summary>
    [Fact]
    public async Task Text_is_compared_alike()
    {
        var others = await ColumnsAsync(TestDatabase.Postgres, """
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name <> 'schemaversions' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
            """);
        others.Should().BeEmpty();
    }

    private static string Translated(string column) =>
        SqliteNames.Aggregate(column, (text, names) => text.Replace($" {names.Key}", $" {names.Value}"));

    private static async Task<IReadOnlyList<string>> ColumnsAsync(TestDatabase database, string sql)
    {
        await using var server = new AnalyzerServer(on: database);
        await using var connection = await server.Services.GetRequiredService<Database>().OpenAsync();
        return [.. await connection.QueryAsync<string>(sql)];
    }

    private static IEnumerable<string?> Names(string dialect) => Directory.GetFiles(Path.Combine(Folder, dialect)).Select(Path.GetFileName);
}
