using System.Data.Common;
using System.Xml.Linq;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Analyzer.Data;

/// <summary>The rows of one table from SQLite to PostgreSQL, a row at a time, hashed on the way and again when read back.</summary>
internal static class TableCopy
{
    private const string NextIdSql = "SELECT setval(pg_get_serial_sequence(@Table, 'id'), @Highest)";

    /// <summary>The highest number ever given, also to a row that is gone: ids are not used twice.</summary>
    private const string HighestSql = "SELECT seq FROM sqlite_sequence WHERE name = @Table";

    public static async Task<CopiedTable> CopyAsync(SqliteConnection source, NpgsqlConnection target, TableShape table)
    {
        await using var read = source.CreateCommand();
        read.CommandText = table.ReadSql;
        await using var rows = await read.ExecuteReaderAsync();
        using var hash = new RowHash();
        await using (var copy = await target.BeginBinaryImportAsync(table.CopySql))
        {
            while (await rows.ReadAsync())
            {
                await copy.StartRowAsync();
                for (var at = 0; at < table.Columns.Count; at++)
                    await WriteAsync(copy, hash.Add(Value(rows, at, table.Columns[at].Type)), table.Columns[at].Type);
                hash.EndRow();
            }
            await copy.CompleteAsync();
        }
        if (table.CountsIds && await source.ExecuteScalarAsync<long?>(HighestSql, new { Table = table.Name }) is { } highest and > 0)
            await target.ExecuteAsync(NextIdSql, new { Table = table.Name, Highest = highest });
        return await ComparedAsync(target, table, hash);
    }

    /// <summary>The protection keys, out of the folder that SQLite keeps them in.</summary>
    public static async Task<CopiedTable> CopyKeysAsync(IEnumerable<XElement> keys, NpgsqlConnection target, TableShape table)
    {
        using var hash = new RowHash();
        foreach (var key in keys.Select(PostgresKeys.Row).OrderBy(row => row.Name, StringComparer.Ordinal))
        {
            await target.ExecuteAsync(PostgresKeys.InsertSql, key);
            hash.Add(key.Name);
            hash.Add(key.Content);
            hash.EndRow();
        }
        return await ComparedAsync(target, table, hash);
    }

    private static async Task<CopiedTable> ComparedAsync(NpgsqlConnection target, TableShape table, RowHash sent)
    {
        await using var read = target.CreateCommand();
        read.CommandText = table.ReadSql;
        await using var rows = await read.ExecuteReaderAsync();
        using var stored = new RowHash();
        while (await rows.ReadAsync())
        {
            for (var at = 0; at < table.Columns.Count; at++)
                stored.Add(Value(rows, at, table.Columns[at].Type));
            stored.EndRow();
        }
        var (count, checksum) = (sent.Rows, sent.Checksum());
        return new(table.Name, count, checksum, stored.Rows == count && stored.Checksum() == checksum);
    }

    /// <summary>The value as the type that the column has in PostgreSQL; SQLite keeps whole doubles as integers.</summary>
    private static object? Value(DbDataReader rows, int at, string type) => rows.IsDBNull(at) ? null : type switch
    {
        "bigint" => rows.GetInt64(at),
        "double precision" => rows.GetDouble(at),
        "boolean" => rows.GetBoolean(at),
        "bytea" => rows.GetFieldValue<byte[]>(at),
        "text" => rows.GetString(at),
        _ => throw new InvalidOperationException($"No column of a table is {type}."),
    };

    private static Task WriteAsync(NpgsqlBinaryImporter copy, object? value, string type) => value is null
        ? copy.WriteNullAsync()
        : copy.WriteAsync(value, type switch
        {
            "bigint" => NpgsqlDbType.Bigint,
            "double precision" => NpgsqlDbType.Double,
            "boolean" => NpgsqlDbType.Boolean,
            "bytea" => NpgsqlDbType.Bytea,
            _ => NpgsqlDbType.Text,
        });
}
