namespace Analyzer.Runs.JobStorage;

/// <summary>Named values under a key.</summary>
internal static class Hashes
{
    private const string SetSql = """
        INSERT INTO hash_field (key, field, value) VALUES (@Key, @Field, @Value)
        ON CONFLICT (key, field) DO UPDATE SET value = excluded.value
        """;

    private const string RemoveSql = "DELETE FROM hash_field WHERE key = @Key";
    private const string ExpireSql = "UPDATE hash_field SET expire_at = @ExpireAt WHERE key = @Key";
    private const string AllSql = "SELECT field AS Field, value AS Value FROM hash_field WHERE key = @Key";
    private const string ValueSql = "SELECT value FROM hash_field WHERE key = @Key AND field = @Field";
    private const string CountSql = "SELECT count(*) FROM hash_field WHERE key = @Key";
    private const string ExpiresSql = "SELECT min(expire_at) FROM hash_field WHERE key = @Key";

    public static int Set(JobSession session, string key, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var changed = 0;
        foreach (var (field, value) in fields)
            changed += session.Execute(SetSql, new { Key = key, Field = field, Value = value });
        return changed;
    }

    public static void Remove(JobSession session, string key) => session.Execute(RemoveSql, new { Key = key });

    public static void Expire(JobSession session, string key, long? expireAt) => session.Execute(ExpireSql, new { Key = key, ExpireAt = expireAt });

    /// <returns>Null when there is no such hash, as the library expects it.</returns>
    public static Dictionary<string, string>? All(JobSession session, string key)
    {
        var fields = session.List<FieldRow>(AllSql, new { Key = key });
        return fields.Count == 0 ? null : fields.ToDictionary(row => row.Field, row => row.Value!, StringComparer.Ordinal);
    }

    public static string? Value(JobSession session, string key, string field) => session.First<string>(ValueSql, new { Key = key, Field = field });

    public static long Count(JobSession session, string key) => session.First<long>(CountSql, new { Key = key });

    /// <returns>Null when it does not expire or is not there.</returns>
    public static long? Expires(JobSession session, string key) => session.First<long?>(ExpiresSql, new { Key = key });

    private sealed record FieldRow
    {
        public required string Field { get; init; }
        public required string? Value { get; init; }
    }
}
