using System.Text.Json;
using Analyzer.Language;
using k8s;
using k8s.Autorest;
using k8s.Models;

namespace Analyzer.Kubernetes;

/// <summary>What a connection check finds out of a cluster, bit by bit.</summary>
internal sealed class ClusterProbe(ClusterClient client)
{
    private readonly Dictionary<ClusterPermission, bool> _allowed = [];

    /// <summary>Such as v1.28.4; null until the cluster has answered.</summary>
    public string? Version { get; private set; }

    /// <summary>Such as linux/amd64.</summary>
    public string? Platform { get; private set; }

    /// <summary>Whom the cluster takes us for; null where it does not tell (before Kubernetes 1.28).</summary>
    public string? User { get; private set; }

    /// <summary>Null until it is known.</summary>
    public bool? HasProjectQuotas { get; private set; }

    /// <summary>Null until the cluster has been asked.</summary>
    public bool? IsAllowed(ClusterPermission permission)
    {
        lock (_allowed)
            return _allowed.TryGetValue(permission, out var allowed) ? allowed : null;
    }

    /// <exception cref="ExplainedException">The cluster failed; what was found before stays.</exception>
    public async Task RunAsync(
        ClusterAccess access, IReadOnlyList<ClusterPermission> permissions, Action<Message> step, CancellationToken cancellationToken)
    {
        step(new("读取版本", "its version"));
        var version = await client.AskAsync("version", cancel => client.Api.Version.GetCodeAsync(cancel), cancellationToken);
        (Version, Platform) = (version.GitVersion, version.Platform);
        if (access.PodClusterUid is not null)
            await ConfirmAsync(access, step, cancellationToken);
        step(new("权限（SelfSubjectAccessReview）", "rights (SelfSubjectAccessReview)"));
        await Parallel.ForEachAsync(permissions, cancellationToken, async (permission, cancel) => await ReviewAsync(permission, cancel));
        step(new("ProjectQuota 是否安装", "whether ProjectQuota is installed"));
        HasProjectQuotas = await HasProjectQuotasAsync(cancellationToken);
        step(new("用户（SelfSubjectReview）", "its user (SelfSubjectReview)"));
        User = await UserAsync(cancellationToken);
    }

    /// <summary>What another cluster allows is of no use to anybody.</summary>
    private async Task ConfirmAsync(ClusterAccess access, Action<Message> step, CancellationToken cancellationToken)
    {
        step(new("是否仍是同一个集群", "whether it is still the same cluster"));
        try
        {
            ClusterIdentity.Compare(await ClusterIdentity.AskAsync(client, cancellationToken), access);
        }
        catch (ExplainedException denied) when (denied.Code == "missing_right")
        {
            // Said by the rights that follow, with the manifest that grants it.
        }
    }

    private async Task ReviewAsync(ClusterPermission permission, CancellationToken cancellationToken)
    {
        var question = new V1SelfSubjectAccessReview
        {
            Spec = new V1SelfSubjectAccessReviewSpec
            {
                ResourceAttributes = new V1ResourceAttributes { Group = permission.Group, Resource = permission.Resource, Verb = ClusterPermission.Verb },
            },
        };
        var review = await client.AskAsync("selfsubjectaccessreviews",
            cancel => client.Api.AuthorizationV1.CreateSelfSubjectAccessReviewAsync(question, cancellationToken: cancel), cancellationToken);
        lock (_allowed)
            _allowed[permission] = review.Status?.Allowed == true;
    }

    /// <summary>By discovery: a user without a right to the group is refused (403) even where the kind is missing.</summary>
    private async Task<bool> HasProjectQuotasAsync(CancellationToken cancellationToken)
    {
        var groups = await client.AskAsync("apis", cancel => client.Api.Apis.GetAPIVersionsAsync(cancel), cancellationToken);
        if (groups.Groups?.Any(group => group.Name == ClusterPermissions.ProjectQuotaGroup) != true)
            return false;
        var kinds = await client.AskAsync("apis", cancel =>
            client.Api.CustomObjects.GetAPIResourcesAsync(ClusterPermissions.ProjectQuotaGroup, "v1", cancel), cancellationToken);
        return kinds.Resources?.Any(kind => kind.Name == ClusterPermissions.ProjectQuotas) == true;
    }

    private async Task<string?> UserAsync(CancellationToken cancellationToken)
    {
        try
        {
            var review = await client.Api.AuthenticationV1.CreateSelfSubjectReviewAsync(new V1SelfSubjectReview(), cancellationToken: cancellationToken);
            return review.Status?.UserInfo?.Username;
        }
        catch (Exception exception) when (exception is HttpOperationException or HttpRequestException or JsonException)
        {
            // Older servers do not know the question, and the check has its answers without it.
            return null;
        }
    }
}
