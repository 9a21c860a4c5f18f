using System.Text.Json;
using Analyzer.Language;
using k8s.Models;

namespace Analyzer.Kubernetes;

/// <summary>Kubernetes quantities as plain numbers, by the client's own type (domain.md §2).</summary>
internal static class Quantities
{
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
        try
        {
            return new ResourceQuantity(text).ToDecimal();
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            throw new ExplainedException("bad_quantity",
                new($"{resource} 的数量“{text}”不是 Kubernetes 数量。", $"The {resource} '{text}' is no Kubernetes quantity."), exception);
        }
    }
}
