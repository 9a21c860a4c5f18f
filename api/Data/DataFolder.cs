using Microsoft.Extensions.Options;

namespace Analyzer.Data;

/// <summary>The folder of the SQLite file and the protection keys, readable by its owner only.</summary>
internal sealed class DataFolder : IDisposable
{
    private FileStream? _lock;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The system's numbers for "somebody else holds it": Linux, Windows, macOS.</summary>
    private static readonly int[] Taken = [11, 32, 35];

    /// <exception cref="CannotStartException">The folder cannot be made.</exception>
    public DataFolder(IOptions<DataOptions> options, IHostEnvironment environment)
    {
        Path = System.IO.Path.GetFullPath(options.Value.Folder, environment.ContentRootPath);
        Make(Path);
    }

    public string Path { get; }

    /// <summary>The SQLite file.</summary>
    public string Database => File("analyzer.db");

    /// <summary>The folder of the protection keys.</summary>
    public string Keys => File("keys");

    /// <summary>Where a restore lays what it replaces, until the new is in its place.</summary>
    public const string Replaced = "replaced";

    /// <summary>A restore was killed between the two: an empty installation begun here would hide what was there.</summary>
    public bool IsHalfRestored => !System.IO.File.Exists(Database) && System.IO.File.Exists(System.IO.Path.Combine(File(Replaced), "analyzer.db"));

    /// <summary>Takes the folder for this process: a second one would take the first one's running work for dead.</summary>
    /// <exception cref="CannotStartException">Another server works in this folder, or nothing can be written there.</exception>
    public void Lock()
    {
        try
        {
            _lock ??= new FileStream(File("analyzer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken) when (Taken.Contains(taken.HResult & 0xFFFF))
        {
            throw new CannotStartException($"Another server is working in {Path}. Stop it, or set Data__Folder to another folder.", taken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable(failure);
        }
    }

    public void Dispose() => _lock?.Dispose();

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <returns>The folder itself.</returns>
    /// <exception cref="CannotStartException">It cannot be made.</exception>
    public string Make(string path)
    {
        try
        {
            CreateOwnerOnly(path);
            return path;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable(failure);
        }
    }

    public CannotStartException Unusable(Exception failure) => new($"The data folder {Path} (Data__Folder) cannot be used: {failure.Message}", failure);

    /// <summary>Makes a folder that only this user can look into, unless it is there.</summary>
    public static void CreateOwnerOnly(string path)
    {
        if (Directory.Exists(path))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly);
    }
}
