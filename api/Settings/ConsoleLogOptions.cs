using Analyzer.Monitoring;
using Microsoft.Extensions.Logging.Console;

namespace Analyzer.Settings;

/// <summary>How the log is written. The framework reads it; here it is checked and described.</summary>
[Settings("Logging:Console", IsShared = true)]
internal sealed class ConsoleLogOptions
{
    /// <summary>
    /// Form of the log on the console: lines for people, or a JSON object a line for programs. When not set, <c>json</c> in the
    /// containers of .NET's images and <c>readable</c> elsewhere.
    /// </summary>
    [Formatter]
    public string? FormatterName { get; set; }
}

internal sealed class FormatterAttribute() : MustAttribute($"be one of {ReadableConsole.FormatterName}, {ConsoleFormatterNames.Json}, {ConsoleFormatterNames.Simple}, {ConsoleFormatterNames.Systemd}")
{
    protected override bool Holds(string text) =>
        text is ReadableConsole.FormatterName or ConsoleFormatterNames.Json or ConsoleFormatterNames.Simple or ConsoleFormatterNames.Systemd;
}
