namespace Analyzer.Runs.JobStorage;

/// <summary>How patient the job storage is. Every span must be positive.</summary>
internal sealed record SQLiteStorageOptions
{
    /// <summary>
    /// How often a waiting worker looks for jobs that another process enqueued or left behind. Those of its own process
    /// wake it at once.
    /// </summary>
    public TimeSpan QueuePollInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// After so long without a sign of life a fetched job is taken for abandoned and given to another worker. A worker
    /// gives five signs in this time, so a job itself may last as long as it likes.
    /// </summary>
    public TimeSpan InvisibilityTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>After so long without a sign of life a lock is free for others. Its holder gives five in this time.</summary>
    public TimeSpan DistributedLockLifetime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often expired rows are removed.</summary>
    public TimeSpan JobExpirationCheckInterval { get; init; } = TimeSpan.FromHours(1);

    /// <summary>What time it is; timers come from it too.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <exception cref="ArgumentException">A span is not positive.</exception>
    public void Validate()
    {
        foreach (var span in new[] { QueuePollInterval, InvisibilityTimeout, DistributedLockLifetime, JobExpirationCheckInterval })
            if (span <= TimeSpan.Zero)
                throw new ArgumentException($"Every span of the job storage must be positive; one is {span}.");
    }
}
