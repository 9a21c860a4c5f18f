namespace Analyzer.Settings;

/// <summary>How much is written to the log. The framework reads it; here it is checked and described.</summary>
[Settings("Logging", IsShared = true)]
internal sealed class LoggingOptions
{
    /// <summary>
    /// From which level on the log is written. Instead of <c>Default</c> a part's name sets the level of that part, such as
    /// <c>Analyzer</c>, <c>Microsoft.AspNetCore</c> or <c>Hangfire</c>; the last two begin at <c>Warning</c> unless they are set.
    /// </summary>
    [Setting(Name = "Logging__LogLevel__Default")]
    public Dictionary<string, LogLevel> LogLevel { get; set; } = new() { ["Default"] = Microsoft.Extensions.Logging.LogLevel.Information };
}
