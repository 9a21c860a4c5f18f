using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Analyzer.Data;

/// <summary>A table that was copied: what was read here, and whether the same was read back there.</summary>
internal sealed record CopiedTable(string Name, long Rows, string Checksum, bool IsSame);

/// <summary>Copies an installation from SQLite into an empty PostgreSQL database, all of it or nothing.</summary>
internal static class DataMigration
{
    /// <exception cref="CannotStartException">One of the two cannot be used; the message says why.</exception>
    public static async Task<IReadOnlyList<CopiedTable>> RunAsync(string from, string to)
    {
        using var folder = Folder(from);
        // Nothing may be written meanwhile: it would stay behind.
        folder.Lock();
        var options = new DatabaseOptions { ConnectionString = to };
        if (!options.IsPostgres || !new PostgresConnectionAttribute().IsValid(to))
            throw new CannotStartException("--to must be a PostgreSQL connection string, such as 'Host=db;Database=analyzer;Username=analyzer;Password=...'.");
        var sqlite = new SqliteEngine(folder, NullLoggerFactory.Instance);
        using var postgres = new PostgresEngine(Options.Create(options));
        try
        {
            sqlite.Migrate(() => { });
            postgres.Migrate(() => { });
            await using var source = (SqliteConnection)await sqlite.OpenAsync(CancellationToken.None);
            await using var target = (NpgsqlConnection)await postgres.OpenAsync(CancellationToken.None);
            return await CopyAsync(source, target, postgres, sqlite);
        }
        catch (Exception failure) when (failure is SqliteException or NpgsqlException)
        {
            throw new CannotStartException($"Nothing was copied: {failure.Message}", failure);
        }
    }

    private static async Task<IReadOnlyList<CopiedTable>> CopyAsync(
        SqliteConnection source, NpgsqlConnection target, PostgresEngine postgres, SqliteEngine sqlite)
    {
        await using var transaction = await postgres.BeginWriteAsync(target, CancellationToken.None);
        var tables = await TableShape.AllAsync(target);
        foreach (var table in tables)
            if (await table.HasRowsAsync(target))
                throw new CannotStartException($"{postgres.Place} holds data already ({table.Name}). Name an empty database.");
        List<CopiedTable> copied = [];
        foreach (var table in tables.Where(table => table.Name != TableShape.Keys))
            copied.Add(await TableCopy.CopyAsync(source, target, table));
        copied.Add(await TableCopy.CopyKeysAsync(sqlite.Keys.GetAllElements(), target, tables.Single(table => table.Name == TableShape.Keys)));
        if (copied.TrueForAll(table => table.IsSame))
            await transaction.CommitAsync();
        return copied;
    }

    /// <summary>The data folder that a folder, its database file or a SQLite connection string means.</summary>
    private static DataFolder Folder(string from)
    {
        var path = Directory.Exists(from) ? Path.Combine(from, "analyzer.db") : File.Exists(from) ? from : DataSource(from);
        path = Path.GetFullPath(path);
        if (!File.Exists(path) || Path.GetFileName(path) != "analyzer.db")
            throw new CannotStartException("--from must be a data folder, its analyzer.db, or 'Data Source=…' of it.");
        return new(Options.Create(new DataOptions { Folder = Path.GetDirectoryName(path)! }), new HostingEnvironment { ContentRootPath = "/" });
    }

    private static string DataSource(string text)
    {
        try
        {
            return new SqliteConnectionStringBuilder(text).DataSource;
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
