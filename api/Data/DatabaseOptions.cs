using Microsoft.Extensions.Options;
using Npgsql;

namespace Analyzer.Data;

/// <summary>Which database. Section <c>Database</c> of the settings. It holds a password: never logged, never shown.</summary>
internal sealed class DatabaseOptions
{
    /// <summary>PostgreSQL when set, such as <c>Host=db;Database=analyzer;Username=analyzer;Password=…</c>; else SQLite in the data folder.</summary>
    public string? ConnectionString { get; set; }

    public bool IsPostgres => !string.IsNullOrWhiteSpace(ConnectionString);
}

/// <summary>Says what is wrong without a part of it: a password that was split at a semicolon would be shown as a word.</summary>
internal sealed class DatabaseOptionsCheck : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options) =>
        !options.IsPostgres || IsWhole(options.ConnectionString!)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Database__ConnectionString must name a PostgreSQL server and database, such as "
                + "'Host=db;Database=analyzer;Username=analyzer;Password=...' (a password with a semicolon in double quotes).");

    private static bool IsWhole(string text)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(text);
            return !string.IsNullOrWhiteSpace(builder.Host) && !string.IsNullOrWhiteSpace(builder.Database);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return false;
        }
    }
}
