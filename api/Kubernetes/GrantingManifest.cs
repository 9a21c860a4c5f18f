using k8s;
using k8s.Models;

namespace Analyzer.Kubernetes;

/// <summary>The manifest that grants rights to a user: a ClusterRole and its binding, to be applied by an administrator.</summary>
internal static class GrantingManifest
{
    /// <summary>Its own name, so that a role that is there already keeps its rules.</summary>
    private const string Name = "resource-usage-analyzer-missing";
    private const string Group = "rbac.authorization.k8s.io";
    private const string ServiceAccount = "system:serviceaccount:";

    /// <param name="permissions">What is missing.</param>
    /// <param name="user">Whom the cluster takes us for; null where it does not tell.</param>
    public static string Of(IEnumerable<ClusterPermission> permissions, string? user)
    {
        var role = new V1ClusterRole
        {
            ApiVersion = $"{Group}/v1",
            Kind = "ClusterRole",
            Metadata = new V1ObjectMeta { Name = Name },
            Rules = [.. permissions.GroupBy(permission => permission.Group).Select(group => new V1PolicyRule
            {
                ApiGroups = [group.Key],
                Resources = [.. group.Select(permission => permission.Resource)],
                Verbs = [ClusterPermission.Verb],
            })],
        };
        var binding = new V1ClusterRoleBinding
        {
            ApiVersion = $"{Group}/v1",
            Kind = "ClusterRoleBinding",
            Metadata = new V1ObjectMeta { Name = Name },
            RoleRef = new V1RoleRef { ApiGroup = Group, Kind = "ClusterRole", Name = Name },
            Subjects = [Subject(user)],
        };
        return $"{KubernetesYaml.Serialize(role).Trim()}\n---\n{KubernetesYaml.Serialize(binding).Trim()}\n";
    }

    private static Rbacv1Subject Subject(string? user) =>
        user is not null && user.StartsWith(ServiceAccount, StringComparison.Ordinal) && user[ServiceAccount.Length..].Split(':') is [var space, var name]
            ? new Rbacv1Subject { Kind = "ServiceAccount", NamespaceProperty = space, Name = name }
            : new Rbacv1Subject { ApiGroup = Group, Kind = "User", Name = user ?? "REPLACE-WITH-THE-USER-OF-THE-KUBECONFIG" };
}
