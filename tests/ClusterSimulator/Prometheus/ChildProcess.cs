using System.ComponentModel;
using System.Diagnostics;

namespace ClusterSimulator;

/// <summary>A program that was started here, with all it prints.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string? _awaited;

    private ChildProcess(Process process, string? awaited)
    {
        _process = process;
        _awaited = awaited;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_lock)
                return string.Join('\n', _lines);
        }
    }

    /// <summary>Starts a program that comes with a Debian package.</summary>
    /// <exception cref="InvalidOperationException">The program is not installed.</exception>
    public static ChildProcess Start(string program, IEnumerable<string> arguments, string? awaited = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return new(Process.Start(start)!, awaited);
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                $"{program} can't be started. Is it installed? On Debian, Prometheus and promtool are the package prometheus.",
                missing);
        }
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it printed.</exception>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var (code, output) = await ResultAsync(program, arguments, cancellation);
        return code == 0 ? output : throw new InvalidOperationException($"{program} failed with {code}: {output}");
    }

    /// <summary>Runs a program to its end, whatever that is.</summary>
    public static async Task<(int Code, string Output)> ResultAsync(
        string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        await using var child = Start(program, arguments);
        await child._process.WaitForExitAsync(cancellation);
        return (child._process.ExitCode, child.Output);
    }

    /// <summary>Waits until it has printed the text it was started with.</summary>
    /// <exception cref="InvalidOperationException">It ended, or took too long; the message has what it printed.</exception>
    public async Task WaitForTextAsync(TimeSpan limit, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(limit);
        var ended = _process.WaitForExitAsync(limited.Token);
        if (await Task.WhenAny(_seen.Task, ended) == _seen.Task)
            return;
        cancellation.ThrowIfCancellationRequested();
        throw new InvalidOperationException($"{_process.StartInfo.FileName} did not get ready: {Output}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_lock)
            _lines.Add(line);
        if (_awaited is not null && line.Contains(_awaited, StringComparison.Ordinal))
            _seen.TrySetResult();
    }
}
