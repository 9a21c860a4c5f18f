using Npgsql;

namespace Analyzer.Data;

/// <summary>The connection string with what this program would rather have than the driver's own defaults.</summary>
internal static class PostgresSettings
{
    /// <summary>A server allows 100 connections unless it is told otherwise: so two instances fit, and room is left for people.</summary>
    private const int Connections = 40;

    /// <summary>Statements that each connection keeps prepared: this program has about sixty.</summary>
    private const int Prepared = 64;

    public static NpgsqlConnectionStringBuilder Of(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var defaults = new NpgsqlConnectionStringBuilder();
        if (settings.MaxPoolSize == defaults.MaxPoolSize)
            settings.MaxPoolSize = Connections;
        if (settings.MaxAutoPrepare == defaults.MaxAutoPrepare)
            settings.MaxAutoPrepare = Prepared;
        settings.ApplicationName ??= "Analyzer";
        return settings;
    }
}
