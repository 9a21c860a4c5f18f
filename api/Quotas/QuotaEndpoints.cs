using Analyzer.Clusters;
using Analyzer.Http;
using Analyzer.Http.Contract;
using Analyzer.Language;
using Analyzer.Runs;
using Analyzer.Sheets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analyzer.Quotas;

internal static class QuotaEndpoints
{
    public static IServiceCollection AddQuotas(this IServiceCollection services) =>
        services.AddSingleton<QuotaStore>().AddSingleton<QuotaRepository>().AddSingleton<QuotaSheet>().AddSingleton<QuotaShares>()
            .AddSingleton<IClusterNames>(provider => provider.GetRequiredService<QuotaShares>()).AddSingleton<QuotaLookup>().AddSingleton<IPartRunner, ProjectQuotaSync>();

    public static IEndpointRouteBuilder MapQuotas(this IEndpointRouteBuilder routes)
    {
        var quotas = routes.MapGroup("/api/quotas").WithTags("Project quotas");
        quotas.MapGet("", List).WithName("listQuotas").WithSummary("Project quotas, with each cluster's share.")
            .Refuses(400, "unknown_sort", "unknown_value");
        quotas.MapPost("", Create).WithName("createQuota").WithSummary("Adds a quota entered by hand.")
            .Refuses(409, "quota_exists");
        quotas.MapPut("{cloud_id}", Update).WithName("updateQuota").WithSummary("Changes any subset of a quota's fields.")
            .Refuses(404, "quota_not_found").Refuses(409, "quota_exists");
        quotas.MapDelete("{cloud_id}", Delete).WithName("deleteQuota").WithSummary("Deletes a quota and its clusters' shares.")
            .Refuses(404, "quota_not_found");
        quotas.MapPost("delete", DeleteMany).WithName("deleteQuotas").WithSummary("Deletes several quotas at once.");
        quotas.MapImport<QuotaSheet>("import").WithName("importQuotas").WithSummary("Imports a quota sheet; one transaction a file.");
        routes.MapGet("/api/templates/quota", QuotaSheet.Template).WithName("quotaTemplate").WithTags("Templates")
            .WithSummary("An empty quota sheet with an example row.").AnswersFile(SheetFile.ContentType);
        return routes;
    }

    /// <param name="source" example="excel">Only quotas that come from here: manual, excel or k8s.</param>
    private static async Task<Ok<IReadOnlyList<Quota>>> List(
        [AsParameters] ListQuery query, HttpContext context, QuotaRepository quotas, CancellationToken cancellationToken,
        [FromQuery(Name = "source")] string? source = null)
    {
        var (rows, total) = await quotas.ListAsync(query, source, cancellationToken);
        TotalCount.Tell(context, total);
        return TypedResults.Ok(rows);
    }

    private static async Task<Results<Created<Quota>, ProblemHttpResult>> Create(
        NewQuotaInput input, QuotaRepository quotas, CancellationToken cancellationToken) =>
        await quotas.AddAsync(input, cancellationToken) is { } quota
            ? TypedResults.Created($"/api/quotas/{Uri.EscapeDataString(quota.CloudId)}", quota)
            : Exists();

    /// <param name="cloudId" example="inst_0042">The quota's cloud id (云序号).</param>
    private static async Task<Results<Ok<Quota>, ProblemHttpResult>> Update(
        [FromRoute(Name = "cloud_id")] string cloudId, QuotaChangeInput input, QuotaRepository quotas, CancellationToken cancellationToken) =>
        await quotas.ChangeAsync(TextInput.OfPath(cloudId), input, cancellationToken) switch
        {
            { Quota: { } quota } => TypedResults.Ok(quota),
            { IsTaken: true } => Exists(),
            _ => Unknown(cloudId),
        };

    /// <param name="cloudId" example="inst_0042">The quota's cloud id (云序号).</param>
    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        [FromRoute(Name = "cloud_id")] string cloudId, QuotaRepository quotas, CancellationToken cancellationToken) =>
        await quotas.DeleteAsync([TextInput.OfPath(cloudId)], cancellationToken) > 0 ? TypedResults.NoContent() : Unknown(cloudId);

    private static async Task<Ok<Deleted>> DeleteMany(
        DeleteQuotasInput input, QuotaRepository quotas, CancellationToken cancellationToken) =>
        TypedResults.Ok(new Deleted { DeletedCount = await quotas.DeleteAsync([.. input.CloudIds ?? []], cancellationToken) });

    private static ProblemHttpResult Exists() => ApiProblem.Conflict("quota_exists",
        new("这个云序号或项目已有配额。", "This cloud id or project has a quota already."));

    private static ProblemHttpResult Unknown(string cloudId) => ApiProblem.NotFound("quota_not_found",
        new($"没有云序号为 {cloudId} 的配额。", $"There is no quota with cloud id {cloudId}."));
}
