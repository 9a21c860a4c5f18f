using Analyzer.Data;
using Analyzer.Settings;

namespace Analyzer.Commands;

/// <summary>What the program does instead of serving, when its first argument is a word: <c>backup</c>, <c>restore</c>, <c>migrate-data</c>, <c>healthcheck</c>.</summary>
internal static class Command
{
    private const string Usage = """
        Without a word the program serves. With one it does one thing and ends:

          backup FILE.zip
              Copies the SQLite data and its protection keys into one file. The server may be running.
          restore FILE.zip [--force]
              Puts a backup into the data folder. The server must be stopped; --force replaces data that is there.
          migrate-data --from FOLDER-OR-FILE --to 'Host=...;Database=...;Username=...;Password=...'
              Copies everything from SQLite into an empty PostgreSQL database and compares the two. The server must be stopped.
          healthcheck
              Asks the server on this machine, where it is told to listen, whether it is ready. Says why not, and ends with 1.

        Settings are the server's: Data__Folder, Database__ConnectionString, ASPNETCORE_URLS, AllowedHosts.
        """;

    /// <returns>The exit code; null when no word was given and the program is to serve.</returns>
    public static async Task<int?> RunAsync(string[] arguments)
    {
        if (arguments is [var first, ..] && first is "--help" or "-h" or "help")
        {
            Console.WriteLine(Usage);
            return 0;
        }
        if (arguments is not [var word, .. var rest] || word.StartsWith('-') || word.StartsWith('/') || word.Contains('='))
            return null;
        try
        {
            return (word, rest) switch
            {
                ("backup", [var file, .. var settings]) => BackupCommand.Run(file, Settings(settings)),
                ("restore", [var file, .. var settings]) => RestoreCommand.Run(
                    file, settings.Contains(RestoreCommand.Force), Settings([.. settings.Where(setting => setting != RestoreCommand.Force)])),
                ("migrate-data", ["--from", var from, "--to", var to]) => await MigrateDataCommand.RunAsync(from, to),
                ("healthcheck", _) => await HealthcheckCommand.RunAsync(rest),
                _ => Unknown(),
            };
        }
        catch (Exception refused) when (refused is CannotStartException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static int Unknown()
    {
        Console.Error.WriteLine(Usage);
        return 1;
    }

    /// <summary>The settings and services of the data, as the server has them.</summary>
    private static IServiceProvider Settings(string[] arguments)
    {
        var builder = Host.CreateApplicationBuilder(arguments);
        builder.Logging.ClearProviders();
        SettingsCheck.Require(builder.Configuration, typeof(DataOptions), typeof(DatabaseOptions));
        builder.Services.AddData();
        return builder.Build().Services;
    }
}
