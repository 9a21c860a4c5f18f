using Microsoft.Extensions.Options;

namespace Analyzer.Data;

/// <summary>The folder of the SQLite file and the protection keys, readable by its owner only.</summary>
internal sealed class DataFolder : IDisposable
{
    private FileStream? _lock;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public DataFolder(IOptions<DataOptions> options, IHostEnvironment environment)
    {
        Path = System.IO.Path.GetFullPath(options.Value.Folder, environment.ContentRootPath);
        if (Directory.Exists(Path))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Path);
        else
            Directory.CreateDirectory(Path, OwnerOnly);
    }

    public string Path { get; }

    /// <summary>Takes the folder for this process: a second one would take the first one's running work for dead.</summary>
    /// <exception cref="InvalidOperationException">Another server works in this folder.</exception>
    public void Lock()
    {
        try
        {
            _lock ??= new FileStream(File("analyzer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new InvalidOperationException($"Another server is working in {Path}. Stop it, or set Data__Folder to another folder.", taken);
        }
    }

    public void Dispose() => _lock?.Dispose();

    public string File(string name) => System.IO.Path.Combine(Path, name);
}
