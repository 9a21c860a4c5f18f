using System.Data.Common;
using DbUp;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Analyzer.Data;

/// <summary>SQLite: one file in the data folder, which one server works in.</summary>
internal sealed class SqliteEngine(DataFolder folder, ILoggerFactory loggers) : IDatabaseEngine
{
    public string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = folder.Database,
        ForeignKeys = true,
        DefaultTimeout = Database.BusySeconds,
    }.ToString();

    public string Place => folder.Path;

    public long? FreeBytes => new DriveInfo(folder.Path).AvailableFreeSpace;

    /// <summary>Beside the file, so that a copy of the file alone opens nothing.</summary>
    public IXmlRepository Keys => new FileSystemXmlRepository(new DirectoryInfo(folder.Make(folder.Keys)), loggers);

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>This driver's transactions take the write lock when they begin.</summary>
    public async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(cancellationToken);

    public IReadOnlyList<string> Migrate(Action first)
    {
        folder.Lock();
        if (folder.IsHalfRestored)
            throw new CannotStartException($"A restore into {folder.Path} was interrupted: what was there before lies in its folder {DataFolder.Replaced}. Move it back, or restore again after moving it away.");
        try
        {
            UseWriteAheadLog();
            var applied = Scripts.Run(DeployChanges.To.SqliteDatabase(ConnectionString), "Sqlite");
            first();
            return applied;
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw folder.Unusable(failure);
        }
    }

    public DatabaseFault Fault(DbException exception) => (exception as SqliteException)?.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => DatabaseFault.DiskFull,
        raw.SQLITE_READONLY => DatabaseFault.ReadOnly,
        _ => DatabaseFault.Unavailable,
    };

    /// <summary>Readers do not wait for a writer, and a killed writer leaves nothing behind. Kept in the file.</summary>
    private void UseWriteAheadLog()
    {
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        command.ExecuteNonQuery();
    }
}
