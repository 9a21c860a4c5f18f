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
        return AnswerPageAsync(context, page);
    }

    /// <summary>The page names its parts from where it lies; from deeper paths, that is told by its base.</summary>
    private static async Task AnswerPageAsync(HttpContext context, IFileInfo page)
    {
        using var reader = new StreamReader(page.CreateReadStream());
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        var based = text.Replace("<head>", $"<head>\n    <base href=\"{context.Request.PathBase}/\" />", StringComparison.Ordinal);
        var response = context.Response;
        response.Headers.CacheControl = "no-cache";
        response.ContentType = "text/html; charset=utf-8";
        if (HttpMethods.IsHead(context.Request.Method))
            response.ContentLength = System.Text.Encoding.UTF8.GetByteCount(based);
        else
            await response.WriteAsync(based, context.RequestAborted);
    }

    /// <summary>Names under <c>assets</c> hold a hash of their content, so they may be kept for ever; the page itself may not.</summary>
    private static void Cache(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets")
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
