using Analyzer.Settings;

namespace Analyzer.Http;

/// <summary>Host names as the framework compares them: an item with a scheme or a port would never be met.</summary>
internal sealed class HostNamesAttribute() : MustAttribute("be host names such as tools.example.com, without scheme and port, with a semicolon between several")
{
    protected override bool Holds(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .All(name => name == "*" || Uri.CheckHostName(name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name) != UriHostNameType.Unknown);
}
