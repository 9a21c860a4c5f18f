using System.Text.Json;
using System.Text.RegularExpressions;
using Analyzer.Language;
using k8s.Models;

namespace Analyzer.Kubernetes;

/// <summary>Kubernetes quantities as plain numbers, by the client's own type (domain.md §2).</summary>
internal static partial class Quantities
{
    private const int LongestText = 64;

    public static Dictionary<string, decimal> Of(IDictionary<string, ResourceQuantity>? quantities) =>
        (quantities ?? new Dictionary<string, ResourceQuantity>()).ToDictionary(pair => pair.Key, pair => Parse(pair.Value.ToString(), pair.Key));

    /// <summary>From a custom resource, whose values may be bare numbers.</summary>
    public static Dictionary<string, decimal> Of(JsonElement quantities) =>
        quantities.ValueKind != JsonValueKind.Object
            ? []
            : quantities.EnumerateObject()
                .Where(property => property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                .ToDictionary(property => property.Name, property => Parse(property.Value.ToString(), property.Name));

    private static decimal Parse(string text, string resource)
    {
        // An exponent of millions would be worked out to its last digit.
        if (text.Length > LongestText || HugeExponent().IsMatch(text))
            throw Bad(text, resource, null);
        try
        {
            return new ResourceQuantity(text).ToDecimal();
        }
        catch (Exception exception) when (exception is FormatException or ArithmeticException or ArgumentException)
        {
            throw Bad(text, resource, exception);
        }
    }

    private static ExplainedException Bad(string text, string resource, Exception? exception)
    {
        var shown = text.Length <= LongestText ? text : text[..LongestText] + "…";
        return new("bad_quantity", new($"{resource} 的数量“{shown}”不是 Kubernetes 数量。", $"The {resource} '{shown}' is no Kubernetes quantity."), exception);
    }

    [GeneratedRegex("[eE][+-]?[0-9]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex HugeExponent();
}
