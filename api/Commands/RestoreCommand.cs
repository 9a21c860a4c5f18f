using Analyzer.Data;
using Microsoft.Extensions.Options;

namespace Analyzer.Commands;

/// <summary><c>restore FILE</c>: a backup put into the data folder of a stopped server.</summary>
internal static class RestoreCommand
{
    public const string Force = "--force";

    public static int Run(string file, bool force, IServiceProvider services)
    {
        if (services.GetRequiredService<IOptions<DatabaseOptions>>().Value.IsPostgres)
            return BackupCommand.RefusePostgres("pg_restore -d DATABASE FILE");
        using var folder = services.GetRequiredService<DataFolder>();
        BackupFile.Read(Path.GetFullPath(file), folder, force);
        Console.WriteLine($"Restored into {folder.Path}.");
        return 0;
    }
}
