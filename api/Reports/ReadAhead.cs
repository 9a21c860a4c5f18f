using System.Collections;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Analyzer.Reports;

/// <summary>
/// Makes the values of some keys in their order, a few ahead of whoever enumerates them, on a thread of its own. For a
/// consumer that can only pull, one item after another. Enumerated once.
/// </summary>
internal sealed class ReadAhead<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>, IAsyncDisposable
{
    private readonly BlockingCollection<KeyValuePair<TKey, TValue>> _ready;
    private readonly CancellationTokenSource _stop;
    private readonly Task _making;
    private ExceptionDispatchInfo? _failure;

    /// <param name="keys">What to make values of.</param>
    /// <param name="make">Makes one; what it throws, the enumeration throws after the values before it.</param>
    /// <param name="ahead">How many values wait at most.</param>
    /// <param name="cancellationToken">Ends both sides.</param>
    public ReadAhead(IEnumerable<TKey> keys, Func<TKey, TValue> make, int ahead, CancellationToken cancellationToken)
    {
        _ready = new(ahead);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _making = Task.Run(() => Make(keys, make, _stop.Token), CancellationToken.None);
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        foreach (var one in _ready.GetConsumingEnumerable(_stop.Token))
            yield return one;
        _failure?.Throw();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Waits until the other side has stopped: it may use a connection that is disposed next.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _making;
        _stop.Dispose();
        _ready.Dispose();
    }

    private void Make(IEnumerable<TKey> keys, Func<TKey, TValue> make, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var key in keys)
                _ready.Add(new(key, make(key)), cancellationToken);
        }
#pragma warning disable CA1031 // Whatever it is: it is thrown again where the values are taken.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }
        finally
        {
            _ready.CompleteAdding();
        }
    }
}
