using Hangfire.Server;

namespace Analyzer.Runs.JobStorage;

/// <summary>Removes what has expired, some rows at a time so that others may write in between.</summary>
internal sealed class ExpiredRows(JobDatabase database, SQLiteStorageOptions options) : IBackgroundProcess
{
    private const int AtOnce = 1000;

    private const string JobsSql = """
        DELETE FROM job WHERE rowid IN (SELECT rowid FROM job WHERE expire_at < @Now LIMIT @AtOnce)
        """;

    private const string SetsSql = """
        DELETE FROM set_item WHERE id IN (SELECT id FROM set_item WHERE expire_at < @Now LIMIT @AtOnce)
        """;

    private const string HashesSql = """
        DELETE FROM hash_field WHERE id IN (SELECT id FROM hash_field WHERE expire_at < @Now LIMIT @AtOnce)
        """;

    private const string ListsSql = """
        DELETE FROM list_item WHERE id IN (SELECT id FROM list_item WHERE expire_at < @Now LIMIT @AtOnce)
        """;

    private const string CountersSql = """
        DELETE FROM counter WHERE id IN (SELECT id FROM counter WHERE expire_at < @Now LIMIT @AtOnce)
        """;

    public void Execute(BackgroundProcessContext context)
    {
        foreach (var sql in new[] { JobsSql, SetsSql, HashesSql, ListsSql, CountersSql })
            while (!context.IsStopping && RemoveSome(sql) == AtOnce)
            {
            }
        context.Wait(options.JobExpirationCheckInterval);
    }

    public override string ToString() => "Removal of expired jobs";

    private int RemoveSome(string sql) => database.Write(session => session.Execute(sql, new { Now = options.Time.Now(), AtOnce }));
}
