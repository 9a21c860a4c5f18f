namespace ClusterSimulator.Verification;

/// <summary>Runs kubectl against a cluster's API, as its users do.</summary>
internal sealed class KubectlChecks(KubernetesApi api, Cluster cluster, string folder, Findings findings)
{
    public async Task RunAsync()
    {
        await ExpectAsync("get ns,resourcequota,deploy,rs,pods -A", [.. cluster.Namespaces.Select(space => space.Name)]);
        await ExpectAsync("get projectquotas", [.. cluster.ProjectQuotas.Select(quota => quota.Name)]);
        await ExpectAsync("get sts,ds,jobs,cj,rc,nodes,crd -A", [.. cluster.Nodes.Select(node => node.Name)]);
        await ExpectAsync("get pods -n steady -o yaml", ["ownerReferences:", "kind: ReplicaSet", "apiVersion: v1"]);
        await ExpectAsync("get pods -n steady -l app=web -o name", ["pod/web-7d4b9c6f5-"]);
        await ExpectAsync("get pods -A --chunk-size=7", [.. LivingPods()]);
        await ExpectAsync($"get projectquotas {cluster.ProjectQuotas[0].Name} -o jsonpath={{.spec.hard}}", ["limits.cpu"]);
        await ExpectAsync("auth can-i list pods -A", ["yes"]);
        await DeniedAsync();
        await MissingKindAsync();
        await PagingAsync();
    }

    private async Task DeniedAsync()
    {
        api.Deny("resourcequotas", "list");
        await ExpectAsync(
            "get resourcequotas -A",
            ["resourcequotas is forbidden: User \"system:serviceaccount:monitoring:analyzer\" cannot list resource "
                + "\"resourcequotas\" in API group \"\" at the cluster scope"],
            fails: true);
        await ExpectAsync("auth can-i list resourcequotas -A", ["no"], fails: true);
        api.Rights.Reset();
    }

    private async Task MissingKindAsync()
    {
        api.ServesProjectQuotas = false;
        await ExpectAsync("get projectquotas.v1.auth.alauda.io", ["the server doesn't have a resource type"], fails: true);
        await ExpectAsync(
            "get --raw /apis/auth.alauda.io/v1/projectquotas", ["could not find the requested resource"], fails: true);
        api.ServesProjectQuotas = true;
    }

    /// <summary>A list of small pages is whole, and a page that has expired is an error.</summary>
    private async Task PagingAsync()
    {
        api.Requests.Clear();
        await ExpectAsync("get pods -A --chunk-size=7 -o name", [.. LivingPods()]);
        var pages = (LivingPods().Count() + 6) / 7;
        var asked = api.Requests.Count("/api/v1/pods");
        findings.Say(asked == pages, $"{cluster.Name} list of {pages} pages took {asked} requests");
        api.Faults.Add("/api/v1/pods", Fault.ContinueExpired(), times: 1);
        await ExpectAsync("get --raw /api/v1/pods?continue=abc", ["too old to display a consistent list"], fails: true);
        api.Faults.Clear();
    }

    private IEnumerable<string> LivingPods() =>
        cluster.Namespaces.SelectMany(space => space.Pods).Where(pod => pod.InApi).Select(pod => pod.Name);

    private async Task ExpectAsync(string command, string[] texts, bool fails = false)
    {
        var kubeconfig = Path.Combine(folder, $"verify-{cluster.Name}.kubeconfig");
        await api.WriteKubeconfigAsync(kubeconfig);
        var cache = Path.Combine(folder, "kubectl-cache-" + cluster.Name + api.ServesProjectQuotas);
        string[] arguments = [.. command.Split(' '), "--kubeconfig", kubeconfig, "--cache-dir", cache];
        var (code, output) = await ChildProcess.ResultAsync("kubectl", arguments, CancellationToken.None);
        var missing = texts.Where(text => !output.Contains(text.Trim(), StringComparison.Ordinal)).ToList();
        var found = missing.Count == 0 ? "" : $"without {string.Join(", ", missing)}\n";
        var right = code != 0 == fails && missing.Count == 0;
        findings.Say(right, $"{cluster.Name} kubectl {command}: exit code {code}", found + output);
    }
}
