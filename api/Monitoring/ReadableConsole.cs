using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Analyzer.Monitoring;

/// <summary>A line for each event, for people: time, level, what, and the trace id that the page shows beside an error.</summary>
internal sealed class ReadableConsole(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "readable";

    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopes, TextWriter writer)
    {
        var message = entry.Formatter(entry.State, entry.Exception);
        writer.Write(time.GetLocalNow().ToString("yyyy-MM-dd HH:mm:ss.fff zzz", CultureInfo.InvariantCulture));
        writer.Write($" {Level(entry.LogLevel)} {entry.Category}: ");
        // One line: a name of a stranger cannot pretend to be another event.
        writer.Write(message.ReplaceLineEndings(" "));
        if (Activity.Current is { } activity)
            writer.Write($" trace={activity.TraceId}");
        writer.WriteLine();
        if (entry.Exception is { } exception)
            writer.WriteLine(exception);
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Information => "INFO ",
        LogLevel.Warning => "WARN ",
        LogLevel.Error => "ERROR",
        LogLevel.Critical => "FATAL",
        _ => "DEBUG",
    };
}
