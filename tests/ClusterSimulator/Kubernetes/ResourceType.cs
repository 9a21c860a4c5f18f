namespace ClusterSimulator.Kubernetes;

/// <summary>A kind of object that the API serves.</summary>
internal sealed record ResourceType(
    string Group, string Version, string Plural, string Kind, bool Namespaced, params string[] ShortNames)
{
    public static readonly ResourceType Pods = new("", "v1", "pods", "Pod", true, "po");
    public static readonly ResourceType Namespaces = new("", "v1", "namespaces", "Namespace", false, "ns");
    public static readonly ResourceType Nodes = new("", "v1", "nodes", "Node", false, "no");
    public static readonly ResourceType ResourceQuotas = new("", "v1", "resourcequotas", "ResourceQuota", true, "quota");
    public static readonly ResourceType CustomResourceDefinitions =
        new("apiextensions.k8s.io", "v1", "customresourcedefinitions", "CustomResourceDefinition", false, "crd", "crds");
    public static readonly ResourceType ProjectQuotas = new("auth.alauda.io", "v1", "projectquotas", "ProjectQuota", false);
    public static readonly ResourceType AccessReviews =
        new("authorization.k8s.io", "v1", "selfsubjectaccessreviews", "SelfSubjectAccessReview", false) { Verbs = ["create"] };

    public static readonly ResourceType SubjectReviews =
        new("authentication.k8s.io", "v1", "selfsubjectreviews", "SelfSubjectReview", false) { Verbs = ["create"] };

    public static readonly IReadOnlyList<ResourceType> All =
    [
        Namespaces,
        Nodes,
        Pods,
        new("", "v1", "replicationcontrollers", "ReplicationController", true, "rc"),
        ResourceQuotas,
        new("apps", "v1", "daemonsets", "DaemonSet", true, "ds"),
        new("apps", "v1", "deployments", "Deployment", true, "deploy"),
        new("apps", "v1", "replicasets", "ReplicaSet", true, "rs"),
        new("apps", "v1", "statefulsets", "StatefulSet", true, "sts"),
        new("batch", "v1", "cronjobs", "CronJob", true, "cj"),
        new("batch", "v1", "jobs", "Job", true),
        CustomResourceDefinitions,
        ProjectQuotas,
        AccessReviews,
        SubjectReviews,
        // Known by name only: kubectl asks for the kinds of a manifest before it takes it.
        new("rbac.authorization.k8s.io", "v1", "clusterroles", "ClusterRole", false) { Verbs = [] },
        new("rbac.authorization.k8s.io", "v1", "clusterrolebindings", "ClusterRoleBinding", false) { Verbs = [] },
    ];

    public IReadOnlyList<string> Verbs { get; init; } = ["get", "list"];

    public string GroupVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>Whether a custom resource definition makes it; its objects come with kind and version in lists too.</summary>
    public bool IsCustom => this == ProjectQuotas;
}
