using Analyzer.Http;
using Analyzer.Http.Contract;
using Analyzer.Kubernetes;
using Analyzer.Monitoring;
using Analyzer.Runs;
using Analyzer.Settings;
using Analyzer.Sheets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analyzer.Clusters;

internal static class ClusterEndpoints
{
    private static readonly string[] Refused = ["kubeconfig_invalid", "kubeconfig_refused", "choose_context", "invalid_pattern", "secrets_lost", "not_in_cluster"];

    /// <summary>The cluster that the server runs in is asked when it is added.</summary>
    private static readonly string[] Unanswered = [.. ClusterFailure.Codes.Except(["cluster_timeout", "not_in_cluster", "other_cluster"])];

    public static IServiceCollection AddClusters(this IServiceCollection services)
    {
        services.AddSettings<KubernetesOptions>();
        return services.AddSingleton(PodCluster.OfThisProcess()).AddSingleton<ClusterClients>().AddSingleton<PodClusterFinder>().AddSingleton<PodClusterTwins>().AddSingleton<IStoredGauges, ClusterGauges>().AddSingleton<ClusterRows>().AddSingleton<ClusterRepository>().AddSingleton<ClusterService>().AddSingleton<ClusterSheet>().AddSingleton<ClusterChecker>().AddSingleton<ClusterDirectory>()
            .AddSingleton<IWholeSync>(provider => WholeClusterSync.Of(RunKind.NamespaceQuotas, provider)).AddSingleton<IWholeSync>(provider => WholeClusterSync.Of(RunKind.ProjectQuotas, provider));
    }

    public static IEndpointRouteBuilder MapClusters(this IEndpointRouteBuilder routes)
    {
        var clusters = routes.MapGroup("/api/k8s/configs").WithTags("Clusters");
        clusters.MapGet("", List).WithName("listClusters").WithSummary("Configured clusters.").Refuses(400, "unknown_sort");
        clusters.MapPost("", Create).WithName("createCluster").WithSummary("Adds a cluster by its kubeconfig, or the one that the server runs in.")
            .Refuses(409, "cluster_exists").Refuses(422, Refused).Refuses(502, Unanswered).Refuses(504, "cluster_timeout");
        clusters.MapPut("{id:long}", Update).WithName("updateCluster").WithSummary("Changes any subset of a cluster's fields.")
            .Refuses(404, "cluster_not_found").Refuses(409, "cluster_exists").Refuses(422, [.. Refused, "other_cluster"])
            .Refuses(502, Unanswered).Refuses(504, "cluster_timeout");
        clusters.MapDelete("{id:long}", Delete).WithName("deleteCluster")
            .WithSummary("Deletes a cluster, its namespace quotas and its shares of project quotas; past days stay.")
            .Refuses(404, "cluster_not_found");
        clusters.MapPost("{id:long}/check", Check).WithName("checkCluster")
            .WithSummary("Checks the connection to a cluster and each right that a sync needs; takes 10 seconds at most.").Refuses(404, "cluster_not_found").Refuses(422, "secrets_lost");
        clusters.MapImport<ClusterSheet>("import").WithName("importClusters").WithSummary("Imports a sheet of clusters; one transaction a file.");
        routes.MapGet("/api/templates/k8s-config", ClusterSheet.Template).WithName("clusterTemplate").WithTags("Templates")
            .WithSummary("An empty sheet of clusters with an example row.").AnswersFile(SheetFile.ContentType);
        return routes;
    }

    private static async Task<Ok<IReadOnlyList<Cluster>>> List(
        [AsParameters] ListQuery query, HttpContext context, ClusterRepository clusters, CancellationToken cancellationToken)
    {
        var (rows, total) = await clusters.ListAsync(query, cancellationToken);
        TotalCount.Tell(context, total);
        return TypedResults.Ok<IReadOnlyList<Cluster>>([.. rows.Select(row => row.Shown())]);
    }

    private static async Task<Results<Created<Cluster>, ProblemHttpResult>> Create(
        NewClusterInput input, ClusterService clusters, CancellationToken cancellationToken) =>
        await clusters.AddAsync(input, cancellationToken) is { } cluster
            ? TypedResults.Created($"/api/k8s/configs/{cluster.Id}", cluster)
            : Exists();

    /// <param name="id" example="1">The cluster's id, as the list shows it.</param>
    private static async Task<Results<Ok<Cluster>, ProblemHttpResult>> Update(
        long id, ClusterChangeInput input, ClusterService clusters, CancellationToken cancellationToken) =>
        await clusters.ChangeAsync(id, input, cancellationToken) switch
        {
            { Cluster: { } cluster } => TypedResults.Ok(cluster),
            { IsTaken: true } => Exists(),
            _ => Unknown(id),
        };

    /// <param name="id" example="1">The cluster's id, as the list shows it.</param>
    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        long id, ClusterService clusters, CancellationToken cancellationToken) =>
        await clusters.DeleteAsync(id, cancellationToken) ? TypedResults.NoContent() : Unknown(id);

    /// <param name="id" example="1">The cluster's id, as the list shows it.</param>
    private static async Task<Results<Ok<ClusterCheck>, ProblemHttpResult>> Check(
        long id, ClusterChecker checker, CancellationToken cancellationToken) =>
        await checker.CheckAsync(id, cancellationToken) is { } check ? TypedResults.Ok(check) : Unknown(id);

    private static ProblemHttpResult Exists() => ApiProblem.Conflict("cluster_exists",
        new("已有同名集群。", "There is a cluster of this name already."));

    private static ProblemHttpResult Unknown(long id) => ApiProblem.NotFound("cluster_not_found",
        new($"没有编号为 {id} 的集群。", $"There is no cluster {id}."));
}
