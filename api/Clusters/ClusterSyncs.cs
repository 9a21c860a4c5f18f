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
            .RefusesSync([.. ClusterFailure.Codes, "cluster_not_found", "secrets_lost", "bad_quantity"]);
        syncs.MapPost("sync-project-quota", SyncProjectQuotas).WithName("syncProjectQuotas")
            .WithSummary("Reads the project quotas of clusters. Waits up to 30 s (Prefer: wait=N, respond-async).")
            .RefusesSync([.. ClusterFailure.Codes, "cluster_not_found", "secrets_lost", "bad_quantity", "no_projectquota"]);
        return routes;
    }

    public static ExplainedException Gone(string name) =>
        new("cluster_not_found", new($"集群 {name} 已被删除。", $"Cluster {name} has been deleted."));

    /// <param name="configId" example="1">One cluster.</param>
    /// <param name="configIds" example="1,2">Several, separated by commas, or all.</param>
    /// <param name="retryOf" example="12">A run that has ended: what of it did not succeed is done again, and nothing else need be named.</param>
    private static Task<Results<Ok<SyncResult>, Accepted<Run>, ProblemHttpResult>> SyncNamespaceQuotas(
        HttpContext context, ClusterRepository clusters, RunService runs, CancellationToken cancellationToken,
        [FromQuery(Name = "config_id")] string? configId = null, [FromQuery(Name = "config_ids")] string? configIds = null,
        [FromQuery(Name = "retry_of")] long? retryOf = null, [FromBody] SyncInput? input = null) =>
        StartAsync(RunKind.NamespaceQuotas, new(input, configId, configIds, retryOf), context, clusters, runs, cancellationToken);

    /// <param name="configId" example="1">One cluster.</param>
    /// <param name="configIds" example="1,2">Several, separated by commas, or all.</param>
    /// <param name="retryOf" example="12">A run that has ended: what of it did not succeed is done again, and nothing else need be named.</param>
    private static Task<Results<Ok<SyncResult>, Accepted<Run>, ProblemHttpResult>> SyncProjectQuotas(
        HttpContext context, ClusterRepository clusters, RunService runs, CancellationToken cancellationToken,
        [FromQuery(Name = "config_id")] string? configId = null, [FromQuery(Name = "config_ids")] string? configIds = null,
        [FromQuery(Name = "retry_of")] long? retryOf = null, [FromBody] SyncInput? input = null) =>
        StartAsync(RunKind.ProjectQuotas, new(input, configId, configIds, retryOf), context, clusters, runs, cancellationToken);

    private static async Task<Results<Ok<SyncResult>, Accepted<Run>, ProblemHttpResult>> StartAsync(
        RunKind kind, SyncWish wish, HttpContext context, ClusterRepository clusters, RunService runs, CancellationToken cancellationToken)
    {
        var parts = wish.RetryOf is { } ended
            ? await runs.UnfinishedAsync(ended, kind, cancellationToken)
            : await PartsAsync(wish.Configs, clusters, cancellationToken);
        var run = await runs.StartAsync(kind, parts, RunService.ByRequest, cancellationToken);
        return await runs.AnswerAsync(run, context, cancellationToken);
    }

    private static async Task<IReadOnlyList<RunPart>> PartsAsync(
        ConfigSelection selection, ClusterRepository clusters, CancellationToken cancellationToken)
    {
        var (all, _) = await clusters.ListAsync(new ListQuery(), cancellationToken);
        return [.. selection.Of(all, cluster => cluster.Id)
            .Select(cluster => new RunPart { ConfigId = cluster.Id, Name = cluster.Name, Date = null })];
    }
}
