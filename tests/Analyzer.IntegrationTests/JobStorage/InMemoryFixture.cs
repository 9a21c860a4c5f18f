using Hangfire.InMemory;

namespace Analyzer.IntegrationTests.Storage;

/// <summary>The job library's own storage, by which we know that the suites ask what the library means.</summary>
public sealed class InMemoryFixture : IStorageFixture
{
    private readonly InMemoryStorage _storage = new();

    public Hangfire.JobStorage Storage => _storage;

    public void Dispose() => _storage.Dispose();
}
