using Analyzer.Clusters;
using Analyzer.Http;
using Analyzer.Http.Contract;
using Analyzer.Runs;
using Analyzer.Sheets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analyzer.Namespaces;

internal static class NamespaceEndpoints
{
    public static IServiceCollection AddNamespaces(this IServiceCollection services) => services
        .AddSingleton<ClusterNamespaces>().AddSingleton<IClusterNames>(provider => provider.GetRequiredService<ClusterNamespaces>())
        .AddSingleton<NamespaceQuotaRepository>().AddSingleton<NamespaceQuotaImport>().AddSingleton<IPartRunner, NamespaceQuotaSync>();

    public static IEndpointRouteBuilder MapNamespaces(this IEndpointRouteBuilder routes)
    {
        var quotas = routes.MapGroup("/api/k8s/quotas").WithTags("Namespace quotas");
        quotas.MapGet("", List).WithName("listNamespaceQuotas").WithSummary("Namespace quotas with what is used of them.")
            .Refuses(400, "unknown_sort");
        quotas.MapDelete("{cluster}/{namespace}", Delete).WithName("deleteNamespaceQuota").WithSummary("Deletes a namespace's quota.")
            .Refuses(404, "namespace_quota_not_found");
        quotas.MapImport<NamespaceQuotaImport>("import").WithName("importNamespaceQuotas").WithSummary("Imports a sheet of namespace quotas; one transaction a file.");
        routes.MapGet("/api/templates/namespace-quota", NamespaceQuotaSheet.Template).WithName("namespaceQuotaTemplate").WithTags("Templates")
            .WithSummary("An empty sheet of namespace quotas with an example row.").AnswersFile(SheetFile.ContentType);
        return routes;
    }

    /// <param name="cluster" example="prod-bj">Only namespaces of this cluster.</param>
    /// <param name="project" example="支付中心-生产">Only namespaces of this project.</param>
    private static async Task<Ok<IReadOnlyList<NamespaceQuota>>> List(
        [AsParameters] ListQuery query, HttpContext context, NamespaceQuotaRepository quotas, CancellationToken cancellationToken,
        [FromQuery(Name = "cluster")] string? cluster = null, [FromQuery(Name = "project")] string? project = null)
    {
        var (rows, total) = await quotas.ListAsync(query, cluster, project, cancellationToken);
        TotalCount.Tell(context, total);
        return TypedResults.Ok(rows);
    }

    /// <param name="cluster" example="prod-bj">The cluster's name.</param>
    /// <param name="namespace" example="pay-prod-0">The namespace's name.</param>
    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        string cluster, string @namespace, NamespaceQuotaRepository quotas, CancellationToken cancellationToken) =>
        await quotas.DeleteAsync(TextInput.OfPath(cluster), TextInput.OfPath(@namespace), cancellationToken)
            ? TypedResults.NoContent()
            : ApiProblem.NotFound("namespace_quota_not_found",
                new($"没有 {cluster}/{@namespace} 的配额。", $"There is no quota of {cluster}/{@namespace}."));
}
