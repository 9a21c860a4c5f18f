using System.Net;
using System.Text.Json.Nodes;
using Analyzer.Clusters;
using Analyzer.IntegrationTests.Fuzzing;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Templates;
using Analyzer.Kubernetes;
using ClusterSimulator;
using Microsoft.Extensions.DependencyInjection;

namespace Analyzer.IntegrationTests.Clusters;

/// <summary>The cluster that the server runs in, by the ServiceAccount of its pod.</summary>
public sealed class PodClusterTests
{
    private const string Configs = "/api/k8s/configs";

    private static readonly object Own = new { name = "own", in_cluster = true };

    [Fact]
    public async Task It_needs_no_kubeconfig_and_nothing_of_its_account_is_stored()
    {
        await using var pod = await Pod.StartAsync();
        await using var server = new AnalyzerServer(pod: pod.Cluster);

        var added = await server.Client.PostJsonAsync(Configs, Own).OkAsync();
        var synced = await server.Client.PostAsync("/api/k8s/sync?config_id=1", null).OkAsync();

        $"{added["in_cluster"]} {added["user_kind"]} {added["context"]} {added["server"]}".Should().Be($"true service_account  {pod.Api.Address}".TrimEnd('/'));
        synced["imported"]!.GetValue<int>().Should().BePositive();
        (await server.Client.GetJsonAsync("/api/version"))["in_cluster"]!.GetValue<bool>().Should().BeTrue();
        using var stored = StoredData.Of(server);
        stored.Text().Should().Contain("own").And.NotContain(pod.Api.Token).And.NotContain("BEGIN CERTIFICATE");
    }

