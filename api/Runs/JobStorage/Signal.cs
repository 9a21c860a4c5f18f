namespace Analyzer.Runs.JobStorage;

/// <summary>Wakes every thread of this process that waits for something to happen.</summary>
internal sealed class Signal
{
    private TaskCompletionSource _next = New();

    /// <summary>Ends when the signal is next raised. Take it before looking, so that nothing slips between looking and waiting.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
