using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Analyzer.Monitoring;

/// <summary>How the log is written: one JSON object a line in containers, where programs read it, and lines for people elsewhere.</summary>
internal static class ConsoleLogs
{
    public static void AddReadableOrJson(this ILoggingBuilder logging)
    {
        logging.AddConsole().AddConsoleFormatter<ReadableConsole, ConsoleFormatterOptions>();
        logging.Services.PostConfigure<ConsoleLoggerOptions>(console => console.FormatterName ??= Usual);
        logging.Services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            // The trace id is in a scope.
            json.IncludeScopes = true;
            json.TimestampFormat = "O";
            json.UseUtcTimestamp = true;
        });
    }

    /// <summary>Whether programs read the console, so that nothing else may be written there.</summary>
    public static bool WritesJson(this IServiceProvider services) =>
        services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.FormatterName == ConsoleFormatterNames.Json;

    /// <summary>What <c>Logging__Console__FormatterName</c> is when it is not set; the images of .NET say that they are containers.</summary>
    private static string Usual => Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") is "true" or "1"
        ? ConsoleFormatterNames.Json
        : ReadableConsole.FormatterName;
}
