using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ClusterSimulator;

/// <summary>The real Prometheus, on a loopback port of its own, with a world's samples and nothing to scrape.</summary>
public sealed class PrometheusServer : IAsyncDisposable
{
    private const string ReadyLine = "Server is ready to receive web requests";
    private const string RoutePrefix = "--web.route-prefix=";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ChildProcess _process;
    private readonly string _data;

    private PrometheusServer(ChildProcess process, string data, Uri address)
    {
        _process = process;
        _data = data;
        Address = address;
    }

    /// <summary>Where it answers, its route prefix included.</summary>
    public Uri Address { get; }

    /// <summary>All that it has printed.</summary>
    public string Output => _process.Output;

    /// <summary>
    /// Starts it and returns when it is ready.
    /// </summary>
    /// <param name="world">Whose samples it holds.</param>
    /// <param name="folder">Where blocks are kept for the next time, and its data while it runs.</param>
    /// <param name="extraArguments">More flags, such as <c>--query.max-samples=100000</c>.</param>
    /// <param name="port">The port; 0 for any free one.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InvalidOperationException">It is not installed, or did not start; the message has its output.</exception>
    public static async Task<PrometheusServer> StartAsync(
        World world,
        string folder,
        IReadOnlyList<string>? extraArguments = null,
        int port = 0,
        CancellationToken cancellation = default)
    {
        var blocks = await Blocks.EnsureAsync(world, folder, cancellation);
        var data = Path.Combine(folder, "prometheus-" + Guid.NewGuid().ToString("N"));
        Copy(blocks, data);
        var config = Path.Combine(data, "prometheus.yml");
        await File.WriteAllTextAsync(config, "scrape_configs: []\n", cancellation);
        var chosen = port == 0 ? FreePort() : port;
        var address = $"127.0.0.1:{chosen.ToString(CultureInfo.InvariantCulture)}";
        var extra = extraArguments ?? [];
        var process = ChildProcess.Start("prometheus", [.. Arguments(config, data, address), .. extra], ReadyLine);
        var prefix = extra.FirstOrDefault(argument => argument.StartsWith(RoutePrefix, StringComparison.Ordinal));
        var server = new PrometheusServer(process, data, new Uri($"http://{address}{prefix?[RoutePrefix.Length..]}"));
        try
        {
            await process.WaitForTextAsync(Patience, cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops it and removes its data; the blocks stay for the next time.</summary>
    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private static string[] Arguments(string config, string data, string address) =>
    [
        "--config.file=" + config,
        "--storage.tsdb.path=" + data,
        "--storage.tsdb.retention.time=100y",
        // One block size only, so that it never spends its time on compacting what is there.
        "--storage.tsdb.min-block-duration=2h",
        "--storage.tsdb.max-block-duration=2h",
        "--web.listen-address=" + address,
    ];

    /// <summary>Prometheus writes into its folder and may drop blocks, so it gets its own copy.</summary>
    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
