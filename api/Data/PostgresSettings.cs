using Npgsql;

namespace Analyzer.Data;

/// <summary>The connection string with what this program would rather have than the driver's own defaults.</summary>
internal static class PostgresSettings
{
    /// <summary>A server allows 100 connections unless it is told otherwise: two instances fit with their jobs' ten each, and room is left for people.</summary>
    private const int Connections = 35;

    /// <summary>Statements that each connection keeps prepared: this program has about sixty.</summary>
    private const int Prepared = 64;

    /// <param name="connectionString">As it is configured; what it says itself stays.</param>
    /// <param name="connections">How many may be open at once.</param>
    public static NpgsqlConnectionStringBuilder Of(string connectionString, int connections = Connections)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var defaults = new NpgsqlConnectionStringBuilder();
        if (settings.MaxPoolSize == defaults.MaxPoolSize)
            settings.MaxPoolSize = connections;
        if (settings.MaxAutoPrepare == defaults.MaxAutoPrepare)
            settings.MaxAutoPrepare = Prepared;
        settings.ApplicationName ??= "Analyzer";
        return settings;
    }
}
