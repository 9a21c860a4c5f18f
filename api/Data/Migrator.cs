using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Analyzer.Data;

/// <summary>Brings the database to this version when the server starts.</summary>
internal sealed partial class Migrator(IDatabaseEngine engine, IKeyManager keys, ILogger<Migrator> logger)
{
    /// <summary>How long a protection key protects; the framework's own choice, and it makes the next one in time.</summary>
    private static readonly TimeSpan KeyLife = TimeSpan.FromDays(90);

    public void Migrate()
    {
        foreach (var script in engine.Migrate(EnsureKey))
            Log.Applied(logger, script);
    }

    /// <summary>
    /// The first key is made here, by one instance alone: two that start at once would each make one, and for a day not
    /// open what the other protects. Keys go by the framework's clock, which is the host's.
    /// </summary>
    private void EnsureKey()
    {
        var now = TimeProvider.System.GetUtcNow();
        if (!keys.GetAllKeys().Any(key => !key.IsRevoked && key.ExpirationDate > now))
            keys.CreateNewKey(now, now + KeyLife);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Applied migration {Script}")]
        public static partial void Applied(ILogger logger, string script);
    }
}
