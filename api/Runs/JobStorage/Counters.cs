namespace Analyzer.Runs.JobStorage;

/// <summary>Numbers that go up and down.</summary>
internal static class Counters
{
    private const string AddSql = """
        INSERT INTO counter (key, value, expire_at) VALUES (@Key, @Step, @ExpireAt)
        ON CONFLICT (key) DO UPDATE SET value = value + excluded.value, expire_at = coalesce(excluded.expire_at, expire_at)
        """;

    private const string ValueSql = "SELECT value FROM counter WHERE key = @Key";
    private const string ValuesSql = "SELECT key AS Key, value AS Value FROM counter WHERE key IN @Keys";

    /// <param name="session">Where.</param>
    /// <param name="key">Which.</param>
    /// <param name="step">What is added.</param>
    /// <param name="expireAt">When it goes; null leaves that as it is.</param>
    public static void Add(JobSession session, string key, int step, long? expireAt) =>
        session.Execute(AddSql, new { Key = key, Step = step, ExpireAt = expireAt });

    /// <returns>0 when nobody ever counted.</returns>
    public static long Value(JobSession session, string key) => session.First<long>(ValueSql, new { Key = key });

    /// <returns>Those that were ever counted.</returns>
    public static Dictionary<string, long> Values(JobSession session, IEnumerable<string> keys) =>
        session.List<CounterRow>(ValuesSql, new { Keys = keys }).ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);

    private sealed record CounterRow
    {
        public required string Key { get; init; }
        public required long Value { get; init; }
    }
}
