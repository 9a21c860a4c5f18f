using Analyzer.Clusters;
using Analyzer.Http;
using Analyzer.Runs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analyzer.Namespaces;

internal static class NamespaceEndpoints
{
    public static IServiceCollection AddNamespaces(this IServiceCollection services) => services
        .AddSingleton<ClusterNamespaces>().AddSingleton<IClusterNames>(provider => provider.GetRequiredService<ClusterNamespaces>())
        .AddSingleton<NamespaceQuotaRepository>().AddSingleton<IPartRunner, NamespaceQuotaSync>();

    public static IEndpointRouteBuilder MapNamespaces(this IEndpointRouteBuilder routes)
    {
        var quotas = routes.MapGroup("/api/k8s/quotas").WithTags("Namespace quotas");
        quotas.MapGet("", List).WithName("listNamespaceQuotas").WithSummary("Namespace quotas with what is used of them.").ProducesProblem(400);
        quotas.MapDelete("{cluster}/{namespace}", Delete).WithName("deleteNamespaceQuota").WithSummary("Deletes a namespace's quota.")
            .ProducesProblem(404);
        return routes;
    }

    private static async Task<Ok<IReadOnlyList<NamespaceQuota>>> List(
        [AsParameters] ListQuery query, HttpContext context, NamespaceQuotaRepository quotas, CancellationToken cancellationToken,
        [FromQuery(Name = "cluster")] string? cluster = null, [FromQuery(Name = "project")] string? project = null)
    {
        var (rows, total) = await quotas.ListAsync(query, cluster, project, cancellationToken);
        TotalCount.Tell(context, total);
        return TypedResults.Ok(rows);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        string cluster, string @namespace, NamespaceQuotaRepository quotas, CancellationToken cancellationToken) =>
        await quotas.DeleteAsync(TextInput.OfPath(cluster), TextInput.OfPath(@namespace), cancellationToken)
            ? TypedResults.NoContent()
            : ApiProblem.NotFound("namespace_quota_not_found",
                new($"没有 {cluster}/{@namespace} 的配额。", $"There is no quota of {cluster}/{@namespace}."));
}
