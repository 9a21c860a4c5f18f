using System.ComponentModel.DataAnnotations;
using Analyzer.Data;

namespace Analyzer.Settings;

/// <summary>
/// What is wrong with the settings, all of it, in an operator's words. The framework would tell the first one only, in its
/// own words and with a stack trace, and would pass over a name that it does not know.
/// </summary>
internal static class SettingsCheck
{
    /// <summary>A name of another section that is as near as this to one of ours is one of ours, mistyped.</summary>
    private const int Mistyped = 2;

    private const int LongestValue = 200;

    /// <param name="configuration">As the program was given it.</param>
    /// <param name="only">Classes of settings; all when none is named.</param>
    /// <returns>A sentence for each fault.</returns>
    public static IReadOnlyList<string> Complaints(IConfiguration configuration, params Type[] only)
    {
        var groups = Setting.All.Where(setting => only.Length == 0 || only.Contains(setting.Owner)).GroupBy(setting => setting.Owner).ToList();
        return [.. groups.SelectMany(group => Values(group, configuration)), .. Unknown(configuration, [.. groups.SelectMany(group => group)])];
    }

    /// <param name="configuration">As the program was given it.</param>
    /// <param name="only">Classes of settings; all when none is named.</param>
    /// <exception cref="CannotStartException">Something is wrong; the message has all of it.</exception>
    public static void Require(IConfiguration configuration, params Type[] only)
    {
        if (Complaints(configuration, only) is { Count: > 0 } complaints)
            throw new CannotStartException(Message(complaints));
    }

    /// <summary>One message of all complaints: a line for one, else a line for each.</summary>
    public static string Message(IReadOnlyList<string> complaints) => complaints is [var only]
        ? only
        : $"{complaints.Count} settings are wrong.{string.Concat(complaints.Select(complaint => $"{Environment.NewLine}  {complaint}"))}";

    private static IEnumerable<string> Values(IGrouping<Type, Setting> group, IConfiguration configuration)
    {
        var wrong = group.SelectMany(setting => setting.Given(configuration)
            .Where(given => !setting.Allows(given.Value)).Select(given => Wrong(setting, given.Name, given.Value))).ToList();
        return wrong.Count > 0 ? wrong : Together(group.Key, group.First().Group.Section, configuration);
    }

    /// <summary>Rules about several settings of a class, once each of them is right by itself.</summary>
    private static IEnumerable<string> Together(Type type, string section, IConfiguration configuration)
    {
        if (!typeof(IValidatableObject).IsAssignableFrom(type))
            return [];
        var options = (IValidatableObject)(configuration.GetSection(section).Get(type) ?? Activator.CreateInstance(type)!);
        return options.Validate(new ValidationContext(options)).Select(result => result.ErrorMessage!);
    }

    private static string Wrong(Setting setting, string name, string value) => setting.IsSecret
        ? $"{name} must {setting.Rule}."
        : $"{name} is '{Shown(value)}' and must {setting.Rule}.";

    private static IEnumerable<string> Unknown(IConfiguration configuration, IReadOnlyList<Setting> known)
    {
        var own = known.Where(setting => !setting.Group.IsShared).Select(setting => $"{setting.Group.Section}:").ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, _) in configuration.AsEnumerable().Where(pair => pair.Value is { Length: > 0 } && pair.Key.Contains(':')))
        {
            if (known.Any(setting => setting.Has(key)))
                continue;
            var name = Setting.Written(key);
            var nearest = known.Where(setting => setting.Key.Contains(':')).MinBy(setting => NameDistance.Between(name, setting.Name))!;
            // Other programs' variables may have two underscores too; a section of ours is ours.
            if (own.Contains(key[..(key.IndexOf(':') + 1)]) || NameDistance.Between(name, nearest.Name) <= Mistyped)
                yield return $"{Shown(name)} is no setting. The nearest is {nearest.Name}.";
        }
    }

    /// <summary>In one line of bounded length, whatever it holds.</summary>
    private static string Shown(string value)
    {
        var plain = string.Concat(value.Select(letter => char.IsControl(letter) ? '?' : letter));
        return plain.Length <= LongestValue ? plain : $"{plain[..LongestValue]}…";
    }
}
