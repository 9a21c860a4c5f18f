namespace Analyzer.Http;

/// <summary>Headers of every answer, errors and Swagger too (quality.md, Safety).</summary>
internal static class SecurityHeaders
{
    private const string Page =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
        "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Swagger UI and the job dashboard carry inline scripts of their own.</summary>
    private const string Tools = "frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        // When the answer starts, not before: an exception's answer begins with all headers cleared.
        context.Response.OnStarting(() =>
        {
            var path = context.Request.Path;
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.ContentSecurityPolicy = path.StartsWithSegments("/swagger") || path.StartsWithSegments("/hangfire") ? Tools : Page;
            return Task.CompletedTask;
        });
        return next(context);
    });
}
