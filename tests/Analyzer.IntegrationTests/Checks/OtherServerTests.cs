using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Analyzer.IntegrationTests.Runs;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Checks;

/// <summary>Servers that speak Prometheus' language are told from it. VictoriaMetrics is the real one; Thanos and Mimir are what they add.</summary>
[Collection(SharedWorld.Name)]
public sealed class OtherServerTests(WorldFixture world)
{
    [Fact]
    public async Task VictoriaMetrics_is_known_and_its_difference_is_said()
    {
        using var folder = new TemporaryFolder();
        var port = FreePort();
        using var process = Process.Start(new ProcessStartInfo("victoria-metrics",
            [$"-storageDataPath={folder.Path}/data", $"-httpListenAddr=127.0.0.1:{port}"])
        { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient();
            await HeldRun.UntilAsync(async () => await IsUpAsync(client, port));
            await using var server = new AnalyzerServer();
            await server.Client.AddSourceAsync("prod-bj", new Uri($"http://127.0.0.1:{port}"));

            var check = await server.Client.PostAsync("/api/prometheus/configs/1/check", null).OkAsync();

            check["kind"]!.GetValue<string>().Should().Be("victoriametrics", check.ToJsonString());
            check["notes"]!.ToJsonString().Should().Contain("does not extrapolate");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Theory]
    [InlineData("/api/v1/stores", """{"status":"success","data":{}}""", "thanos")]
    [InlineData("/api/v1/status/buildinfo", """{"status":"success","data":{"application":"Grafana Mimir","version":"2.10.0"}}""", "mimir")]
    public async Task What_other_products_add_tells_them(string path, string answer, string kind)
    {
        await using var proxy = await CountingProxy.StartAsync(world.Prometheus.Address);
        proxy.Faults.Add(path, Fault.Respond(200, answer));
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddSourceAsync("prod-bj", proxy.Address);

        var check = await server.Client.PostAsync("/api/prometheus/configs/1/check", null).OkAsync();

        check["kind"]!.GetValue<string>().Should().Be(kind);
    }

    private static async Task<bool> IsUpAsync(HttpClient client, int port)
    {
        try
        {
            return (await client.GetAsync($"http://127.0.0.1:{port}/health")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
