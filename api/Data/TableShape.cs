using Dapper;
using Npgsql;

namespace Analyzer.Data;

/// <summary>A column and its PostgreSQL type.</summary>
internal sealed record ColumnShape(string Name, string Type);

/// <summary>A table as PostgreSQL has it; that SQLite has the same columns is tested.</summary>
internal sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns, IReadOnlyList<string> PrimaryKey, bool CountsIds)
{
    /// <summary>The table of the protection keys, which SQLite keeps in a folder.</summary>
    public const string Keys = "protection_keys";

    private const string ColumnsSql = """
        SELECT table_name AS "table", column_name AS name, data_type AS type, is_identity = 'YES' AS counts
        FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name <> 'schemaversions'
        ORDER BY table_name, ordinal_position
        """;

    private const string KeysSql = """
        SELECT k.table_name AS "table", k.column_name AS name
        FROM information_schema.key_column_usage k
        JOIN information_schema.table_constraints c
            ON c.constraint_schema = k.constraint_schema AND c.constraint_name = k.constraint_name AND c.table_name = k.table_name
        WHERE k.table_schema = current_schema() AND c.constraint_type = 'PRIMARY KEY'
        ORDER BY k.table_name, k.ordinal_position
        """;

    private string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    /// <summary>All rows in one order, which both databases keep: text is compared by its bytes in both.</summary>
    public string ReadSql => $"SELECT {ColumnList} FROM \"{Name}\" ORDER BY {string.Join(", ", PrimaryKey.Select(column => $"\"{column}\""))}";

    public string CopySql => $"COPY \"{Name}\" ({ColumnList}) FROM STDIN (FORMAT BINARY)";

    private string AnyRowSql => $"SELECT EXISTS (SELECT 1 FROM \"{Name}\")";

    public static async Task<List<TableShape>> AllAsync(NpgsqlConnection connection)
    {
        var columns = (await connection.QueryAsync<(string Table, string Name, string Type, bool Counts)>(ColumnsSql)).ToLookup(row => row.Table);
        var keys = (await connection.QueryAsync<(string Table, string Name)>(KeysSql)).ToLookup(row => row.Table, row => row.Name);
        return [.. columns.Select(table => new TableShape(
            table.Key, [.. table.Select(column => new ColumnShape(column.Name, column.Type))], [.. keys[table.Key]], table.Any(column => column.Counts)))];
    }

    public async Task<bool> HasRowsAsync(NpgsqlConnection connection) =>
        await connection.ExecuteScalarAsync<bool>(AnyRowSql);
}
