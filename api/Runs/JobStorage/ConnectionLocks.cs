namespace Analyzer.Runs.JobStorage;

/// <summary>The locks that one connection holds. It may take one again that it holds; the last release counts.</summary>
internal sealed class ConnectionLocks(JobLocks locks) : IDisposable
{
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);

    /// <exception cref="Hangfire.Storage.DistributedLockTimeoutException">Another connection held it for the whole <paramref name="timeout"/>.</exception>
    public IDisposable Acquire(string resource, TimeSpan timeout)
    {
        var depth = _depths.GetValueOrDefault(resource);
        if (depth == 0)
            locks.Acquire(resource, timeout);
        _depths[resource] = depth + 1;
        return new Hold(this, resource);
    }

    public void Dispose()
    {
        foreach (var resource in _depths.Keys)
            locks.Release(resource);
        _depths.Clear();
    }

    private void Release(string resource)
    {
        // The connection may have been disposed of, and the lock with it.
        if (!_depths.TryGetValue(resource, out var depth))
            return;
        if (depth > 1)
        {
            _depths[resource] = depth - 1;
            return;
        }
        _depths.Remove(resource);
        locks.Release(resource);
    }

    private sealed class Hold(ConnectionLocks locks, string resource) : IDisposable
    {
        private ConnectionLocks? _locks = locks;

        public void Dispose() => Interlocked.Exchange(ref _locks, null)?.Release(resource);
    }
}
