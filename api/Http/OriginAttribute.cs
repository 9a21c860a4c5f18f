using Analyzer.Settings;

namespace Analyzer.Http;

/// <summary>An origin as browsers write it.</summary>
internal sealed class OriginAttribute() : MustAttribute("be an origin, which is scheme, host and port, such as https://tools.example.com")
{
    protected override bool Holds(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == text;

    public override bool IsValid(object? value) => value is string { Length: > 0 } && base.IsValid(value);
}
