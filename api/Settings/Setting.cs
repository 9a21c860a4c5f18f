using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Analyzer.Settings;

/// <summary>One thing that can be set, as its class says it (<see cref="SettingsAttribute"/>).</summary>
internal sealed class Setting
{
    private readonly SettingAttribute _details;

    private Setting(Type owner, PropertyInfo property)
    {
        (Owner, Property) = (owner, property);
        Group = owner.GetCustomAttribute<SettingsAttribute>()!;
        _details = property.GetCustomAttribute<SettingAttribute>() ?? new();
        Key = Group.Section.Length > 0 ? $"{Group.Section}:{property.Name}" : property.Name;
    }

    /// <summary>All that the program has, by their sections.</summary>
    public static IReadOnlyList<Setting> All { get; } = [.. typeof(Setting).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(SettingsAttribute)))
        .OrderBy(type => type.GetCustomAttribute<SettingsAttribute>()!.Section, StringComparer.Ordinal)
        .SelectMany(type => type.GetProperties().Where(property => property.CanWrite).Select(property => new Setting(type, property)))];

    public Type Owner { get; }

    public PropertyInfo Property { get; }

    public SettingsAttribute Group { get; }

    /// <summary>Its key in the configuration; of a list or a map, of what holds the items.</summary>
    public string Key { get; }

    /// <summary>Its name as an operator writes it, such as <c>Prometheus__QueriesAtOnce</c>; of a list, of the first item.</summary>
    public string Name => _details.Name ?? Written(IsMany ? $"{Key}:0" : Key);

    public bool IsSecret => _details.IsSecret;

    /// <summary>Of a list or a map, the type of an item.</summary>
    public Type Type => IsMany ? Property.PropertyType.GetElementType() ?? Property.PropertyType.GenericTypeArguments[1] : Property.PropertyType;

    /// <summary>What holds when it is not set; null when nothing does.</summary>
    public object? Default => Property.GetValue(Activator.CreateInstance(Owner)) switch
    {
        IDictionary map => map["Default"],
        Array => null,
        var value => value,
    };

    /// <summary>What a value must do, with range and unit, to be said after "must".</summary>
    public string Rule
    {
        get
        {
            var unit = _details.Unit is { } counted ? $" ({counted})" : "";
            if (Property.GetCustomAttribute<RangeAttribute>() is { } range)
                return FormattableString.Invariant($"be a {(Type == typeof(double) ? "number" : "whole number")} from {range.Minimum} to {range.Maximum}{unit}");
            if (Property.GetCustomAttribute<MustAttribute>() is { } must)
                return must.Words;
            return Type.IsEnum ? $"be one of {string.Join(", ", Enum.GetNames(Type))}" : "not be empty";
        }
    }

    private bool IsMany => Property.PropertyType.IsArray || typeof(IDictionary).IsAssignableFrom(Property.PropertyType);

    /// <summary>A key of the configuration as an environment variable.</summary>
    public static string Written(string key) => key.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>Whether the key is this setting's, or that of an item of it.</summary>
    public bool Has(string key) => IsMany
        ? key.StartsWith($"{Key}:", StringComparison.OrdinalIgnoreCase)
        : key.Equals(Key, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is set: the name and its value; of a list or a map, of each item.</summary>
    public IEnumerable<(string Name, string Value)> Given(IConfiguration configuration)
    {
        if (IsMany)
            return configuration.GetSection(Key).GetChildren().Where(item => item.Value is not null).Select(item => (Written($"{Key}:{item.Key}"), item.Value!));
        return configuration[Key] is { } value ? [(Name, value)] : [];
    }

    public bool Allows(string value)
    {
        try
        {
            var read = Type == typeof(string) ? value : TypeDescriptor.GetConverter(Type).ConvertFrom(null, CultureInfo.InvariantCulture, value);
            return (!Type.IsEnum || Enum.IsDefined(Type, read!))
                && Property.GetCustomAttributes<ValidationAttribute>().All(rule => rule.IsValid(read));
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or OverflowException or NotSupportedException)
        {
            return false;
        }
    }
}
