using Analyzer.Http;
using Analyzer.Http.Contract;
using Analyzer.Kubernetes;
using Analyzer.Language;
using Analyzer.Runs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analyzer.Clusters;

/// <summary>Starts the runs that read from clusters.</summary>
internal static class ClusterSyncs
{
    public static IEndpointRouteBuilder MapClusterSyncs(this IEndpointRouteBuilder routes)
    {
        var syncs = routes.MapGroup("/api/k8s").WithTags("Clusters");
        syncs.MapPost("sync", SyncNamespaceQuotas).WithName("syncNamespaceQuotas")
            .WithSummary("Reads the namespace quotas of clusters. Waits up to 30 s (Prefer: wait=N, respond-async).")
            .RefusesSync([.. ClusterFailure.Codes, "cluster_not_found", "bad_quantity"]);
        syncs.MapPost("sync-project-quota", SyncProjectQuotas).WithName("syncProjectQuotas")
            .WithSummary("Reads the project quotas of clusters. Waits up to 30 s (Prefer: wait=N, respond-async).")
            .RefusesSync([.. ClusterFailure.Codes, "cluster_not_found", "bad_quantity", "no_projectquota"]);
        return routes;
    }

    public static ExplainedException Gone(string name) =>
        new("cluster_not_found", new($"集群 {name} 已被删除。", $"Cluster {name} has been deleted."));

    /// <param name="configId" example="1">One cluster.</param>
    /// <param name="configIds" example="1,2">Several, separated by commas, or all.</param>
    private static Task<Results<Ok<SyncResult>, Accepted<Run>, ProblemHttpResult>> SyncNamespaceQuotas(
        HttpContext context, ClusterRepository clusters, RunService runs, CancellationToken cancellationToken,
        [FromQuery(Name = "config_id")] string? configId = null, [FromQuery(Name = "config_ids")] string? configIds = null,
        [FromBody] SyncInput? input = null) =>
        StartAsync(RunKind.NamespaceQuotas, ConfigSelection.Choose(input, configId, configIds), context, clusters, runs, cancellationToken);

    /// <param name="configId" example="1">One cluster.</param>
    /// <param name="configIds" example="1,2">Several, separated by commas, or all.</param>
    private static Task<Results<Ok<SyncResult>, Accepted<Run>, ProblemHttpResult>> SyncProjectQuotas(
        HttpContext context, ClusterRepository clusters, RunService runs, CancellationToken cancellationToken,
        [FromQuery(Name = "config_id")] string? configId = null, [FromQuery(Name = "config_ids")] string? configIds = null,
        [FromBody] SyncInput? input = null) =>
        StartAsync(RunKind.ProjectQuotas, ConfigSelection.Choose(input, configId, configIds), context, clusters, runs, cancellationToken);

    private static async Task<Results<Ok<SyncResult>, Accepted<Run>, ProblemHttpResult>> StartAsync(
        RunKind kind, ConfigSelection selection, HttpContext context, ClusterRepository clusters, RunService runs, CancellationToken cancellationToken)
    {
        var (all, _) = await clusters.ListAsync(new ListQuery(), cancellationToken);
        var chosen = selection.Of(all, cluster => cluster.Id);
        var parts = chosen.Select(cluster => new RunPart { ConfigId = cluster.Id, Name = cluster.Name, Date = null }).ToList();
        var run = await runs.StartAsync(kind, parts, RunService.ByRequest, cancellationToken);
        return await runs.AnswerAsync(run, context, cancellationToken);
    }
}
