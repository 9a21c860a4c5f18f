using Analyzer.Analysis;
using Analyzer.Language;
using k8s;
using k8s.Models;

namespace Analyzer.Kubernetes;

/// <summary>Reads the workloads that a cluster has now, to find owners and replicas that the metrics do not tell.</summary>
internal sealed class WorkloadReader(ClusterClient client)
{
    private const string DefaultSurge = "25%";

    /// <summary>What can be listed is; what cannot is noted, for the later rules answer in its place.</summary>
    public async Task<ClusterWorkloads> ReadAsync(CancellationToken cancellationToken)
    {
        var found = new ClusterWorkloads();
        await TryAsync(found, () => PodsAsync(found, cancellationToken));
        await TryAsync(found, () => ReplicaSetsAsync(found, cancellationToken));
        await TryAsync(found, () => DeploymentsAsync(found, cancellationToken));
        await TryAsync(found, () => StatefulSetsAsync(found, cancellationToken));
        await TryAsync(found, () => DaemonSetsAsync(found, cancellationToken));
        await TryAsync(found, () => JobsAsync(found, cancellationToken));
        return found;
    }

    private static async Task TryAsync(ClusterWorkloads found, Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (ExplainedException failed)
        {
            found.Notes.Add(failed.Reason);
        }
    }

    private async Task PodsAsync(ClusterWorkloads found, CancellationToken cancellationToken)
    {
        var pods = await client.ListAsync("pods", async (next, cancel) =>
        {
            var list = await client.Api.CoreV1.ListPodForAllNamespacesWithHttpMessagesAsync(
                limit: ClusterClient.PageSize, continueParameter: next, customHeaders: MetadataOnly.Headers, cancellationToken: cancel);
            return ListPage.Of(list.Body, list.Body.Items, item => Owned.Of(item));
        }, cancellationToken);
        foreach (var pod in pods)
            found.Owners(pod.Namespace).Pods[pod.Name] = pod.Owner;
    }

    /// <summary>By metadata: Deployments keep ten old ReplicaSets each. Bare ones alone need their replicas.</summary>
    private async Task ReplicaSetsAsync(ClusterWorkloads found, CancellationToken cancellationToken)
    {
        var sets = await client.ListAsync("replicasets.apps", async (next, cancel) =>
        {
            var list = await client.Api.AppsV1.ListReplicaSetForAllNamespacesWithHttpMessagesAsync(
                limit: ClusterClient.PageSize, continueParameter: next, customHeaders: MetadataOnly.Headers, cancellationToken: cancel);
            return ListPage.Of(list.Body, list.Body.Items, item => Owned.Of(item));
        }, cancellationToken);
        foreach (var set in sets)
            found.Owners(set.Namespace).ReplicaSets[set.Name] = set.Owner;
        if (sets.TrueForAll(set => set.Owner is not null))
            return;
        var whole = await ListAsync("replicasets.apps", (next, cancel) => client.Api.AppsV1.ListReplicaSetForAllNamespacesAsync(
            limit: ClusterClient.PageSize, continueParameter: next, cancellationToken: cancel), (V1ReplicaSetList list) => list.Items, cancellationToken);
        foreach (var set in whole)
            Replicas(found, set, Workload.ReplicaSet, set.Spec?.Replicas ?? 1, 0);
    }

    private async Task DeploymentsAsync(ClusterWorkloads found, CancellationToken cancellationToken)
    {
        var deployments = await ListAsync("deployments.apps", (next, cancel) => client.Api.AppsV1.ListDeploymentForAllNamespacesAsync(
            limit: ClusterClient.PageSize, continueParameter: next, cancellationToken: cancel), (V1DeploymentList list) => list.Items, cancellationToken);
        foreach (var deployment in deployments)
        {
            long replicas = deployment.Spec?.Replicas ?? 1;
            var surge = deployment.Spec?.Strategy?.Type == "Recreate" ? null : Text(deployment.Spec?.Strategy?.RollingUpdate?.MaxSurge) ?? DefaultSurge;
            Replicas(found, deployment, Workload.Deployment, replicas, ReplicaRules.Surge(surge, replicas));
        }
    }

    private async Task StatefulSetsAsync(ClusterWorkloads found, CancellationToken cancellationToken)
    {
        var sets = await ListAsync("statefulsets.apps", (next, cancel) => client.Api.AppsV1.ListStatefulSetForAllNamespacesAsync(
            limit: ClusterClient.PageSize, continueParameter: next, cancellationToken: cancel), (V1StatefulSetList list) => list.Items, cancellationToken);
        foreach (var set in sets)
        {
            found.Owners(set.Metadata.NamespaceProperty).StatefulSets.Add(set.Metadata.Name);
            Replicas(found, set, Workload.StatefulSet, set.Spec?.Replicas ?? 1, 0);
        }
    }

    private async Task DaemonSetsAsync(ClusterWorkloads found, CancellationToken cancellationToken)
    {
        var sets = await ListAsync("daemonsets.apps", (next, cancel) => client.Api.AppsV1.ListDaemonSetForAllNamespacesAsync(
            limit: ClusterClient.PageSize, continueParameter: next, cancellationToken: cancel), (V1DaemonSetList list) => list.Items, cancellationToken);
        foreach (var set in sets)
        {
            found.Owners(set.Metadata.NamespaceProperty).DaemonSets.Add(set.Metadata.Name);
            long desired = set.Status?.DesiredNumberScheduled ?? 0;
            Replicas(found, set, Workload.DaemonSet, desired, ReplicaRules.Surge(Text(set.Spec?.UpdateStrategy?.RollingUpdate?.MaxSurge), desired));
        }
    }

    private async Task JobsAsync(ClusterWorkloads found, CancellationToken cancellationToken)
    {
        var jobs = await ListAsync("jobs.batch", (next, cancel) => client.Api.BatchV1.ListJobForAllNamespacesAsync(
            limit: ClusterClient.PageSize, continueParameter: next, cancellationToken: cancel), (V1JobList list) => list.Items, cancellationToken);
        foreach (var job in jobs)
        {
            found.Owners(job.Metadata.NamespaceProperty).Jobs[job.Metadata.Name] = Owned.Of(job).Owner;
            Replicas(found, job, Workload.Job, job.Spec?.Parallelism ?? 1, 0);
        }
    }

    private Task<List<T>> ListAsync<TList, T>(
        string resource, Func<string?, CancellationToken, Task<TList>> page, Func<TList, IList<T>> items, CancellationToken cancellationToken)
        where TList : IKubernetesObject<V1ListMeta> =>
        client.ListAsync(resource, async (next, cancel) =>
        {
            var list = await page(next, cancel);
            return ListPage.Of(list, items(list), item => item);
        }, cancellationToken);

    private static void Replicas(ClusterWorkloads found, IKubernetesObject<V1ObjectMeta> item, string kind, long replicas, long surge) =>
        found.Replicas(item.Metadata.NamespaceProperty)[new(kind, item.Metadata.Name)] = new(replicas, surge);

    private static string? Text(IntOrString? value) => value?.ToString();

    private readonly record struct Owned(string Namespace, string Name, OwnerReference? Owner)
    {
        public static Owned Of(IKubernetesObject<V1ObjectMeta> item)
        {
            var references = item.Metadata.OwnerReferences ?? [];
            var owner = references.FirstOrDefault(reference => reference.Controller == true) ?? references.FirstOrDefault();
            return new(item.Metadata.NamespaceProperty, item.Metadata.Name, owner is null ? null : new OwnerReference(owner.Kind, owner.Name));
        }
    }
}
