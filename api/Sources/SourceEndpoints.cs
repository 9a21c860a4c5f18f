using Analyzer.Clusters;
using Analyzer.Http;
using Analyzer.Http.Contract;
using Analyzer.Sheets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analyzer.Sources;

internal static class SourceEndpoints
{
    public static IServiceCollection AddSources(this IServiceCollection services) =>
        services.AddSingleton<SourceRepository>().AddSingleton<SourceService>().AddSingleton<SourceSheet>().AddSingleton<SourceDirectory>()
            .AddSingleton<IClusterNames, SourceClusterNames>();

    public static IEndpointRouteBuilder MapSources(this IEndpointRouteBuilder routes)
    {
        var sources = routes.MapGroup("/api/prometheus/configs").WithTags("Sources");
        sources.MapGet("", List).WithName("listSources").WithSummary("Configured sources.").Refuses(400, "unknown_sort");
        sources.MapPost("", Create).WithName("createSource").WithSummary("Adds a source.")
            .Refuses(409, "source_exists", "cluster_has_source").Refuses(422, SourceRules.Refusals);
        sources.MapPut("{id:long}", Update).WithName("updateSource").WithSummary("Changes any subset of a source's fields.")
            .Refuses(404, "source_not_found").Refuses(409, "source_exists", "cluster_has_source").Refuses(422, SourceRules.Refusals);
        sources.MapDelete("{id:long}", Delete).WithName("deleteSource").WithSummary("Deletes a source; figures of past days stay.")
            .Refuses(404, "source_not_found");
        routes.MapImport<SourceSheet>("/api/prometheus/import").WithName("importSources").WithTags("Sources")
            .WithSummary("Imports a sheet of sources; one transaction a file.");
        routes.MapGet("/api/templates/prometheus-config", SourceSheet.Template).WithName("sourceTemplate").WithTags("Templates")
            .WithSummary("An empty sheet of sources with an example row.").AnswersFile(SheetFile.ContentType);
        return routes;
    }

    private static async Task<Ok<IReadOnlyList<Source>>> List(
        [AsParameters] ListQuery query, HttpContext context, SourceRepository sources, CancellationToken cancellationToken)
    {
        var (rows, total) = await sources.ListAsync(query, cancellationToken);
        TotalCount.Tell(context, total);
        return TypedResults.Ok<IReadOnlyList<Source>>([.. rows.Select(row => row.Shown())]);
    }

    private static async Task<Created<Source>> Create(NewSourceInput input, SourceService sources, CancellationToken cancellationToken)
    {
        var source = await sources.AddAsync(input, cancellationToken);
        return TypedResults.Created($"/api/prometheus/configs/{source.Id}", source);
    }

    /// <param name="id" example="1">The source's id, as the list shows it.</param>
    private static async Task<Results<Ok<Source>, ProblemHttpResult>> Update(
        long id, SourceChangeInput input, SourceService sources, CancellationToken cancellationToken) =>
        await sources.ChangeAsync(id, input, cancellationToken) is { } source ? TypedResults.Ok(source) : Unknown(id);

    /// <param name="id" example="1">The source's id, as the list shows it.</param>
    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        long id, SourceRepository sources, CancellationToken cancellationToken) =>
        await sources.DeleteAsync(id, cancellationToken) ? TypedResults.NoContent() : Unknown(id);

    private static ProblemHttpResult Unknown(long id) => ApiProblem.NotFound("source_not_found",
        new($"没有编号为 {id} 的数据源。", $"There is no source {id}."));
}
