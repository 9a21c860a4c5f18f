using System.Globalization;
using System.Text.RegularExpressions;

namespace Analyzer.IntegrationTests.Monitoring;

/// <summary>What <c>/metrics</c> answered, by name and labels.</summary>
internal sealed partial class Scraped
{
    private readonly IReadOnlyList<(string Name, Dictionary<string, string> Labels, double Value)> _samples;

    private Scraped(string text)
    {
        Text = text;
        _samples = [.. Sample().Matches(text).Select(sample => (
            sample.Groups["name"].Value,
            Label().Matches(sample.Groups["labels"].Value).ToDictionary(label => label.Groups["name"].Value, label => label.Groups["value"].Value),
            double.Parse(sample.Groups["value"].Value, CultureInfo.InvariantCulture)))];
    }

    public string Text { get; }

    /// <summary>Every name of a sample: a histogram's buckets, sum and count each have one.</summary>
    public IReadOnlySet<string> Names => _samples.Select(sample => sample.Name).ToHashSet();

    public IReadOnlySet<string> Labels => _samples.SelectMany(sample => sample.Labels.Keys).ToHashSet();

    public static async Task<Scraped> FromAsync(HttpClient client) => new(await client.GetStringAsync("/metrics"));

    /// <summary>The sum of the samples that have these labels; null when there is none.</summary>
    public double? Of(string name, params (string Name, string Value)[] labels)
    {
        var found = _samples.Where(sample => sample.Name == name && labels.All(label => sample.Labels.GetValueOrDefault(label.Name) == label.Value)).ToList();
        return found.Count == 0 ? null : found.Sum(sample => sample.Value);
    }

    [GeneratedRegex("""^(?<name>[a-zA-Z_:][\w:]*)(\{(?<labels>.*)\})? (?<value>\S+)$""", RegexOptions.Multiline)]
    private static partial Regex Sample();

    [GeneratedRegex("""(?<name>\w+)="(?<value>(\\.|[^"\\])*)"(,|$)""")]
    private static partial Regex Label();
}
