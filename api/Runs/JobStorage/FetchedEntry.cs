using Hangfire.Storage;

namespace Analyzer.Runs.JobStorage;

/// <summary>A job in the hands of a worker. Given back when it is disposed of without having been removed.</summary>
internal sealed class FetchedEntry(JobQueue queue, long id, string jobId) : IFetchedJob
{
    private bool _done;

    public string JobId => jobId;

    public void RemoveFromQueue()
    {
        queue.Remove(id);
        Done();
    }

    /// <summary>Removes it together with what else the transaction does, such as the job's new state.</summary>
    public void RemoveFromQueue(JobSession session) => queue.Remove(session, id);

    public void Requeue()
    {
        queue.Requeue(id);
        Done();
    }

    /// <summary>Its place in the queue is as the worker wants it.</summary>
    public void Done()
    {
        _done = true;
        queue.LetGo(id);
    }

    public void Dispose()
    {
        if (_done)
            return;
        // Also when the file cannot be written now: without signs of life the job becomes visible by itself.
        queue.LetGo(id);
        Requeue();
    }
}
