namespace Analyzer.Runs.JobStorage;

internal sealed partial class JobConnection
{
    public override HashSet<string> GetAllItemsFromSet(string key) => [.. database.Read(session => Sets.All(session, key))];

    public override string? GetFirstByLowestScoreFromSet(string key, double fromScore, double toScore) =>
        GetFirstByLowestScoreFromSet(key, fromScore, toScore, 1).FirstOrDefault();

    public override List<string> GetFirstByLowestScoreFromSet(string key, double fromScore, double toScore, int count)
    {
        if (toScore < fromScore)
            throw new ArgumentException("The last score must not be below the first.", nameof(toScore));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return database.Read(session => Sets.Lowest(session, key, fromScore, toScore, count));
    }

    public override long GetSetCount(string key) => database.Read(session => Sets.Count(session, key));

    public override long GetSetCount(IEnumerable<string> keys, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return database.Read(session => Sets.Count(session, keys, limit));
    }

    public override bool GetSetContains(string key, string value) => database.Read(session => Sets.Contains(session, key, value));

    public override List<string> GetRangeFromSet(string key, int startingFrom, int endingAt) =>
        database.Read(session => Sets.Range(session, key, startingFrom, endingAt));

    public override TimeSpan GetSetTtl(string key) => Ttl(database.Read(session => Sets.Expires(session, key)));

    public override void SetRangeInHash(string key, IEnumerable<KeyValuePair<string, string>> keyValuePairs) =>
        database.Write(session => Hashes.Set(session, key, keyValuePairs));

    public override Dictionary<string, string>? GetAllEntriesFromHash(string key) => database.Read(session => Hashes.All(session, key));

    public override string? GetValueFromHash(string key, string name) => database.Read(session => Hashes.Value(session, key, name));

    public override long GetHashCount(string key) => database.Read(session => Hashes.Count(session, key));

    public override TimeSpan GetHashTtl(string key) => Ttl(database.Read(session => Hashes.Expires(session, key)));

    public override long GetListCount(string key) => database.Read(session => Lists.Count(session, key));

    public override List<string> GetAllItemsFromList(string key) => database.Read(session => Lists.All(session, key));

    public override List<string> GetRangeFromList(string key, int startingFrom, int endingAt) =>
        database.Read(session => Lists.Range(session, key, startingFrom, endingAt));

    public override TimeSpan GetListTtl(string key) => Ttl(database.Read(session => Lists.Expires(session, key)));

    public override long GetCounter(string key) => database.Read(session => Counters.Value(session, key));

    private TimeSpan Ttl(long? expireAt) => expireAt is { } known ? TimeSpan.FromMilliseconds(known - time.Now()) : Instant.NoTtl;
}
