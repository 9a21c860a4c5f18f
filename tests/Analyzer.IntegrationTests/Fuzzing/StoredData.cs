using System.Security.Cryptography;
using System.Text;
using Analyzer.Data;
using Analyzer.IntegrationTests.Server;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Analyzer.IntegrationTests.Fuzzing;

/// <summary>A fingerprint of all that is stored, but for runs: those that were started go on meanwhile.</summary>
internal sealed class StoredData(string connectionString) : IDisposable
{
    private readonly SqliteConnection _connection = Open(connectionString);
    private long _version = -1;
    private string _fingerprint = "";

    public string Fingerprint()
    {
        // Changes with every commit of another connection: without one there is nothing to read again.
        var version = Scalar("PRAGMA data_version");
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

    public void Dispose() => _connection.Dispose();

    private List<string> Tables() => Texts("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");

    private List<string> Rows(string table) => Texts($"SELECT * FROM \"{table}\"");

    public static StoredData Of(AnalyzerServer server) => new(server.Services.GetRequiredService<Database>().ConnectionString);

    /// <summary>What a query of one number answers.</summary>
    public long Number(string sql) => Scalar(sql);

    private long Scalar(string sql)
    {
        using var command = new SqliteCommand(sql, _connection);
        return (long)command.ExecuteScalar()!;
    }

    private List<string> Texts(string sql)
    {
        using var command = new SqliteCommand(sql, _connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column =>
                reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(column)}")));
        return rows;
    }

    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }
}
