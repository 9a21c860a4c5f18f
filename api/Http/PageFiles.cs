using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Analyzer.Http;

/// <summary>Serves the single-page app under its content security policy (quality.md, Safety).</summary>
internal static class PageFiles
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
        "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static WebApplication UsePage(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            // Swagger UI and the job dashboard carry inline scripts of their own.
            if (!context.Request.Path.StartsWithSegments("/swagger") && !context.Request.Path.StartsWithSegments("/hangfire"))
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
            else
                headers.ContentSecurityPolicy = "frame-ancestors 'none'";
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Cache });
        if (Directory.Exists(SampleFolder))
            app.UseStaticFiles(new StaticFileOptions
            {
                RequestPath = "/samples",
                FileProvider = new PhysicalFileProvider(SampleFolder),
                ServeUnknownFileTypes = true,
            });
        return app;
    }

    /// <summary>The sample data that an empty installation offers to load through the ordinary imports.</summary>
    public static string SampleFolder { get; } = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Every path that is no API path is the page; an unknown API path is a problem, never the page.</summary>
    public static WebApplication MapPage(this WebApplication app)
    {
        app.Map("/api/{**path}", () => ApiProblem.NotFound("unknown_path", new("没有这个 API 路径。", "There is no such API path.")))
            .ExcludeFromDescription();
        app.MapFallbackToFile("index.html", new StaticFileOptions { OnPrepareResponse = Cache });
        return app;
    }

    /// <summary>Names under <c>assets</c> hold a hash of their content, so they may be kept for ever; the page itself may not.</summary>
    private static void Cache(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets")
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
