using Analyzer.Http;
using Analyzer.Kubernetes;
using Analyzer.Language;

namespace Analyzer.Clusters;

/// <summary>Whether clusters that are reached by kubeconfigs are the very one that this server runs in.</summary>
internal sealed class PodClusterTwins(ClusterRepository clusters, ClusterDirectory directory, ClusterClients clients, TimeProvider time)
{
    /// <summary>Under two names the quotas of one cluster would be summed twice. One that does not answer cannot be compared.</summary>
    /// <param name="found">The cluster that this server runs in.</param>
    /// <param name="except">The row that is to be it.</param>
    /// <param name="cancellationToken">Of the request.</param>
    /// <exception cref="ApiException">409 <c>cluster_exists</c>.</exception>
    public async Task RefuseAsync(PodClusterIdentity found, long? except, CancellationToken cancellationToken)
    {
        var (all, _) = await clusters.ListAsync(new ListQuery(), cancellationToken);
        var others = all.Where(row => row.PodClusterUid is null && row.Id != except).ToList();
        var uids = await Task.WhenAll(others.Select(row => AskAsync(row, cancellationToken)));
        if (others.Zip(uids).FirstOrDefault(pair => pair.Second.Uid == found.Uid).First is { } twin)
            throw new ApiException(StatusCodes.Status409Conflict, "cluster_exists", new(
                $"本集群已用 kubeconfig 添加，名为 {twin.Name}。请把它改为本集群（ServiceAccount），不要再添加一个。",
                $"This cluster is there already by a kubeconfig, as {twin.Name}. Change that one to the server's own cluster instead of adding another."));
    }

    /// <summary>Figures of two clusters under one name could not be told apart again.</summary>
    /// <param name="before">A cluster with a kubeconfig that is to be the one that this server runs in.</param>
    /// <param name="found">That one.</param>
    /// <param name="cancellationToken">Of the request.</param>
    /// <exception cref="ApiException">422 <c>other_cluster</c>, also when the kubeconfig gives no answer any more.</exception>
    public async Task ConfirmAsync(ClusterRow before, PodClusterIdentity found, CancellationToken cancellationToken)
    {
        var (uid, problem) = await AskAsync(before, cancellationToken);
        if (uid == found.Uid)
            return;
        throw new ApiException(StatusCodes.Status422UnprocessableEntity, "other_cluster", problem is null
            ? new($"{before.Name} 的 kubeconfig 指向另一个集群，不是服务器所在的这个（kube-system 的 UID 不同）。请另起名称添加本集群。",
                $"The kubeconfig of {before.Name} leads to another cluster than the one that this server runs in (the UID of kube-system differs). Add this cluster under a name of its own.")
            : new($"无法确认 {before.Name} 就是服务器所在的集群：{problem.Zh} 请先更换可用的 kubeconfig；或者删除它，再以同一名称添加本集群（以往日期的数据会保留）。",
                $"It cannot be told whether {before.Name} is the cluster that this server runs in: {problem.En} Give it a kubeconfig that works first, or delete it and add this cluster under the same name (past days stay)."));
    }

    private async Task<(string? Uid, Message? Problem)> AskAsync(ClusterRow row, CancellationToken cancellationToken)
    {
        string? uid = null;
        var problem = await BoundedCheck.RunAsync("cluster_timeout", async (step, cancel) =>
        {
            using var client = clients.Open(directory.Open(row).Access);
            step(new("是哪个集群", "which cluster it is"));
            uid = await ClusterIdentity.AskAsync(client, cancel);
        }, time, cancellationToken);
        return (uid, problem?.Message);
    }
}
