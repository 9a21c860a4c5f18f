using System.Diagnostics;

namespace ClusterSimulator.Verification;

/// <summary>Checks the simulator against the real thing: its truth by Prometheus, its Kubernetes API by kubectl.</summary>
internal static class Verifier
{
    private const int QueriesSent = 2;
    private const string Query = "count(up)";

    /// <summary>Prints what was checked and returns how many checks failed.</summary>
    public static async Task<int> RunAsync(World world, string folder, TextWriter output)
    {
        var findings = new Findings(output);
        var clock = Stopwatch.StartNew();
        var truth = Truth.Of(world);
        await using var prometheus = await PrometheusServer.StartAsync(world, folder);
        var day = $"{world.Day.Date:yyyy-MM-dd} {world.Day.Zone}";
        await output.WriteLineAsync($"{day}: Prometheus ready after {clock.Elapsed.TotalSeconds:F1} s");
        using var client = new PromClient(prometheus.Address);
        foreach (var cluster in world.Clusters)
        {
            var own = truth.Where(space => space.ClusterName == cluster.Name).ToList();
            await new UsageChecks(client, cluster, own, findings).RunAsync();
            await new StatedChecks(client, cluster, own, findings).RunAsync();
            new ApiStatedChecks(cluster, own, findings).Run();
            await using var api = await KubernetesApi.StartAsync(cluster);
            await new KubectlChecks(api, cluster, folder, findings).RunAsync();
        }
        await ProxyAsync(prometheus, world, findings);
        await output.WriteLineAsync($"{findings.Failures} wrong, {clock.Elapsed.TotalSeconds:F1} s");
        return findings.Failures;
    }

    /// <summary>The proxy answers as the server behind it, counts, and makes a fault when told to.</summary>
    private static async Task ProxyAsync(PrometheusServer prometheus, World world, Findings findings)
    {
        await using var proxy = await CountingProxy.StartAsync(prometheus.Address);
        using var client = new PromClient(proxy.Address);
        var queries = Enumerable.Range(0, QueriesSent).Select(_ => client.AskAsync(Query, world.Day.End - 1));
        var answers = await Task.WhenAll(queries);
        var asked = proxy.Requests.All.Count(request => request.Parameter("query") == Query);
        findings.Say(asked == QueriesSent && answers.All(answer => answer.Count == 1), $"proxy passed on {asked} queries");
        proxy.Faults.Add("/api/v1/query", Fault.CloseMidway(), times: 1);
        findings.Say(await FailsAsync(client, world), "proxy closed a connection midway");
        findings.Say(!await FailsAsync(client, world), "proxy went on after its fault");
    }

    private static async Task<bool> FailsAsync(PromClient client, World world)
    {
        try
        {
            await client.AskAsync(Query, world.Day.End - 1);
            return false;
        }
        catch (HttpRequestException)
        {
            return true;
        }
    }
}
