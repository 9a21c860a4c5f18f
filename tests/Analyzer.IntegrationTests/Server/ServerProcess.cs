using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Analyzer.IntegrationTests.Server;

/// <summary>The server as a process of its own, which can be killed as <c>kill -9</c> does.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private readonly IReadOnlyList<string> _begun;

    private ServerProcess(Process process, Uri address, IReadOnlyList<string> begun)
    {
        (_process, _begun) = (process, begun);
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(3) };
    }

    public HttpClient Client { get; }

    /// <summary>The process.</summary>
    public int Id => _process.Id;

    /// <param name="dataFolder">Where it keeps its data.</param>
    /// <param name="settings">As environment variables, such as <c>Runs__TakeoverSeconds</c>.</param>
    public static async Task<ServerProcess> StartAsync(string dataFolder, IReadOnlyDictionary<string, string>? settings = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [typeof(Analyzer.Runs.Run).Assembly.Location, "--urls", address.ToString().TrimEnd('/')])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.Combine(Repository.Root, "api"),
            Environment = { ["Data__Folder"] = dataFolder, ["Logging__LogLevel__Default"] = "Error" },
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(StartsWithin);
        var begun = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            begun.Add(line);
            if (line.Contains("Listening on ", StringComparison.Ordinal))
                return new(process, address, begun);
        }
        throw new InvalidOperationException($"The server ended with {process.ExitCode} before it listened.");
    }

    /// <summary>Ends it in order.</summary>
    /// <returns>All that it printed.</returns>
    public async Task<IReadOnlyList<string>> StopAsync()
    {
        using var terminate = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        var rest = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return [.. _begun, .. rest.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
