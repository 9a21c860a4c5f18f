using Microsoft.Data.Sqlite;

namespace Analyzer.Data;

/// <summary>Copies of a SQLite database, and whether one is whole.</summary>
internal static class SqliteCopy
{
    /// <summary>By SQLite's own backup, which reads one state of the database while others write, into one file without a log beside it.</summary>
    public static void Write(string from, string to)
    {
        try
        {
            using var source = Open(from);
            using var target = Open(to);
            source.BackupDatabase(target);
            Ask(target, "PRAGMA journal_mode = DELETE");
            Check(target, to);
        }
        catch (SqliteException failure)
        {
            throw new IOException($"{from} could not be copied: {failure.Message}", failure);
        }
    }

    /// <exception cref="IOException">It is not a whole database of this program.</exception>
    public static void Check(string path)
    {
        try
        {
            using var connection = Open(path);
            Check(connection, path);
        }
        catch (SqliteException failure)
        {
            throw new IOException($"The database in the backup is damaged: {failure.Message}", failure);
        }
    }

    private static void Check(SqliteConnection connection, string path)
    {
        if (Ask(connection, "PRAGMA integrity_check") is not "ok" and var fault)
            throw new IOException($"{path} is damaged: {fault}");
        if (Ask(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'SchemaVersions'") is not 1L)
            throw new IOException($"{path} is not a database of this program.");
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
