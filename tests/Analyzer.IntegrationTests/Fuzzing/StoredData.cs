using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Analyzer.Data;
using Analyzer.IntegrationTests.Server;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Analyzer.IntegrationTests.Fuzzing;

/// <summary>A fingerprint of all that is stored, but for runs: those that were started go on meanwhile.</summary>
internal sealed class StoredData(DbConnection connection) : IDisposable
{
    private string _version = "";
    private string _fingerprint = "";

    public string Fingerprint()
    {
        // Changes with every commit of another connection: without one there is nothing to read again.
        var version = Texts(connection is SqliteConnection ? "PRAGMA data_version" : "SELECT pg_current_wal_insert_lsn()::text")[0];
        if (version == _version)
            return _fingerprint;
        _version = version;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in Tables().Where(table => table != "runs"))
            foreach (var row in Rows(table))
                hash.AppendData(Encoding.UTF8.GetBytes(table + row));
        return _fingerprint = Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>All that is stored, as text.</summary>
    public string Text() => string.Join('\n', Tables().SelectMany(Rows));

    public void Dispose() => connection.Dispose();

    public static StoredData Of(AnalyzerServer server) => new(server.Services.GetRequiredService<Database>().OpenAsync().GetAwaiter().GetResult());

    /// <summary>What a query of one number answers.</summary>
    public long Number(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar());
    }

    private List<string> Tables() => Texts(connection is SqliteConnection
        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        : "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename");

    /// <summary>In one order, whatever order the database happens to give.</summary>
    private IEnumerable<string> Rows(string table) => Texts($"SELECT * FROM \"{table}\"").Order(StringComparer.Ordinal);

    private List<string> Texts(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column =>
                reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(column)}")));
        return rows;
    }
}
