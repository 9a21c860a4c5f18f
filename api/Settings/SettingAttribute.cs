namespace Analyzer.Settings;

/// <summary>What a setting's name and type do not say.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SettingAttribute : Attribute
{
    /// <summary>What is counted, such as <c>seconds</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Its value is never shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Its name as an environment variable, where that does not follow from the class and the property.</summary>
    public string? Name { get; init; }
}
