using System.Collections.Concurrent;

namespace Analyzer.Runs;

/// <summary>Runs of this process: tells waiting requests that one ended, and running work that it is cancelled.</summary>
internal sealed class RunSignals
{
    private readonly ConcurrentDictionary<long, CancellationTokenSource> _cancellations = new();
    private readonly ConcurrentDictionary<long, TaskCompletionSource> _ends = new();

    public CancellationTokenSource Begin(long runId, CancellationToken shutdown) =>
        _cancellations[runId] = CancellationTokenSource.CreateLinkedTokenSource(shutdown);

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
