using System.Collections.Concurrent;

namespace Analyzer.Runs;

/// <summary>Runs of this process: tells waiting requests that one ended, and running work that it is cancelled.</summary>
internal sealed class RunSignals
{
    private readonly ConcurrentDictionary<long, CancellationTokenSource> _cancellations = new();
    private readonly ConcurrentDictionary<long, TaskCompletionSource> _ends = new();

    /// <returns>What cancels the run; null when this process works at it already.</returns>
    public CancellationTokenSource? TryBegin(long runId, CancellationToken shutdown)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
        if (_cancellations.TryAdd(runId, source))
            return source;
        source.Dispose();
        return null;
    }

    /// <returns>False when this process does not run it.</returns>
    public bool Cancel(long runId)
    {
        if (!_cancellations.TryGetValue(runId, out var source))
            return false;
        source.Cancel();
        return true;
    }

    public void End(long runId)
    {
        _cancellations.TryRemove(runId, out _);
        if (_ends.TryRemove(runId, out var end))
            end.TrySetResult();
    }

    /// <summary>Returns when the run has ended in this process, or after <paramref name="most"/>.</summary>
    public Task WaitAsync(long runId, TimeSpan most, CancellationToken cancellationToken)
    {
        var end = _ends.GetOrAdd(runId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        return Task.WhenAny(end.Task, Task.Delay(most, cancellationToken));
    }
}
