using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Analyzer.Http;

/// <summary>Serves the single-page app.</summary>
internal static class PageFiles
{
    public static WebApplication UsePage(this WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Cache });
        if (Directory.Exists(SampleFolder))
            app.UseStaticFiles(new StaticFileOptions
            {
                RequestPath = "/samples",
                FileProvider = new PhysicalFileProvider(SampleFolder),
                ServeUnknownFileTypes = true,
            });
        app.Use(AnswerUnroutedAsync);
        return app;
    }

    /// <summary>The sample data that an empty installation offers to load through the ordinary imports.</summary>
    public static string SampleFolder { get; } = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>
    /// Every path that is no API path is the page; an unknown API path is a problem, never the page. A middleware and
    /// not a fallback route: a route that takes any content type would win over those with an optional JSON body.
    /// </summary>
    private static Task AnswerUnroutedAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not null)
            return next(context);
        if (context.Request.Path.StartsWithSegments("/api"))
            return ApiProblem.NotFound("unknown_path", new("没有这个 API 路径。", "There is no such API path.")).ExecuteAsync(context);
        var page = context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo("index.html");
        var isPage = page.Exists && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method));
        if (!isPage || Path.HasExtension(context.Request.Path))
            return next(context);
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.SendFileAsync(page, context.RequestAborted);
    }

    /// <summary>Names under <c>assets</c> hold a hash of their content, so they may be kept for ever; the page itself may not.</summary>
    private static void Cache(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets")
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
