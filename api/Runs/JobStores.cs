using Analyzer.Data;
using Analyzer.Runs.JobStorage;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.Extensions.Options;

namespace Analyzer.Runs;

/// <summary>
/// Where jobs are kept: beside the data, and so that none is lost. In PostgreSQL all instances share them; a SQLite file
/// of their own keeps them from waiting for a long upload.
/// </summary>
internal static class JobStores
{
    private const string File = "jobs.db";

    /// <summary>A job whose instance has died is another's after so long; a run sees to it itself, and sooner.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(5);

    /// <summary>How soon another instance sees a job that it has room for.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>What an instance had locked when it was killed is free after so long; none of our jobs holds a lock longer.</summary>
    private static readonly TimeSpan LockLifetime = TimeSpan.FromMinutes(2);

    /// <summary>Of the server's, beside those of the data.</summary>
    private const int Connections = 10;

    public static Hangfire.JobStorage Open(IServiceProvider services)
    {
        var database = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (database.IsPostgres)
            return new PostgreSqlStorage(new NpgsqlConnectionFactory(PostgresSettings.Of(database.ConnectionString!, Connections).ToString(), Shared), Shared);
        var storage = new SQLiteStorage(services.GetRequiredService<DataFolder>().File(File));
        // The data folder is locked: nobody else works on this file.
        storage.RequeueAbandoned();
        return storage;
    }

    private static PostgreSqlStorageOptions Shared => new()
    {
        SchemaName = "hangfire",
        UseSlidingInvisibilityTimeout = true,
        InvisibilityTimeout = Abandoned,
        QueuePollInterval = Look,
        DistributedLockTimeout = LockLifetime,
    };
}
