using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Analyzer.Data;

/// <summary>Gives connections to the installation's database. Each caller opens its own and disposes it.</summary>
internal sealed class Database(DataFolder folder) : IDisposable
{
    /// <summary>A writer waits this long for another writer (seconds) before it gives up.</summary>
    private const int BusySeconds = 60;

    /// <summary>
    /// SQLite has one writer, and lets those who wait try again at random: under load somebody would wait for ever. So
    /// they queue here, and the first to come is the first to write.
    /// </summary>
    private readonly SemaphoreSlim _writer = new(1);

    public string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = folder.File("analyzer.db"),
        ForeignKeys = true,
        DefaultTimeout = BusySeconds,
    }.ToString();

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken = default)
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction that takes the write lock at its start, so that what it
    /// reads cannot change before it writes. All or nothing is stored.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellationToken = default) =>
        WriteAsync(work, dryRun: false, cancellationToken);

    /// <inheritdoc cref="WriteAsync{T}(Func{DbConnection, DbTransaction, Task{T}}, CancellationToken)"/>
    /// <param name="work">What to do, on the connection and in the transaction that it is given.</param>
    /// <param name="dryRun">Does the same and stores nothing.</param>
    /// <param name="cancellationToken">Stops it, and nothing is stored.</param>
    public async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, bool dryRun, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var result = await work(connection, transaction);
            if (!dryRun)
                await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            _writer.Release();
        }
    }

    public void Dispose() => _writer.Dispose();
}
