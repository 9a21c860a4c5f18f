using Analyzer.IntegrationTests.Server;
using Analyzer.Runs.JobStorage;

namespace Analyzer.IntegrationTests.Storage;

/// <summary>Our storage in a file of its own.</summary>
public sealed class SQLiteFixture : IStorageFixture
{
    private readonly TemporaryFolder _folder = new();
    private readonly SQLiteStorage _storage;

    public SQLiteFixture() => _storage = new(Path.Combine(_folder.Path, "jobs.db"), new()
    {
        QueuePollInterval = TimeSpan.FromMilliseconds(50),
        JobExpirationCheckInterval = TimeSpan.FromMilliseconds(50),
    });

    public Hangfire.JobStorage Storage => _storage;

    public void Dispose()
    {
        _storage.Dispose();
        _folder.Dispose();
    }
}
