namespace Analyzer.IntegrationTests.Server;

/// <summary>A folder that outlives the servers that work in it, one after another.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("analyzer-test-").FullName;

    public void Dispose() => Delete(Path);

    /// <summary>A server that has just ended may still be closing a database, which takes its log file away under the deletion.</summary>
    public static void Delete(string path)
    {
        for (var tries = 0; Directory.Exists(path); tries++)
            try
            {
                Directory.Delete(path, recursive: true);
            }
            catch (IOException) when (tries < 250)
            {
                Thread.Sleep(20);
            }
    }
}