    [Fact]
    public async Task A_token_that_is_renewed_in_the_middle_of_a_sync_is_used_at_once()
    {
        await using var pod = await Pod.StartAsync();
        await using var server = await WithOwnAsync(pod);
        var access = (await server.Services.GetRequiredService<ClusterDirectory>().FindAsync(1, default))!.Access;
        using var client = await server.Services.GetRequiredService<ClusterClients>().OpenAsync(access, default);
        var reader = new ClusterReader(client, access);

        (await reader.NamespacesAsync(default)).Should().NotBeEmpty();
        pod.Api.RenewToken();
        (await reader.Invoking(old => old.ResourceQuotasAsync(default)).Should().ThrowAsync<Analyzer.Language.ExplainedException>())
            .Which.Code.Should().Be("cluster_unauthorized");
        await pod.MountAsync();

        (await reader.ResourceQuotasAsync(default)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_pod_that_was_moved_to_another_cluster_reads_nothing_of_it()
    {
        await using var pod = await Pod.StartAsync("prod-bj");
        await using var elsewhere = await Pod.StartAsync("prod-sh");
        using var data = new TemporaryFolder();
        await using (var server = new AnalyzerServer(dataFolder: data.Path, pod: pod.Cluster))
            await server.Client.PostJsonAsync(Configs, Own).OkAsync();
        await using var moved = new AnalyzerServer(dataFolder: data.Path, pod: elsewhere.Cluster);

        var sync = await moved.Client.PostAsync("/api/k8s/sync?config_id=1", null);
        var check = await moved.Client.PostAsync($"{Configs}/1/check", null).OkAsync();
        var again = await moved.Client.PutJsonAsync($"{Configs}/1", new { in_cluster = true });

        (await CodeAsync(sync, HttpStatusCode.BadGateway)).Should().Be("other_cluster");
        check["problem"]!["code"]!.GetValue<string>().Should().Be("other_cluster");
        check["permissions"]!.AsArray().Should().OnlyContain(permission => permission!["allowed"] == null);
        (await CodeAsync(again, HttpStatusCode.UnprocessableEntity)).Should().Be("other_cluster");
        elsewhere.Api.Requests.Count("/api/v1/resourcequotas").Should().Be(0);
        (await moved.Client.GetJsonAsync("/api/k8s/quotas")).AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Two_instances_each_read_the_token_of_their_own_pod()
    {
        await using var pod = await Pod.StartAsync();
        using var shared = new TemporaryFolder();
        await using var one = new AnalyzerServer(dataFolder: shared.Path, on: TestDatabase.Postgres, pod: pod.Cluster);
        using var mount = new TemporaryFolder();
        await pod.Api.WriteServiceAccountAsync(mount.Path);
        var other = new PodCluster(mount.Path, pod.Api.Address.Host, pod.Api.Address.Port.ToString());
        await using var two = new AnalyzerServer(dataFolder: shared.Path, on: TestDatabase.Postgres, pod: other);
        await one.Client.PostJsonAsync(Configs, Own).OkAsync();
        File.Delete(Path.Combine(pod.Mount, "token"));

        var fromTwo = await two.Client.PostAsync($"{Configs}/1/check", null).OkAsync();
        var fromOne = await one.Client.PostAsync($"{Configs}/1/check", null).OkAsync();

        fromTwo["problem"].Should().BeNull();
        fromOne["problem"]!["code"]!.GetValue<string>().Should().Be("not_in_cluster");
    }

    [Fact]
    public async Task Outside_a_pod_it_is_refused_and_an_added_one_reads_nothing()
    {
        await using var pod = await Pod.StartAsync();
        using var data = new TemporaryFolder();
        await using (var inside = new AnalyzerServer(dataFolder: data.Path, pod: pod.Cluster))
            await inside.Client.PostJsonAsync(Configs, Own).OkAsync();
        await using var outside = new AnalyzerServer(dataFolder: data.Path);

        var adding = await outside.Client.PostJsonAsync(Configs, new { name = "other", in_cluster = true });

        (await CodeAsync(adding, HttpStatusCode.UnprocessableEntity)).Should().Be("not_in_cluster");
        (await CodeAsync(await outside.Client.PostAsync("/api/k8s/sync?config_id=1", null), HttpStatusCode.BadGateway)).Should().Be("not_in_cluster");
        (await outside.Client.GetJsonAsync("/api/version"))["in_cluster"]!.GetValue<bool>().Should().BeFalse();
        outside.Client.DefaultRequestHeaders.Remove("Accept-Language");
        (await outside.Client.PostJsonAsync(Configs, new { name = "other", in_cluster = true })).Should().Match<HttpResponseMessage>(
            answer => answer.JsonAsync().Result["detail"]!.GetValue<string>().Contains("没有作为 Pod 运行"));
    }

    [Theory]
    [InlineData("token", null, "not_in_cluster")]
    [InlineData("token", "", "not_in_cluster")]
    [InlineData("token", "another", "cluster_unauthorized")]
    [InlineData("token", "two\nlines", "not_in_cluster")]
    [InlineData("ca.crt", null, "not_in_cluster")]
    [InlineData("ca.crt", "", "not_in_cluster")]
    [InlineData("ca.crt", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "not_in_cluster")]
    public async Task A_broken_mount_says_what_is_wrong_and_adds_nothing(string file, string? content, string code)
    {
        await using var pod = await Pod.StartAsync();
        var path = Path.Combine(pod.Mount, file);
        File.Delete(path);
        if (content is not null)
            await File.WriteAllTextAsync(path, content);
        await using var server = new AnalyzerServer(pod: pod.Cluster);

        (await CodeAsync(await server.Client.PostJsonAsync(Configs, Own))).Should().Be(code);
        (await server.Client.GetJsonAsync(Configs)).AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task The_authority_of_another_cluster_is_not_trusted()
    {
        await using var pod = await Pod.StartAsync();
        await using var other = await Pod.StartAsync();
        File.Copy(Path.Combine(other.Mount, "ca.crt"), Path.Combine(pod.Mount, "ca.crt"), overwrite: true);
        await using var server = new AnalyzerServer(pod: pod.Cluster);

        (await CodeAsync(await server.Client.PostJsonAsync(Configs, Own), HttpStatusCode.BadGateway)).Should().Be("cluster_tls");
        pod.Api.Requests.Count("/").Should().Be(0, "the token was not shown to it");
    }

    [Fact]
    public async Task Without_the_right_to_tell_which_cluster_it_is_it_is_not_added()
    {
        await using var pod = await Pod.StartAsync();
        pod.Api.Deny("namespaces", "list");
        await using var server = new AnalyzerServer(pod: pod.Cluster);

        var refused = await server.Client.PostJsonAsync(Configs, Own);

        refused.StatusCode.Should().Be(HttpStatusCode.BadGateway);
        var problem = await refused.JsonAsync();
        problem["code"]!.GetValue<string>().Should().Be("missing_right");
        problem["detail"]!.GetValue<string>().Should().Contain("system:serviceaccount:monitoring:analyzer").And.Contain("deploy/base/rbac.yaml");
        File.Exists(Path.Combine(Repository.Root, "deploy/base/rbac.yaml")).Should().BeTrue();
    }

    [Fact]
    public async Task A_check_names_rights_that_were_taken_away_and_grants_them_to_the_ServiceAccount()
    {
        await using var pod = await Pod.StartAsync();
        await using var server = await WithOwnAsync(pod);
        pod.Api.Deny("namespaces", "list");

        var check = await server.Client.PostAsync($"{Configs}/1/check", null).OkAsync();

        check["problem"].Should().BeNull();
        check["permissions"]!.AsArray().Where(permission => permission!["allowed"]!.GetValue<bool>() == false).Should().ContainSingle()
            .Which!["resource"]!.GetValue<string>().Should().Be("namespaces");
        check["manifest"]!.GetValue<string>().Should().Contain("kind: ServiceAccount").And.Contain("namespace: monitoring");
        (await CodeAsync(await server.Client.PostAsync("/api/k8s/sync-project-quota?config_id=1", null), HttpStatusCode.BadGateway)).Should().Be("missing_right");
    }

    [Fact]
    public async Task Under_a_second_name_it_would_count_twice_and_is_refused()
    {
        await using var pod = await Pod.StartAsync();
        await using var server = await WithOwnAsync(pod);
        await server.Client.PostJsonAsync(Configs, new { name = "by file", kubeconfig = pod.Api.Kubeconfig }).OkAsync();

        var second = await server.Client.PostJsonAsync(Configs, new { name = "again", in_cluster = true });
        var changed = await server.Client.PutJsonAsync($"{Configs}/2", new { in_cluster = true });

        (await CodeAsync(second, HttpStatusCode.Conflict)).Should().Be("cluster_exists");
        (await CodeAsync(changed, HttpStatusCode.Conflict)).Should().Be("cluster_exists");
    }

    [Fact]
    public async Task Beside_its_own_kubeconfig_it_would_count_twice_and_is_refused()
    {
        await using var pod = await Pod.StartAsync();
        await using var server = new AnalyzerServer(pod: pod.Cluster);
        await server.Client.PostJsonAsync(Configs, new { name = "by file", kubeconfig = pod.Api.Kubeconfig }).OkAsync();

        var beside = await server.Client.PostJsonAsync(Configs, Own);
        var instead = await server.Client.PutJsonAsync($"{Configs}/1", new { in_cluster = true }).OkAsync();

        (await CodeAsync(beside, HttpStatusCode.Conflict)).Should().Be("cluster_exists");
        Kind(instead).Should().Be("true service_account");
    }

    /// <summary>Past days of one cluster and coming days of another would stand under one name.</summary>
    [Theory]
    [InlineData(true, "leads to another cluster")]
    [InlineData(false, "cannot be told whether")]
    public async Task Another_clusters_kubeconfig_does_not_give_way_to_it(bool answers, string words)
    {
        await using var pod = await Pod.StartAsync("prod-bj");
        await using var other = await Pod.StartAsync("prod-sh");
        await using var server = new AnalyzerServer(pod: pod.Cluster);
        await server.Client.PostJsonAsync(Configs, new { name = "prod-sh", kubeconfig = other.Api.Kubeconfig }).OkAsync();
        if (!answers)
            other.Api.RenewToken();

        var refused = await server.Client.PutJsonAsync($"{Configs}/1", new { in_cluster = true });

        (await refused.Content.ReadAsStringAsync()).Should().Contain(words);
        (await CodeAsync(refused, HttpStatusCode.UnprocessableEntity)).Should().Be("other_cluster");
    }

    [Theory]
    [InlineData("""{"name": "c"}""")]
    [InlineData("""{"name": "c", "kubeconfig": "apiVersion: v1", "in_cluster": true}""")]
    public async Task A_cluster_has_a_kubeconfig_or_is_the_servers_own_and_never_both(string body)
    {
        await using var server = new AnalyzerServer();
        var refused = await server.Client.PostAsync(Configs, new StringContent(body, null, "application/json"));

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await refused.JsonAsync())["errors"]!["kubeconfig"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task A_kubeconfig_takes_its_place_and_it_takes_a_kubeconfigs()
    {
        await using var pod = await Pod.StartAsync();
        await using var server = await WithOwnAsync(pod);

        var bySheet = FilledTemplate.FromRows(["集群名称", "kubeconfig"], ["own", pod.Api.Kubeconfig]);
        await server.Client.ImportAsync($"{Configs}/import", bySheet).OkAsync();
        var imported = (await server.Client.GetJsonAsync(Configs))[0]!;
        var back = await server.Client.PutJsonAsync($"{Configs}/1", new { in_cluster = true }).OkAsync();
        var withoutAny = await server.Client.PutJsonAsync($"{Configs}/1", new { in_cluster = false });
        var byFile = await server.Client.PutJsonAsync($"{Configs}/1", new { kubeconfig = pod.Api.Kubeconfig, in_cluster = false }).OkAsync();

        Kind(imported).Should().Be("false token");
        Kind(back).Should().Be("true service_account");
        (await CodeAsync(withoutAny, HttpStatusCode.UnprocessableEntity)).Should().Be("kubeconfig_invalid");
        Kind(byFile).Should().Be("false token");
    }

    [Fact]
    public async Task A_cluster_that_echoes_the_token_gives_it_away_to_nobody()
    {
        await using var pod = await Pod.StartAsync();
        await using var server = await WithOwnAsync(pod);
        pod.Api.RenewToken();
        await pod.MountAsync();
        pod.Api.Faults.Add("/api/v1/namespaces", Fault.Respond(400, $"bad request: Bearer {pod.Api.Token}", "text/plain"));

        var answer = await (await server.Client.PostAsync("/api/k8s/sync?config_id=1", null)).Content.ReadAsStringAsync();

        answer.Should().Contain("bad request").And.NotContain(pod.Api.Token);
    }

    private static string Kind(JsonNode cluster) => $"{cluster["in_cluster"]} {cluster["user_kind"]}";

    private static async Task<AnalyzerServer> WithOwnAsync(Pod pod)
    {
        var server = new AnalyzerServer(pod: pod.Cluster);
        await server.Client.PostJsonAsync(Configs, Own).OkAsync();
        return server;
    }

    private static async Task<string> CodeAsync(HttpResponseMessage response, HttpStatusCode? status = null)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(status ?? response.StatusCode, text);
        response.IsSuccessStatusCode.Should().BeFalse(text);
        return JsonNode.Parse(text)!["code"]!.GetValue<string>();
    }
}
