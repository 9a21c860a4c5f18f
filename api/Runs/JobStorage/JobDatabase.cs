using Microsoft.Data.Sqlite;

namespace Analyzer.Runs.JobStorage;

/// <summary>The job file: many readers beside each other, one writer after another.</summary>
internal sealed class JobDatabase : IDisposable
{
    /// <summary>A writer waits this long for another process that writes (seconds) before it gives up.</summary>
    private const int BusySeconds = 60;

    /// <summary>
    /// SQLite has one writer, and lets those who wait try again at random: under load somebody would wait for ever. So
    /// the writers of this process queue here.
    /// </summary>
    private readonly Lock _writer = new();

    private readonly string _connectionString;

    /// <param name="nameOrConnectionString">The file's path, or a connection string.</param>
    /// <exception cref="InvalidOperationException">A newer version of this program wrote the file.</exception>
    public JobDatabase(string nameOrConnectionString)
    {
        var given = nameOrConnectionString.Contains('=', StringComparison.Ordinal)
            ? new SqliteConnectionStringBuilder(nameOrConnectionString)
            : new SqliteConnectionStringBuilder { DataSource = nameOrConnectionString };
        given.ForeignKeys = true;
        given.DefaultTimeout = BusySeconds;
        File = given.DataSource;
        _connectionString = given.ToString();
        using var connection = Open();
        JobSchema.Create(connection);
    }

    /// <summary>The file's path, as it was given.</summary>
    public string File { get; }

    /// <summary>Sees one moment's data for each statement.</summary>
    public T Read<T>(Func<JobSession, T> query)
    {
        using var connection = Open();
        return query(new JobSession(connection, null));
    }

    /// <summary>Runs <paramref name="work"/> in one transaction that holds the write lock from its start: all or nothing.</summary>
    public T Write<T>(Func<JobSession, T> work)
    {
        lock (_writer)
        {
            using var connection = Open();
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = work(new JobSession(connection, transaction));
            transaction.Commit();
            return result;
        }
    }

    /// <summary>Lets go of the file: pooled connections would keep it open.</summary>
    public void Dispose()
    {
        using var own = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(own);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }
}
