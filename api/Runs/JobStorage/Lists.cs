namespace Analyzer.Runs.JobStorage;

/// <summary>Lists of texts; what was inserted last stands first.</summary>
internal static class Lists
{
    private const string InsertSql = "INSERT INTO list_item (key, value) VALUES (@Key, @Value)";
    private const string RemoveSql = "DELETE FROM list_item WHERE key = @Key AND value = @Value";

    private const string TrimSql = """
        DELETE FROM list_item WHERE key = @Key AND id NOT IN (
            SELECT id FROM list_item WHERE key = @Key ORDER BY id DESC LIMIT @Count OFFSET @From)
        """;

    private const string ExpireSql = "UPDATE list_item SET expire_at = @ExpireAt WHERE key = @Key";
    private const string AllSql = "SELECT value FROM list_item WHERE key = @Key ORDER BY id DESC";
    private const string RangeSql = "SELECT value FROM list_item WHERE key = @Key ORDER BY id DESC LIMIT @Count OFFSET @From";
    private const string CountSql = "SELECT count(*) FROM list_item WHERE key = @Key";
    private const string ExpiresSql = "SELECT min(expire_at) FROM list_item WHERE key = @Key";

    public static void Insert(JobSession session, string key, string value) => session.Execute(InsertSql, new { Key = key, Value = value });

    public static void Remove(JobSession session, string key, string value) => session.Execute(RemoveSql, new { Key = key, Value = value });

    /// <summary>Keeps from the first to the last place, both included and counted from 0.</summary>
    public static void Trim(JobSession session, string key, int first, int last) =>
        session.Execute(TrimSql, new { Key = key, From = first, Count = Math.Max(0, last - first + 1) });

    public static void Expire(JobSession session, string key, long? expireAt) => session.Execute(ExpireSql, new { Key = key, ExpireAt = expireAt });

    public static List<string> All(JobSession session, string key) => session.List<string>(AllSql, new { Key = key });

    /// <summary>From the first to the last place, both included and counted from 0.</summary>
    public static List<string> Range(JobSession session, string key, int first, int last) =>
        session.List<string>(RangeSql, new { Key = key, From = first, Count = Math.Max(0, last - first + 1) });

    public static long Count(JobSession session, string key) => session.First<long>(CountSql, new { Key = key });

    /// <returns>Null when it does not expire or is not there.</returns>
    public static long? Expires(JobSession session, string key) => session.First<long?>(ExpiresSql, new { Key = key });
}
