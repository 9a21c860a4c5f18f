using DbUp.Builder;
using DbUp.Engine.Output;

namespace Analyzer.Data;

/// <summary>The scripts of <c>Migrations/</c>, in pairs: one for each database, of the same name.</summary>
internal static class Scripts
{
    /// <summary>All that were not run yet, in one transaction, so that a kill leaves the tables before or after.</summary>
    /// <returns>Their names.</returns>
    /// <exception cref="CannotStartException">One fails, or the database is newer than this program.</exception>
    public static IReadOnlyList<string> Run(UpgradeEngineBuilder database, string dialect)
    {
        var upgrade = database
            .WithScriptsEmbeddedInAssembly(typeof(Scripts).Assembly, name => name.Contains($".Migrations.{dialect}.", StringComparison.Ordinal))
            .WithTransaction()
            .WithVariablesDisabled()
            .LogTo(new NoLog())
            .Build();
        if (upgrade.GetExecutedButNotDiscoveredScripts() is { Count: > 0 } newer)
            throw new CannotStartException(
                $"The database is of a newer version of this program: {ShortName(newer.Max()!)} was applied to it, which this version does not know. "
                + "Start that version or a later one, or restore the backup from before the upgrade.");
        var result = upgrade.PerformUpgrade();
        return result.Successful
            ? [.. result.Scripts.Select(script => script.Name)]
            : throw new CannotStartException($"The database could not be migrated: {result.Error.Message}", result.Error);
    }

    /// <summary>As the file is called: <c>0010_run_leases</c>.</summary>
    private static string ShortName(string resource) => resource.Split('.') is [.., var name, "sql"] ? name : resource;

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
