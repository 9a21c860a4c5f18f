using System.Data.Common;

namespace Analyzer.Data;

/// <summary>Gives connections to the installation's database. Each caller opens its own and disposes it.</summary>
internal sealed class Database(IDatabaseEngine engine) : IDisposable
{
    /// <summary>A writer waits this long for another one (seconds) before it gives up.</summary>
    public const int BusySeconds = 60;

    /// <summary>
    /// There is one writer at a time. SQLite lets those who wait try again at random: under load somebody would wait for
    /// ever; and in PostgreSQL each would hold a connection meanwhile. So they queue here, and the first to come is the
    /// first to write.
    /// </summary>
    private readonly SemaphoreSlim _writer = new(1);

    /// <summary>Where the data lies, for people.</summary>
    public string Place => engine.Place;

    /// <summary>Room for data on this machine (bytes); null when it lies elsewhere.</summary>
    public long? FreeBytes => engine.FreeBytes;

    public Task<DbConnection> OpenAsync(CancellationToken cancellationToken = default) => engine.OpenAsync(cancellationToken);

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
            await using var transaction = await engine.BeginWriteAsync(connection, cancellationToken);
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

    /// <summary>What an exception of the database means.</summary>
    public DatabaseFault Fault(DbException exception) => engine.Fault(exception);

    public void Dispose() => _writer.Dispose();
}
