using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ClusterSimulator.Metrics;

namespace ClusterSimulator;

/// <summary>The real VictoriaMetrics, on a loopback port of its own, with a world's samples.</summary>
public sealed class VictoriaMetricsServer : IAsyncDisposable
{
    private const string ReadyLine = "started VictoriaMetrics";
    private const int LinesOfRequest = 200_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ChildProcess _process;
    private readonly string _data;

    private VictoriaMetricsServer(ChildProcess process, string data, Uri address)
    {
        _process = process;
        _data = data;
        Address = address;
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Starts it and returns when it holds the world's samples.</summary>
    /// <param name="world">Whose samples it holds.</param>
    /// <param name="folder">Where its data are while it runs.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InvalidOperationException">It is not installed, or did not start; the message has its output.</exception>
    public static async Task<VictoriaMetricsServer> StartAsync(World world, string folder, CancellationToken cancellation = default)
    {
        var data = Path.Combine(folder, "victoria-metrics-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(data);
        var address = $"127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        // Samples of long ago are kept and seen, whatever day it is now.
        string[] arguments = ["-storageDataPath=" + data, "-httpListenAddr=" + address, "-retentionPeriod=100y", "-search.latencyOffset=0s", "-search.disableCache"];
        var server = new VictoriaMetricsServer(ChildProcess.Start("victoria-metrics", arguments, ReadyLine), data, new Uri($"http://{address}"));
        try
        {
            await server._process.WaitForTextAsync(Patience, cancellation);
            await server.ImportAsync(world, cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops it and removes its data.</summary>
    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private async Task ImportAsync(World world, CancellationToken cancellation)
    {
        var text = Path.Combine(_data, "samples.om");
        OpenMetricsWriter.Write(Series.Of(world), text);
        using var client = new HttpClient { BaseAddress = Address };
        foreach (var lines in File.ReadLines(text).Where(line => !line.StartsWith('#')).Select(InMilliseconds).Chunk(LinesOfRequest))
        {
            using var content = new StringContent(string.Join('\n', lines) + "\n", Encoding.UTF8);
            using var answer = await client.PostAsync("/api/v1/import/prometheus", content, cancellation);
            answer.EnsureSuccessStatusCode();
        }
        // Samples are searchable a moment after they came; this makes the moment now.
        using var flushed = await client.GetAsync("/internal/force_flush", cancellation);
        flushed.EnsureSuccessStatusCode();
    }

    /// <summary>OpenMetrics writes times in seconds; this import takes milliseconds.</summary>
    private static string InMilliseconds(string line)
    {
        var time = line.LastIndexOf(' ') + 1;
        var milliseconds = decimal.Parse(line.AsSpan(time), NumberStyles.Float, CultureInfo.InvariantCulture) * 1000;
        return string.Concat(line.AsSpan(0, time), milliseconds.ToString("0", CultureInfo.InvariantCulture));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
