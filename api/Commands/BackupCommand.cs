using Analyzer.Data;
using Microsoft.Extensions.Options;

namespace Analyzer.Commands;

/// <summary><c>backup FILE</c>: the SQLite data in one file, while a server may be at work.</summary>
internal static class BackupCommand
{
    public static int Run(string file, IServiceProvider services)
    {
        if (services.GetRequiredService<IOptions<DatabaseOptions>>().Value.IsPostgres)
            return RefusePostgres("pg_dump -Fc -f FILE DATABASE");
        var target = Path.GetFullPath(file);
        BackupFile.Write(services.GetRequiredService<DataFolder>(), target);
        Console.WriteLine($"Backed up to {target} ({new FileInfo(target).Length:N0} bytes). It holds the keys of the secrets: keep it as safe as them.");
        return 0;
    }

    public static int RefusePostgres(string instead)
    {
        Console.Error.WriteLine(
            $"The data lies in PostgreSQL, whose own tool copies a database in use as it was at one moment and fits its version: {instead}");
        return 1;
    }
}
