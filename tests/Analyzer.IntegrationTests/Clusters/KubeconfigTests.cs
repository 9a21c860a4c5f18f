using System.Net;
using System.Text;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Clusters;

/// <summary>An uploaded kubeconfig is data of a stranger (quality.md, Safety).</summary>
public sealed class KubeconfigTests
{
    [Fact]
    public async Task Exec_is_refused_and_nothing_runs()
    {
        await using var server = new AnalyzerServer();
        var witness = Path.Combine(server.DataFolder, "it-ran");
        var kubeconfig = Kubeconfig($"exec: {{apiVersion: client.authentication.k8s.io/v1, command: /usr/bin/touch, args: ['{witness}'], interactiveMode: Never}}");

        foreach (var text in new[] { kubeconfig, Convert.ToBase64String(Encoding.UTF8.GetBytes(kubeconfig)) })
        {
            var response = await server.Client.PostJsonAsync("/api/k8s/configs", new { name = "c", kubeconfig = text });
            response.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
            (await response.JsonAsync())["code"]!.GetValue<string>().Should().Be("kubeconfig_refused");
        }

        File.Exists(witness).Should().BeFalse();
        (await server.Client.GetJsonAsync("/api/k8s/configs")).AsArray().Should().BeEmpty();
    }

    [Theory]
    [InlineData("client-certificate: /etc/passwd", "client-certificate-data")]
    [InlineData("client-key: /etc/shadow", "client-key-data")]
    [InlineData("tokenFile: /etc/hostname", "token")]
    [InlineData("auth-provider: {name: gcp}", "token")]
    public async Task Whatever_reads_this_host_is_refused_with_the_way_out(string user, string wayOut)
    {
        await using var server = new AnalyzerServer();

        var response = await server.Client.PostJsonAsync("/api/k8s/configs", new { name = "c", kubeconfig = Kubeconfig(user) });

        response.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await response.JsonAsync())["detail"]!.GetValue<string>().Should().Contain(wayOut);
    }

    [Fact]
    public async Task Link_local_servers_are_refused()
    {
        await using var server = new AnalyzerServer();
        var kubeconfig = Kubeconfig("token: t").Replace("127.0.0.1:6443", "169.254.169.254");

        var response = await server.Client.PostJsonAsync("/api/k8s/configs", new { name = "c", kubeconfig });

        response.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task What_the_kubeconfig_says_of_trust_is_shown()
    {
        await using var server = new AnalyzerServer();
        var kubeconfig = Kubeconfig("token: t").Replace("server:", "insecure-skip-tls-verify: true, tls-server-name: inner, server:");

        var cluster = await server.Client.PostJsonAsync("/api/k8s/configs", new { name = "c", kubeconfig }).OkAsync();

        cluster["skip_tls_verify"]!.GetValue<bool>().Should().BeTrue();
        cluster["tls_server_name"]!.GetValue<string>().Should().Be("inner");
        cluster["user_kind"]!.GetValue<string>().Should().Be("token");
    }

    private static string Kubeconfig(string user) => $$$"""
        apiVersion: v1
        kind: Config
        current-context: main
        contexts: [{name: main, context: {cluster: c, user: u}}]
        clusters: [{name: c, cluster: {server: 'https://127.0.0.1:6443'}}]
        users:
        - name: u
          user: { {{{user}}} }
        """;
}
