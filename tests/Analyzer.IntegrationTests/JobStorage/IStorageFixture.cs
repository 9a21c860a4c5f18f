namespace Analyzer.IntegrationTests.Storage;

/// <summary>One kind of job storage, empty at first. Disposing of it removes what it stored.</summary>
public interface IStorageFixture : IDisposable
{
    Hangfire.JobStorage Storage { get; }
}
