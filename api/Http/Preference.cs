using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Analyzer.Http;

/// <summary>How long a caller wants to wait, as <c>Prefer</c> says (RFC 7240): what it does not know it passes over.</summary>
/// <param name="Wait">Null when the caller said nothing of it.</param>
/// <param name="Applied">The preference as <c>Preference-Applied</c> names it; null without one.</param>
internal sealed record Preference(TimeSpan? Wait, string? Applied)
{
    private const string Asynchronously = "respond-async";

    /// <summary>
    /// <c>wait=N</c> waits N seconds, also beside <c>respond-async</c>, which alone does not wait at all. Of one
    /// preference said twice the first counts.
    /// </summary>
    /// <param name="headers">The values of <c>Prefer</c>.</param>
    /// <param name="most">Nobody waits longer.</param>
    public static Preference Of(StringValues headers, TimeSpan most)
    {
        // Parameters of a preference, after a semicolon, mean nothing to the two that are known here.
        var preferences = headers.SelectMany(header => (header ?? "").Split(',')).Select(text => text.Split(';')[0].Trim()).ToList();
        foreach (var preference in preferences)
            if (Seconds(preference) is { } seconds)
            {
                var wait = TimeSpan.FromSeconds(Math.Min(seconds, most.TotalSeconds));
                return new(wait, string.Create(CultureInfo.InvariantCulture, $"wait={wait.TotalSeconds}"));
            }
        return preferences.Contains(Asynchronously, StringComparer.OrdinalIgnoreCase)
            ? new(TimeSpan.Zero, Asynchronously)
            : new(null, null);
    }

    private static int? Seconds(string preference)
    {
        if (preference.Split('=', 2) is not [var name, var value] || !name.Trim().Equals("wait", StringComparison.OrdinalIgnoreCase))
            return null;
        return int.TryParse(value.Trim().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
    }
}
