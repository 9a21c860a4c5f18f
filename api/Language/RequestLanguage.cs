using System.Globalization;

namespace Analyzer.Language;

/// <summary>Chooses the language of messages by <c>Accept-Language</c>: Chinese first, English second.</summary>
internal static class RequestLanguage
{
    public static IApplicationBuilder UseRequestLanguage(this IApplicationBuilder app)
    {
        var options = new RequestLocalizationOptions { ApplyCurrentCultureToResponseHeaders = true }
            .AddSupportedUICultures("zh", "en")
            .SetDefaultCulture("zh");
        // Numbers and dates never follow the request: only sentences do.
        options.SupportedCultures = [CultureInfo.InvariantCulture];
        options.DefaultRequestCulture = new(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("zh"));
        return app.UseRequestLocalization(options);
    }
}
