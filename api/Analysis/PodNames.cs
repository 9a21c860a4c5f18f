using System.Text.RegularExpressions;

namespace Analyzer.Analysis;

/// <summary>The shapes of names that Kubernetes gives to pods (domain.md §6, rules 2 and 3).</summary>
public static partial class PodNames
{
    /// <summary>The characters of generated suffixes: no vowels and no digits that look like them.</summary>
    private const string Safe = "[bcdfghjklmnpqrstvwxz2456789]";

    /// <summary>The part before the last dash, when the rest is a generated suffix of five characters.</summary>
    public static string? BeforeSuffix(string pod) => Group(Suffixed().Match(pod));

    /// <summary>The part before the last dash, when the rest is an ordinal of any length.</summary>
    public static string? BeforeOrdinal(string pod) => Group(Numbered().Match(pod));

    /// <summary><c>name-&lt;8 to 10 digits&gt;-&lt;5&gt;</c>.</summary>
    public static string? CronJob(string pod) => Group(CronJobPod().Match(pod));

    /// <summary><c>name-&lt;6 to 10 characters&gt;-&lt;5&gt;</c>.</summary>
    public static string? Deployment(string pod) => Group(DeploymentPod().Match(pod));

    /// <summary><c>name-&lt;ordinal of at most 4 digits&gt;</c>.</summary>
    public static string? StatefulSet(string pod) => Group(StatefulSetPod().Match(pod));

    private static string? Group(Match match) => match.Success ? match.Groups[1].Value : null;

    [GeneratedRegex($"^(.+)-{Safe}{{5}}$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffixed();

    [GeneratedRegex("^(.+)-[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex($"^(.+)-[0-9]{{8,10}}-{Safe}{{5}}$", RegexOptions.CultureInvariant)]
    private static partial Regex CronJobPod();

    [GeneratedRegex($"^(.+)-{Safe}{{6,10}}-{Safe}{{5}}$", RegexOptions.CultureInvariant)]
    private static partial Regex DeploymentPod();

    [GeneratedRegex("^(.+)-[0-9]{1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex StatefulSetPod();
}
