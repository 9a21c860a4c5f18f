using System.Runtime.InteropServices;

namespace ClusterSimulator;

/// <summary>SIGTERM, SIGINT, or the end of a pipe on stdin, which is how a parent that has died is noticed.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _signals;

    public StopSignal()
    {
        _signals = [On(PosixSignal.SIGTERM), On(PosixSignal.SIGINT)];
        if (StdinIsPipe())
            _ = Task.Run(ReadToEndAsync);
    }

    /// <summary>Cancelled when the process is told to stop.</summary>
    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
    }

    private PosixSignalRegistration On(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true; // ends by itself, after what was started here
        _stop.Cancel();
    });

    private async Task ReadToEndAsync()
    {
        await Console.In.ReadToEndAsync();
        await _stop.CancelAsync();
    }

    /// <summary>A process started without a stdin has /dev/null there, which ends at once and means nothing.</summary>
    private static bool StdinIsPipe() =>
        new FileInfo("/proc/self/fd/0").LinkTarget is { } target
        && (target.StartsWith("pipe:", StringComparison.Ordinal) || target.StartsWith("socket:", StringComparison.Ordinal));
}
