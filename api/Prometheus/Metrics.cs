namespace Analyzer.Prometheus;

/// <summary>The names of the metrics and labels that are read, as cAdvisor and kube-state-metrics give them.</summary>
internal static class Metrics
{
    public const string CpuSeconds = "container_cpu_usage_seconds_total";
    public const string MemoryUsage = "container_memory_usage_bytes";
    public const string MemoryWorkingSet = "container_memory_working_set_bytes";

    public const string PodOwner = "kube_pod_owner";
    public const string ReplicaSetOwner = "kube_replicaset_owner";
    public const string JobOwner = "kube_job_owner";

    public const string DeploymentReplicas = "kube_deployment_spec_replicas";
    public const string StatefulSetReplicas = "kube_statefulset_replicas";
    public const string DaemonSetReplicas = "kube_daemonset_status_desired_number_scheduled";
    public const string ReplicaSetReplicas = "kube_replicaset_spec_replicas";
    public const string JobReplicas = "kube_job_spec_parallelism";

    public static class Labels
    {
        public const string Namespace = "namespace";
        public const string Pod = "pod";
        public const string Container = "container";
        public const string Cluster = "cluster";
        public const string OwnerKind = "owner_kind";
        public const string OwnerName = "owner_name";
        public const string OwnerIsController = "owner_is_controller";
        public const string Deployment = "deployment";
        public const string StatefulSet = "statefulset";
        public const string DaemonSet = "daemonset";
        public const string ReplicaSet = "replicaset";
        public const string Job = "job_name";

        /// <summary>Ours: tells the first sample's time from the last one's in one answer.</summary>
        public const string Edge = "edge";
    }
}
