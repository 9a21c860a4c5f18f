namespace Analyzer.Settings;

/// <summary>A class of settings. Its properties are what can be set, each said once: name, default, rule, and its summary for operators.</summary>
/// <param name="section">The section they stand in, such as <c>Prometheus</c>; empty for those without.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SettingsAttribute(string section) : Attribute
{
    public string Section => section;

    /// <summary>The section is the framework's, which knows more names there than these.</summary>
    public bool IsShared { get; init; }
}
