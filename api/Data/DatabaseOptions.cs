using Analyzer.Settings;
using Npgsql;

namespace Analyzer.Data;

/// <summary>Which database. It holds a password: never logged, never shown.</summary>
[Settings("Database")]
internal sealed class DatabaseOptions
{
    /// <summary>PostgreSQL instead of SQLite: a database in UTF8 of its own, whose tables are made at the start.</summary>
    [Setting(IsSecret = true)]
    [PostgresConnection]
    public string? ConnectionString { get; set; }

    public bool IsPostgres => !string.IsNullOrWhiteSpace(ConnectionString);
}

/// <summary>Says what is right and no part of what is wrong: a password that was split at a semicolon would be shown as a word.</summary>
internal sealed class PostgresConnectionAttribute() : MustAttribute(
    "name a PostgreSQL server and database, such as 'Host=db;Database=analyzer;Username=analyzer;Password=...' (a password with a semicolon in double quotes)")
{
    protected override bool Holds(string text)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(text);
            return string.IsNullOrWhiteSpace(text) || (!string.IsNullOrWhiteSpace(builder.Host) && !string.IsNullOrWhiteSpace(builder.Database));
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return false;
        }
    }
}
