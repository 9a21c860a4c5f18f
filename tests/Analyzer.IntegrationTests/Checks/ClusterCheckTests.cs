using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;
using Analyzer.Kubernetes;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Checks;

/// <summary>Connection checks of clusters: what is reachable, who we are, and each right (api.md, Clusters).</summary>
public sealed class ClusterCheckTests
{
    private static readonly Cluster Cluster = World.Standard(WorldFixture.Day).Cluster("prod-bj");

    public static TheoryData<string> Resources => [.. ClusterPermissions.All.Select(permission => permission.Resource)];

    [Fact]
    public async Task A_viewer_who_may_read_everything_is_told_so()
    {
        await using var api = await KubernetesApi.StartAsync(Cluster);
        var check = await CheckAsync(api);

        check["permissions"]!.AsArray().Should().OnlyContain(permission => JsonNode.DeepEquals(permission!["allowed"], true), "{0}", check.ToJsonString());
        check.AsObject().Remove("permissions");
        check.ToJsonString().Should().Be(
            """{"reachable":true,"version":"v1.29.4","platform":"linux/amd64","user":"system:serviceaccount:monitoring:analyzer","certificate_expires_at":null,"skip_tls_verify":false,"projectquota_installed":true,"manifest":null,"problem":null}""");
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task A_viewer_who_lacks_one_right_is_told_exactly_that_and_kubectl_agrees(string resource)
    {
        await using var api = await KubernetesApi.StartAsync(Cluster);
        api.Deny(resource, "list");

        var check = await CheckAsync(api);

        var permissions = check["permissions"]!.AsArray();
        permissions.Where(permission => !JsonNode.DeepEquals(permission!["allowed"], true))
            .Should().ContainSingle().Which!["resource"]!.GetValue<string>().Should().Be(resource);
        foreach (var permission in permissions)
            (await KubectlMayAsync(api, permission!)).Should().Be(permission!["allowed"]!.GetValue<bool>(), "{0}", permission.ToJsonString());
        var manifest = check["manifest"]!.GetValue<string>();
        manifest.Should().Contain($"- {resource}").And.Contain("namespace: monitoring").And.Contain("name: analyzer");
        ClusterPermissions.All.Where(permission => permission.Resource != resource)
            .Should().OnlyContain(permission => !manifest.Contains($"- {permission.Resource}"));
    }

    [Fact]
    public async Task The_suggested_manifest_is_what_kubectl_takes()
    {
        await using var api = await KubernetesApi.StartAsync(Cluster);
        api.Rights.AllowOnly();
        var manifest = (await CheckAsync(api))["manifest"]!.GetValue<string>();

        var (exitCode, output) = await KubectlAsync(api, manifest, "create", "--dry-run=client", "--validate=false", "-o", "json", "-f", "-");

        exitCode.Should().Be(0, output);
        output.Should().Contain("\"kind\": \"ClusterRole\"").And.Contain("\"kind\": \"ClusterRoleBinding\"");
        foreach (var permission in ClusterPermissions.All)
            output.Should().Contain($"\"{permission.Resource}\"");
    }

    [Fact]
    public async Task A_kind_that_is_missing_is_told_from_a_right_that_is_missing()
    {
        await using var api = await KubernetesApi.StartAsync(Cluster);
        api.ServesProjectQuotas = false;

        (await CheckAsync(api))["projectquota_installed"]!.GetValue<bool>().Should().BeFalse();
    }

    [Fact]
    public async Task A_cluster_that_hangs_is_given_up_and_what_it_waited_for_is_said()
    {
        await using var api = await KubernetesApi.StartAsync(Cluster);
        api.Faults.Add("/apis/authorization.k8s.io", Fault.Hang());

        var check = await CheckAsync(api);

        check["reachable"]!.GetValue<bool>().Should().BeTrue("it told its version");
        check["problem"]!["code"]!.GetValue<string>().Should().Be("cluster_timeout");
        check["problem"]!["message"]!.GetValue<string>().Should().Contain("SelfSubjectAccessReview");
        check["permissions"]!.AsArray().Should().OnlyContain(permission => permission!["allowed"] == null);
    }

    [Theory]
    [InlineData("unauthorized", "cluster_unauthorized")]
    [InlineData("closed", "cluster_unreachable")]
    [InlineData("html", "cluster_failed")]
    [InlineData("expired", "cluster_tls")]
    public async Task A_cluster_that_cannot_be_used_says_why(string trouble, string code)
    {
        await using var api = await KubernetesApi.StartAsync(Cluster, expiredCertificate: trouble == "expired");
        if (trouble == "html")
            api.Faults.Add("/", Fault.Html());
        var kubeconfig = trouble == "unauthorized" ? api.Kubeconfig.Replace(api.Token, "0123456789") : api.Kubeconfig;
        await using var server = new AnalyzerServer();
        await server.Client.PostJsonAsync("/api/k8s/configs", new { name = "c", kubeconfig }).OkAsync();
        if (trouble == "closed")
            await api.DisposeAsync();

        var check = await server.Client.PostAsync("/api/k8s/configs/1/check", null).OkAsync();

        check["problem"]!["code"]!.GetValue<string>().Should().Be(code);
        check.ToJsonString().Should().NotContain(api.Token).And.NotContain("0123456789");
    }

    [Fact]
    public async Task An_unknown_cluster_is_404()
    {
        await using var server = new AnalyzerServer();
        (await server.Client.PostAsync("/api/k8s/configs/7/check", null)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<JsonNode> CheckAsync(KubernetesApi api)
    {
        await using var server = new AnalyzerServer();
        await server.Client.AddClusterAsync("prod-bj", api);
        return await server.Client.PostAsync("/api/k8s/configs/1/check", null).OkAsync();
    }

    private static async Task<bool> KubectlMayAsync(KubernetesApi api, JsonNode permission)
    {
        var (group, resource) = (permission["group"]!.GetValue<string>(), permission["resource"]!.GetValue<string>());
        var (_, output) = await KubectlAsync(api, "", "auth", "can-i", "list", group.Length == 0 ? resource : $"{resource}.{group}", "--all-namespaces");
        return output.Trim().Split('\n')[^1] switch
        {
            "yes" => true,
            var no when no.StartsWith("no", StringComparison.Ordinal) => false,
            var other => throw new InvalidOperationException(other),
        };
    }

    private static async Task<(int ExitCode, string Output)> KubectlAsync(KubernetesApi api, string input, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var kubeconfig = Path.Combine(folder.Path, "kubeconfig");
        await api.WriteKubeconfigAsync(kubeconfig);
        var start = new ProcessStartInfo("kubectl", [.. arguments, "--kubeconfig", kubeconfig, "--cache-dir", folder.Path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        var complaint = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output.Length > 0 ? output : complaint);
    }
}
