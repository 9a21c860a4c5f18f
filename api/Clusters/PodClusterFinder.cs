using Analyzer.Http;
using Analyzer.Kubernetes;

namespace Analyzer.Clusters;

/// <summary>Which cluster this server runs in: what is remembered, so that it is never mistaken for another one.</summary>
/// <param name="Server">Where its API answers.</param>
/// <param name="Uid">Of its namespace kube-system.</param>
internal sealed record PodClusterIdentity(string Server, string Uid);

/// <summary>Asks the cluster that this server runs in which one it is.</summary>
internal sealed class PodClusterFinder(PodCluster pod, ClusterClients clients, TimeProvider time)
{
    /// <param name="name">What somebody calls it.</param>
    /// <param name="cancellationToken">Of the request.</param>
    /// <exception cref="ApiException">
    /// 422 <c>not_in_cluster</c>; 502 or 504 as the cluster failed: without an answer it may not be added, since from then on
    /// nobody could tell whether figures come from the cluster that was meant.
    /// </exception>
    public async Task<PodClusterIdentity> FindAsync(string name, CancellationToken cancellationToken)
    {
        var uid = "";
        var problem = await BoundedCheck.RunAsync("cluster_timeout", async (step, cancel) =>
        {
            using var client = clients.OpenPodCluster(name, isCounted: false);
            step(new("是哪个集群", "which cluster it is"));
            uid = await ClusterIdentity.AskAsync(client, cancel);
        }, time, cancellationToken);
        return problem is null ? new(pod.Server, uid) : throw Refusal(problem);
    }

    private static ApiException Refusal(CheckProblem problem) => problem.Code switch
    {
        "not_in_cluster" => new(StatusCodes.Status422UnprocessableEntity, problem.Code, problem.Message, "in_cluster"),
        "cluster_timeout" => new(StatusCodes.Status504GatewayTimeout, problem.Code, problem.Message),
        "missing_right" => new(StatusCodes.Status502BadGateway, problem.Code, new(
            $"{problem.Message.Zh} 请先授予 Pod 的 ServiceAccount 列出 namespaces 的权限（deploy/base/rbac.yaml）；其余缺少的权限，添加后由连接检查列出。",
            $"{problem.Message.En} Grant the pod's ServiceAccount the right to list namespaces first (deploy/base/rbac.yaml); once the cluster is added, its check lists what else is missing.")),
        _ => new(StatusCodes.Status502BadGateway, problem.Code, problem.Message),
    };
}
