using Analyzer.Http;
using Analyzer.Http.Contract;
using Analyzer.Monitoring;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analyzer.Sheets;

/// <summary>Imports one workbook in one transaction (domain.md §15).</summary>
internal interface ISheetImport
{
    /// <exception cref="ApiException">The workbook as a whole cannot be read; nothing was stored.</exception>
    Task<ImportResult> ImportAsync(Stream workbook, bool dryRun, CancellationToken cancellationToken);
}

internal static class SheetRoute
{
    /// <summary>A route that imports one workbook, and what it refuses when the file as a whole cannot be read.</summary>
    public static RouteHandlerBuilder MapImport<TImport>(this IEndpointRouteBuilder routes, string path)
        where TImport : class, ISheetImport => routes.MapPost(path, ImportAsync).TakesFiles()
        .WithMetadata(new Importer(typeof(TImport)))
        .Refuses(400, "missing_file").Refuses(413, "too_large").Refuses(415, "unsupported_media_type", "not_a_workbook").Refuses(422, "missing_column");

    /// <param name="file">A workbook (.xlsx) with the template's headings, in any order.</param>
    /// <param name="dryRun" example="true">Changes nothing and answers what an import would.</param>
    private static async Task<Ok<ImportResult>> ImportAsync(
        IFormFile? file, HttpContext context, CancellationToken cancellationToken, [FromQuery(Name = "dry_run")] bool dryRun = false)
    {
        var importer = context.GetEndpoint()!.Metadata.GetRequiredMetadata<Importer>().Type;
        var import = (ISheetImport)context.RequestServices.GetRequiredService(importer);
        await using var workbook = SheetFile.Required(file).OpenReadStream();
        var result = await import.ImportAsync(workbook, dryRun, cancellationToken);
        if (!dryRun)
            context.RequestServices.GetRequiredService<AnalyzerMetrics>().Rows("sheet",
                ("imported", result.Imported), ("updated", result.Updated), ("skipped", result.Skipped), ("refused", result.Errors.DistinctBy(error => error.Row).Count()));
        return TypedResults.Ok(result);
    }

    /// <summary>The descriptions of a generic handler would not reach the contract, so the route says who imports.</summary>
    private sealed record Importer(Type Type);
}
