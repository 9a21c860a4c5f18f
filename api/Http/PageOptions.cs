using System.ComponentModel.DataAnnotations;

namespace Analyzer.Http;

/// <summary>Where the page may be handed out beside this server. Section <c>Page</c> of the settings.</summary>
internal sealed class PageOptions : IValidatableObject
{
    /// <summary>Origins such as <c>https://tools.example.com</c> whose page may use this API; none but this server's own by default.</summary>
    public string[] Origins { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Origins.Where(origin => !IsOrigin(origin))
            .Select(origin => new ValidationResult($"Page:Origins has '{origin}', which is no origin: scheme, host and port, as in https://tools.example.com."));

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == origin;
}
