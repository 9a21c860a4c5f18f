using Analyzer.Language;
using k8s.Models;

namespace Analyzer.Kubernetes;

/// <summary>
/// Which cluster answers: the UID of its namespace kube-system, which lives as long as the cluster does, while addresses are
/// alike everywhere and authorities are shared or renewed. The right to list namespaces, which every sync needs, is enough.
/// </summary>
internal static class ClusterIdentity
{
    private const string Namespace = "kube-system";

    /// <summary>Asked once: somebody waits for the answer.</summary>
    /// <exception cref="ExplainedException">What the cluster's failure means.</exception>
    public static async Task<string> AskAsync(ClusterClient client, CancellationToken cancellationToken) =>
        Only((await client.AskAsync("namespaces", cancel => PageAsync(client, null, cancel), cancellationToken)).Items);

    /// <summary>Before figures are read.</summary>
    /// <param name="client">Of the cluster that this server runs in.</param>
    /// <param name="access">What is known of it.</param>
    /// <param name="cancellationToken">Of the sync.</param>
    /// <exception cref="ExplainedException"><c>other_cluster</c>, or what the cluster's failure means.</exception>
    public static async Task ConfirmAsync(ClusterClient client, ClusterAccess access, CancellationToken cancellationToken) =>
        Compare(Only(await client.ListAsync("namespaces", (next, cancel) => PageAsync(client, next, cancel), cancellationToken)), access);

    /// <exception cref="ExplainedException"><c>other_cluster</c>.</exception>
    public static void Compare(string uid, ClusterAccess access)
    {
        if (uid != access.PodClusterUid)
            throw Other(access.Name);
    }

    public static ExplainedException Other(string name) => new("other_cluster", new(
        $"服务器现在运行在另一个集群里，不是添加 {name} 时的那个（kube-system 的 UID 不同），因此什么也没有读取。请为 {name} 提供 kubeconfig，并把现在的集群另行添加。",
        $"This server now runs in another cluster than when {name} was added (the UID of kube-system differs), so nothing was read. Give {name} a kubeconfig, and add the present cluster under a name of its own."));

    private static async Task<Page<string>> PageAsync(ClusterClient client, string? next, CancellationToken cancellationToken)
    {
        var list = await client.Api.CoreV1.ListNamespaceWithHttpMessagesAsync(
            fieldSelector: $"metadata.name={Namespace}", limit: ClusterClient.PageSize, continueParameter: next,
            customHeaders: MetadataOnly.Headers, cancellationToken: cancellationToken);
        return ListPage.Of(list.Body, list.Body.Items, item => item.Metadata.Name == Namespace ? item.Uid() ?? "" : "");
    }

    private static string Only(IEnumerable<string> uids) =>
        uids.FirstOrDefault(uid => uid.Length > 0) ?? throw new ExplainedException("cluster_failed",
            new($"集群没有 {Namespace} 命名空间，无法确认是哪个集群。", $"The cluster has no namespace {Namespace}, so it cannot be told which one it is."));
}
