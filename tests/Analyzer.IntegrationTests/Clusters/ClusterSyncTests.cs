using System.Net;
using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Clusters;

/// <summary>Quotas read from a cluster are those that its objects state (domain.md §12).</summary>
[Collection(SharedWorld.Name)]
public sealed class ClusterSyncTests(WorldFixture world)
{
    private const double Gib = 1024d * 1024 * 1024;

    [Fact]
    public async Task Namespace_quotas_are_those_of_the_resource_quotas()
    {
        await using var server = new AnalyzerServer();
        await server.Client.AddWorldAsync(world);
        await SyncAsync(server, "/api/k8s/sync?config_ids=all");

        var rows = (await server.Client.GetJsonAsync("/api/k8s/quotas")).AsArray()
            .ToDictionary(row => (row!["cluster_name"]!.GetValue<string>(), row["namespace"]!.GetValue<string>()), row => row!);
        var stated = world.Truth.Where(truth => truth is { Quota: not null, Excluded: false }).ToList();
        rows.Keys.Should().BeEquivalentTo(stated.Select(truth => (truth.ClusterName, truth.Namespace)));
        foreach (var truth in stated)
            Compare(rows[(truth.ClusterName, truth.Namespace)], truth.Quota!, truth.Namespace);
    }

    [Fact]
    public async Task A_project_has_the_sum_of_its_clusters_shares()
    {
        await using var server = new AnalyzerServer();
        await server.Client.AddWorldAsync(world);
        await SyncAsync(server, "/api/k8s/sync-project-quota?config_ids=all");

        var quotas = (await server.Client.GetJsonAsync("/api/quotas")).AsArray();
        var shares = Truth.ProjectShares(world.World).ToLookup(share => share.Project);
        quotas.Select(quota => quota!["project_name"]!.GetValue<string>()).Should().BeEquivalentTo(shares.Select(project => project.Key));
        foreach (var quota in quotas)
        {
            var project = shares[quota!["project_name"]!.GetValue<string>()];
            Near(quota["cpu_quota"], project.Sum(share => share.Cpu));
            Near(quota["memory_quota"], project.Sum(share => share.Memory) / Gib);
            quota["clusters"]!.AsArray().Should().HaveCount(project.Count());
        }
    }

    [Fact]
    public async Task A_missing_right_is_named_and_removes_nothing()
    {
        await using var api = await KubernetesApi.StartAsync(world.World.Cluster("prod-sh"));
        await using var server = new AnalyzerServer();
        await server.Client.AddClusterAsync("prod-sh", api);
        await SyncAsync(server, "/api/k8s/sync?config_id=1");
        var before = (await server.Client.GetJsonAsync("/api/k8s/quotas")).ToJsonString();
        api.Deny("resourcequotas", "list");

        var response = await server.Client.PostAsync("/api/k8s/sync?config_id=1", null);

        response.StatusCode.Should().Be(HttpStatusCode.BadGateway);
        var problem = await response.JsonAsync();
        problem["code"]!.GetValue<string>().Should().Be("missing_right");
        problem["detail"]!.GetValue<string>().Should().Contain("list resourcequotas");
        (await server.Client.GetJsonAsync("/api/k8s/quotas")).ToJsonString().Should().Be(before);
    }

    [Fact]
    public async Task A_cluster_without_ProjectQuota_says_so()
    {
        await using var api = await KubernetesApi.StartAsync(world.World.Cluster("prod-sh"));
        api.ServesProjectQuotas = false;
        await using var server = new AnalyzerServer();
        await server.Client.AddClusterAsync("prod-sh", api);

        var response = await server.Client.PostAsync("/api/k8s/sync-project-quota?config_id=1", null);

        (await response.JsonAsync())["code"]!.GetValue<string>().Should().Be("no_projectquota");
    }

    [Fact]
    public async Task A_list_that_expires_midway_is_begun_again()
    {
        var many = World.Sized(1200, 1, WorldFixture.Day, "Asia/Shanghai", TimeSpan.FromHours(1));
        await using var api = await KubernetesApi.StartAsync(many.Cluster("prod-bj"));
        await using var server = new AnalyzerServer();
        await server.Client.AddClusterAsync("prod-bj", api);
        api.Faults.Add("/api/v1/namespaces", Fault.ContinueExpired(), 1);

        var result = await SyncAsync(server, "/api/k8s/sync?config_id=1");

        result["success"]!.GetValue<bool>().Should().BeTrue();
        api.Requests.Count("/api/v1/namespaces").Should().BeGreaterThan(3);
    }

    [Fact]
    public async Task One_part_that_fails_does_not_stop_the_others()
    {
        await using var broken = await KubernetesApi.StartAsync(world.World.Cluster("prod-sh"));
        broken.Deny("namespaces", "list");
        await using var server = new AnalyzerServer();
        await server.Client.AddClusterAsync("broken", broken);
        await server.Client.AddClusterAsync("prod-bj", world.Clusters["prod-bj"]);

        var result = await server.Client.PostAsync("/api/k8s/sync?config_ids=all", null).OkAsync();

        result["success"]!.GetValue<bool>().Should().BeFalse();
        result["imported"]!.GetValue<int>().Should().BePositive();
        result["errors"]!.AsArray().Should().ContainSingle().Which!["name"]!.GetValue<string>().Should().Be("broken");
    }

    private static async Task<JsonNode> SyncAsync(AnalyzerServer server, string path) => await server.Client.PostAsync(path, null).OkAsync();

    private static void Compare(JsonNode row, NamespaceQuotaTruth quota, string because)
    {
        Near(row["cpu_limit"], quota.Cpu, because);
        Near(row["cpu_used"], quota.CpuUsed, because);
        Near(row["memory_limit"], quota.Memory / Gib, because);
        Near(row["memory_used"], quota.MemoryUsed / Gib, because);
        Near(row["pods_limit"], quota.Pods, because);
        Near(row["storage_limit"], quota.Storage / Gib, because);
        (row["note"]?.GetValue<string>() == "scoped_only").Should().Be(quota.ScopedOnly, because);
    }

    private static void Near(JsonNode? actual, double? expected, string because = "")
    {
        if (expected is { } figure)
            actual!.GetValue<double>().Should().BeApproximately(figure, 1e-9 * Math.Max(1, figure), because);
        else
            actual.Should().BeNull(because);
    }
}
