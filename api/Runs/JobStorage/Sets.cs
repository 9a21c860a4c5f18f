namespace Analyzer.Runs.JobStorage;

/// <summary>Sets of texts, in the order of their scores.</summary>
internal static class Sets
{
    private const string AddSql = """
        INSERT INTO set_item (key, value, score) VALUES (@Key, @Value, @Score)
        ON CONFLICT (key, value) DO UPDATE SET score = excluded.score
        """;

    private const string RemoveSql = "DELETE FROM set_item WHERE key = @Key AND value = @Value";
    private const string RemoveAllSql = "DELETE FROM set_item WHERE key = @Key";
    private const string ExpireSql = "UPDATE set_item SET expire_at = @ExpireAt WHERE key = @Key";
    private const string AllSql = "SELECT value FROM set_item WHERE key = @Key ORDER BY score, value";

    private const string RangeSql = """
        SELECT value FROM set_item WHERE key = @Key ORDER BY score, value LIMIT @Count OFFSET @From
        """;

    private const string LowestSql = """
        SELECT value FROM set_item WHERE key = @Key AND score BETWEEN @FromScore AND @ToScore
        ORDER BY score, value LIMIT @Count
        """;

    private const string ContainsSql = "SELECT EXISTS (SELECT 1 FROM set_item WHERE key = @Key AND value = @Value)";
    private const string CountSql = "SELECT count(*) FROM set_item WHERE key = @Key";
    private const string LimitedCountSql = "SELECT count(*) FROM (SELECT 1 FROM set_item WHERE key IN @Keys LIMIT @Limit)";
    private const string ExpiresSql = "SELECT min(expire_at) FROM set_item WHERE key = @Key";

    public static void Add(JobSession session, string key, string value, double score) =>
        session.Execute(AddSql, new { Key = key, Value = value, Score = score });

    public static void Remove(JobSession session, string key, string value) => session.Execute(RemoveSql, new { Key = key, Value = value });

    public static void RemoveAll(JobSession session, string key) => session.Execute(RemoveAllSql, new { Key = key });

    public static void Expire(JobSession session, string key, long? expireAt) => session.Execute(ExpireSql, new { Key = key, ExpireAt = expireAt });

    public static List<string> All(JobSession session, string key) => session.List<string>(AllSql, new { Key = key });

    /// <summary>From the first to the last place, both included and counted from 0.</summary>
    public static List<string> Range(JobSession session, string key, int first, int last) =>
        session.List<string>(RangeSql, new { Key = key, From = first, Count = Math.Max(0, last - first + 1) });

    /// <summary>Those of the lowest scores between the two, both included.</summary>
    public static List<string> Lowest(JobSession session, string key, double fromScore, double toScore, int count) =>
        session.List<string>(LowestSql, new { Key = key, FromScore = fromScore, ToScore = toScore, Count = count });

    public static bool Contains(JobSession session, string key, string value) => session.First<long>(ContainsSql, new { Key = key, Value = value }) == 1;

    public static long Count(JobSession session, string key) => session.First<long>(CountSql, new { Key = key });

    /// <summary>Of all the sets together; counting stops at <paramref name="limit"/>.</summary>
    public static long Count(JobSession session, IEnumerable<string> keys, int limit) =>
        session.First<long>(LimitedCountSql, new { Keys = keys, Limit = limit });

    /// <returns>Null when it does not expire or is not there.</returns>
    public static long? Expires(JobSession session, string key) => session.First<long?>(ExpiresSql, new { Key = key });
}
