using DbUp.Builder;
using DbUp.Engine.Output;

namespace Analyzer.Data;

/// <summary>The scripts of <c>Migrations/</c>, in pairs: one for each database, of the same name.</summary>
internal static class Scripts
{
    /// <summary>All that were not run yet, in one transaction, so that a kill leaves the tables before or after.</summary>
    /// <returns>Their names.</returns>
    public static IReadOnlyList<string> Run(UpgradeEngineBuilder database, string dialect)
    {
        var result = database
            .WithScriptsEmbeddedInAssembly(typeof(Scripts).Assembly, name => name.Contains($".Migrations.{dialect}.", StringComparison.Ordinal))
            .WithTransaction()
            .WithVariablesDisabled()
            .LogTo(new NoLog())
            .Build()
            .PerformUpgrade();
        return result.Successful
            ? [.. result.Scripts.Select(script => script.Name)]
            : throw new CannotStartException($"The database could not be migrated: {result.Error.Message}", result.Error);
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
