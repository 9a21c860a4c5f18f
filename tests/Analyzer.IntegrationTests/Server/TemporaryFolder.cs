namespace Analyzer.IntegrationTests.Server;

/// <summary>A folder that outlives the servers that work in it, one after another.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("analyzer-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
