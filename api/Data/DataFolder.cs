using Microsoft.Extensions.Options;

namespace Analyzer.Data;

/// <summary>The folder of the SQLite file and the protection keys, readable by its owner only.</summary>
internal sealed class DataFolder
{
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

    public string File(string name) => System.IO.Path.Combine(Path, name);
}
