using System.Data.Common;
using DbUp;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Analyzer.Data;

/// <summary>PostgreSQL: one database for all instances.</summary>
internal sealed class PostgresEngine : IDatabaseEngine, IDisposable
{
    /// <summary>"analyzer" in ASCII: a number that no other program is likely to lock in the same database.</summary>
    private const long WriteLock = 0x616e616c797a6572;

    private readonly string _migrating;
    private readonly NpgsqlDataSource _source;

    public PostgresEngine(IOptions<DatabaseOptions> options)
    {
        var settings = PostgresSettings.Of(options.Value.ConnectionString!);
        _source = new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
        // Opened once: it need not wait in a pool.
        _migrating = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false }.ConnectionString;
        Place = $"PostgreSQL {settings.Database} at {settings.Host}";
        Keys = new PostgresKeys(_source);
    }

    public string Place { get; }

    public long? FreeBytes => null;

    public IXmlRepository Keys { get; }

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => await _source.OpenConnectionAsync(cancellationToken);

    public async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var wait = connection.CreateCommand();
        wait.Transaction = transaction;
        wait.CommandText = $"SELECT pg_advisory_xact_lock({WriteLock})";
        wait.CommandTimeout = Database.BusySeconds;
        await wait.ExecuteNonQueryAsync(cancellationToken);
        return transaction;
    }

    /// <summary>The write lock is held by a connection beside the one that migrates, for longer than its transaction.</summary>
    public IReadOnlyList<string> Migrate(Action first)
    {
        try
        {
            using var holder = _source.OpenConnection();
            if (Asked(holder, "SHOW server_encoding") is not "UTF8")
                throw new CannotStartException($"{Place} must be a database with the encoding UTF8.");
            Asked(holder, $"SELECT pg_advisory_lock({WriteLock})");
            try
            {
                var applied = Scripts.Run(DeployChanges.To.PostgresqlDatabase(_migrating), "Postgres");
                first();
                return applied;
            }
            finally
            {
                Asked(holder, $"SELECT pg_advisory_unlock({WriteLock})");
            }
        }
        catch (NpgsqlException failure)
        {
            throw new CannotStartException($"{Place} cannot be used: {failure.Message}", failure);
        }
    }

    public DatabaseFault Fault(DbException exception) => (exception as PostgresException)?.SqlState switch
    {
        PostgresErrorCodes.DiskFull => DatabaseFault.DiskFull,
        PostgresErrorCodes.ReadOnlySqlTransaction => DatabaseFault.ReadOnly,
        PostgresErrorCodes.CharacterNotInRepertoire => DatabaseFault.BadText,
        _ => DatabaseFault.Unavailable,
    };

    public void Dispose() => _source.Dispose();

    private static object? Asked(NpgsqlConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        // Another instance may be migrating years of data: its end is worth waiting for.
        command.CommandTimeout = 0;
        return command.ExecuteScalar();
    }
}
