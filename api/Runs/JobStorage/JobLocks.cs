using System.Collections.Concurrent;
using Hangfire.Storage;

namespace Analyzer.Runs.JobStorage;

/// <summary>
/// Locks by name. Inside this process a table in memory decides; rows in the file keep other processes out, and expire
/// so that those of a killed process do not hang for ever.
/// </summary>
internal sealed class JobLocks(JobDatabase database, string owner, SQLiteStorageOptions options)
{
    /// <summary>Another process cannot wake us when it releases.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    /// <summary>A row of our own that nobody here holds is what a failed release left.</summary>
    private const string TakeSql = """
        INSERT INTO held_lock (resource, held_by, expire_at) VALUES (@Resource, @Owner, @ExpireAt)
        ON CONFLICT (resource) DO UPDATE SET held_by = excluded.held_by, expire_at = excluded.expire_at
        WHERE held_lock.expire_at <= @Now OR held_lock.held_by = @Owner
        """;

    private const string ReleaseSql = "DELETE FROM held_lock WHERE resource = @Resource AND held_by = @Owner";

    private const string KeepAliveSql = """
        UPDATE held_lock SET expire_at = @ExpireAt WHERE held_by = @Owner AND resource IN @Held
        """;

    private const string ReleaseAbandonedSql = "DELETE FROM held_lock WHERE held_by <> @Owner";

    private readonly ConcurrentDictionary<string, bool> _held = new(StringComparer.Ordinal);
    private readonly Signal _released = new();

    /// <exception cref="DistributedLockTimeoutException">Somebody else held it for the whole <paramref name="timeout"/>.</exception>
    public void Acquire(string resource, TimeSpan timeout)
    {
        var start = options.Time.GetTimestamp();
        while (true)
        {
            var released = _released.Next;
            if (TryTake(resource))
                return;
            var left = timeout - options.Time.GetElapsedTime(start);
            if (left <= TimeSpan.Zero)
                throw new DistributedLockTimeoutException(resource);
            released.Wait(left < LookAgain ? left : LookAgain, CancellationToken.None);
        }
    }

    public void Release(string resource)
    {
        try
        {
            database.Write(session => session.Execute(ReleaseSql, new { Resource = resource, Owner = owner }));
        }
        finally
        {
            _held.TryRemove(resource, out _);
            _released.Raise();
        }
    }

    public void KeepAlive()
    {
        if (_held.IsEmpty)
            return;
        var expireAt = options.Time.After(options.DistributedLockLifetime);
        database.Write(session => session.Execute(KeepAliveSql, new { ExpireAt = expireAt, Owner = owner, Held = _held.Keys }));
    }

    /// <summary>Only right when no other process works on this file.</summary>
    public void ReleaseAbandoned() => database.Write(session => session.Execute(ReleaseAbandonedSql, new { Owner = owner }));

    private bool TryTake(string resource)
    {
        if (!_held.TryAdd(resource, true))
            return false;
        var taken = false;
        try
        {
            var expireAt = options.Time.After(options.DistributedLockLifetime);
            var parameters = new { Resource = resource, Owner = owner, Now = options.Time.Now(), ExpireAt = expireAt };
            return taken = database.Write(session => session.Execute(TakeSql, parameters)) == 1;
        }
        finally
        {
            if (!taken)
                _held.TryRemove(resource, out _);
        }
    }
}
