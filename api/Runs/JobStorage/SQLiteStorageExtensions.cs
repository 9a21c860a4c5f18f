using Hangfire;

namespace Analyzer.Runs.JobStorage;

internal static class SQLiteStorageExtensions
{
    /// <summary>Keeps jobs in a SQLite file.</summary>
    /// <param name="configuration">What the storage is told to.</param>
    /// <param name="nameOrConnectionString">The file's path, or a connection string. The file is created if it is absent.</param>
    /// <param name="options">Spans of time; the defaults when left out.</param>
    /// <exception cref="InvalidOperationException">A newer version of this program wrote the file.</exception>
    public static IGlobalConfiguration<SQLiteStorage> UseSQLiteStorage(
        this IGlobalConfiguration configuration, string nameOrConnectionString, SQLiteStorageOptions? options = null) =>
        configuration.UseStorage(new SQLiteStorage(nameOrConnectionString, options));
}
