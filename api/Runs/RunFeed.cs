using System.Runtime.CompilerServices;

namespace Analyzer.Runs;

/// <summary>
/// Tells listeners of a run whenever it changes. However many listen, one reader looks at the run; it looks into the
/// database, so that it sees runs of other instances too.
/// </summary>
internal sealed partial class RunFeed(RunRepository runs, TimeProvider time, ILogger<RunFeed> logger)
{
    private readonly Dictionary<long, Topic> _topics = [];

    /// <summary>The run as it is, then each time it has changed, or nothing has for a while; ends with the run.</summary>
    public async IAsyncEnumerable<Run> FollowAsync(long id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var topic = Join(id);
        try
        {
            for (Run? last = null; await topic.NextAsync(last, time, cancellationToken) is { } run; last = run)
            {
                yield return run;
                if (run.HasEnded)
                    break;
            }
        }
        finally
        {
            Leave(id, topic);
        }
    }

    private Topic Join(long id)
    {
        lock (_topics)
        {
            if (!_topics.TryGetValue(id, out var topic))
                _topics[id] = topic = new Topic(cancellation => runs.FindAsync(id, cancellation), time, logger);
            topic.Listeners++;
            return topic;
        }
    }

    private void Leave(long id, Topic topic)
    {
        lock (_topics)
        {
            if (--topic.Listeners > 0)
                return;
            _topics.Remove(id);
        }
        topic.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A run cannot be followed")]
        public static partial void CannotFollow(ILogger logger, Exception failure);
    }

    /// <summary>One run that somebody listens to.</summary>
    private sealed class Topic : IDisposable
    {
        private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(300);

        /// <summary>Proxies close connections on which nothing moves.</summary>
        private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(15);

        private readonly CancellationTokenSource _stop = new();
        private volatile TaskCompletionSource _change = New();
        private volatile Run? _latest;
        private volatile bool _isOver;

        public Topic(Func<CancellationToken, Task<Run?>> find, TimeProvider time, ILogger logger) => _ = LookAsync(find, time, logger);

        public int Listeners { get; set; }

        public void Dispose()
        {
            _stop.Cancel();
            _stop.Dispose();
        }

        /// <summary>The run once it is another than <paramref name="last"/>; null when there is nothing more to come.</summary>
        public async Task<Run?> NextAsync(Run? last, TimeProvider time, CancellationToken cancellationToken)
        {
            // Taken before the run is looked at: what changes between the two is not missed.
            var change = _change.Task;
            while (ReferenceEquals(_latest, last) && !_isOver)
            {
                try
                {
                    await change.WaitAsync(LongestSilence, time, cancellationToken);
                }
                catch (TimeoutException)
                {
                    return last;
                }
                change = _change.Task;
            }
            return ReferenceEquals(_latest, last) ? null : _latest;
        }

        private async Task LookAsync(Func<CancellationToken, Task<Run?>> find, TimeProvider time, ILogger logger)
        {
            var stop = _stop.Token;
            try
            {
                while (await find(stop) is { } run)
                {
                    if (_latest is null || State(run) != State(_latest))
                        Tell(run);
                    if (run.HasEnded)
                        return;
                    await Task.Delay(Look, time, stop);
                }
            }
            catch (OperationCanceledException)
            {
                // Nobody listens any more.
            }
#pragma warning disable CA1031 // Listeners are told that there is nothing more to come, and ask again.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Log.CannotFollow(logger, failure);
            }
            finally
            {
                _isOver = true;
                _change.TrySetResult();
            }
        }

        private void Tell(Run run)
        {
            _latest = run;
            Interlocked.Exchange(ref _change!, New()).TrySetResult();
        }

        /// <summary>All of a run that changes while it goes on.</summary>
        private static string State(Run run) =>
            $"{run.State} {run.Progress.Done}/{run.Progress.Total} {run.Progress.Step?.En} {string.Join(',', run.Parts.Select(part => part.State))}";

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
