using Dapper;
using Microsoft.Data.Sqlite;

namespace Analyzer.Runs.JobStorage;

/// <summary>Statements on one open connection, in its transaction when there is one.</summary>
internal sealed class JobSession(SqliteConnection connection, SqliteTransaction? transaction)
{
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, object? parameters = null) => connection.Execute(sql, parameters, transaction);

    public List<T> List<T>(string sql, object? parameters = null) => connection.Query<T>(sql, parameters, transaction).AsList();

    /// <returns>The first row, or null (0 for numbers) when there is none.</returns>
    public T? First<T>(string sql, object? parameters = null) => connection.QueryFirstOrDefault<T>(sql, parameters, transaction);
}
