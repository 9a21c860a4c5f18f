using DbUp;
using DbUp.Engine.Output;
using DbUp.Helpers;
using Microsoft.Data.Sqlite;

namespace Analyzer.Data;

/// <summary>Brings the database to this version: every script in one transaction, so a kill leaves it before or after.</summary>
internal sealed class Migrator(Database database, DataFolder folder, ILogger<Migrator> logger)
{
    public void Migrate()
    {
        folder.Lock();
        UseWriteAheadLog();
        var result = DeployChanges.To
            .SqliteDatabase(database.ConnectionString)
            .WithScriptsEmbeddedInAssembly(typeof(Migrator).Assembly, name => name.Contains(".Migrations.Sqlite.", StringComparison.Ordinal))
            .WithTransaction()
            .WithVariablesDisabled()
            .LogTo(new NoLog())
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
            throw new InvalidOperationException($"The database could not be migrated: {result.Error.Message}", result.Error);
        foreach (var script in result.Scripts)
            Log.Applied(logger, script.Name);
    }

    /// <summary>Readers do not wait for a writer, and a killed writer leaves nothing behind. Kept in the file.</summary>
    private void UseWriteAheadLog()
    {
        using var connection = new SqliteConnection(database.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        command.ExecuteNonQuery();
    }

    private static class Log
    {
        private static readonly Action<ILogger, string, Exception?> AppliedMessage =
            LoggerMessage.Define<string>(LogLevel.Information, default, "Applied migration {Script}");

        public static void Applied(ILogger logger, string script) => AppliedMessage(logger, script, null);
    }

    private sealed class NoLog : IUpgradeLog
    {
        public void LogTrace(string format, params object[] args) { }
        public void LogDebug(string format, params object[] args) { }
        public void LogInformation(string format, params object[] args) { }
        public void LogWarning(string format, params object[] args) { }
        public void LogError(string format, params object[] args) { }
        public void LogError(Exception ex, string format, params object[] args) { }
    }
}
