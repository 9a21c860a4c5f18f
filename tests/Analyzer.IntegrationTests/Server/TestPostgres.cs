using System.Collections.Concurrent;
using Analyzer.Data;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Analyzer.IntegrationTests.Server;

/// <summary>Fresh databases of one PostgreSQL that is started when the first test asks for one.</summary>
internal static class TestPostgres
{
    private const string Template = "analyzer_template";

    private static readonly Lazy<PostgresProcess> Server = new(Start);
    private static readonly ConcurrentDictionary<string, string> Databases = new();
    private static int _databases;

    /// <summary>The connection string of the database that stands for a data folder: the same one for the same folder.</summary>
    public static string DatabaseOf(string folder) => Databases.GetOrAdd(folder, _ => Create());

    /// <summary>Drops what stood for a data folder, whoever is still connected.</summary>
    public static void Drop(string folder)
    {
        if (Databases.TryRemove(folder, out var database))
            Drop(new NpgsqlConnectionStringBuilder(database));
    }

    /// <summary>A new database with all tables.</summary>
    public static string Create() => Create($"TEMPLATE {Template}");

    /// <summary>A new database without a table.</summary>
    public static string CreateEmpty() => Create("TEMPLATE template0");

    /// <summary>Ends all connections to what stands for a data folder and lets nobody in, as if it were down.</summary>
    public static void Close(string folder)
    {
        Say($"ALTER DATABASE {NameOf(folder)} ALLOW_CONNECTIONS false");
        Say($"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{NameOf(folder)}'");
    }

    public static void Reopen(string folder) => Say($"ALTER DATABASE {NameOf(folder)} ALLOW_CONNECTIONS true");

    private static string NameOf(string folder) => new NpgsqlConnectionStringBuilder(Databases[folder]).Database!;

    private static string Create(string from)
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        Say($"CREATE DATABASE {name} {from}");
        return Server.Value.ConnectionString(name);
    }

    private static void Drop(NpgsqlConnectionStringBuilder database) => Say($"DROP DATABASE {database.Database} WITH (FORCE)");

    private static void Say(string sql) => Say(Server.Value, sql);

    private static void Say(PostgresProcess server, string sql)
    {
        using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static PostgresProcess Start()
    {
        var server = PostgresProcess.Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        Say(server, $"CREATE DATABASE {Template}");
        using var engine = new PostgresEngine(Options.Create(new DatabaseOptions { ConnectionString = server.ConnectionString(Template) }));
        engine.Migrate(() => { });
        return server;
    }
}
