using Analyzer.IntegrationTests.Server;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;

namespace Analyzer.IntegrationTests.Storage;

/// <summary>The storage that is used with PostgreSQL, in a database of its own.</summary>
public sealed class PostgresFixture : IStorageFixture
{
    private readonly TemporaryFolder _folder = new();

    public PostgresFixture()
    {
        var options = new PostgreSqlStorageOptions
        {
            QueuePollInterval = TimeSpan.FromMilliseconds(50),
            JobExpirationCheckInterval = TimeSpan.FromMilliseconds(50),
            UseSlidingInvisibilityTimeout = true,
        };
        Storage = new PostgreSqlStorage(new NpgsqlConnectionFactory(TestPostgres.DatabaseOf(_folder.Path), options), options);
    }

    public Hangfire.JobStorage Storage { get; }

    public void Dispose()
    {
        TestPostgres.Drop(_folder.Path);
        _folder.Dispose();
    }
}
