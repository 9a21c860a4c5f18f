namespace Analyzer.Runs.JobStorage;

internal sealed partial class JobTransaction
{
    public override void IncrementCounter(string key) => _work.Add(session => Counters.Add(session, key, 1, null));

    public override void IncrementCounter(string key, TimeSpan expireIn) => _work.Add(session => Counters.Add(session, key, 1, time.After(expireIn)));

    public override void DecrementCounter(string key) => _work.Add(session => Counters.Add(session, key, -1, null));

    public override void DecrementCounter(string key, TimeSpan expireIn) => _work.Add(session => Counters.Add(session, key, -1, time.After(expireIn)));

    public override void AddToSet(string key, string value) => AddToSet(key, value, 0);

    public override void AddToSet(string key, string value, double score) => _work.Add(session => Sets.Add(session, key, value, score));

    public override void AddRangeToSet(string key, IList<string> items)
    {
        foreach (var item in items)
            AddToSet(key, item, 0);
    }

    public override void RemoveFromSet(string key, string value) => _work.Add(session => Sets.Remove(session, key, value));

    public override void RemoveSet(string key) => _work.Add(session => Sets.RemoveAll(session, key));

    public override void ExpireSet(string key, TimeSpan expireIn) => _work.Add(session => Sets.Expire(session, key, time.After(expireIn)));

    public override void PersistSet(string key) => _work.Add(session => Sets.Expire(session, key, null));

    public override void InsertToList(string key, string value) => _work.Add(session => Lists.Insert(session, key, value));

    public override void RemoveFromList(string key, string value) => _work.Add(session => Lists.Remove(session, key, value));

    public override void TrimList(string key, int keepStartingFrom, int keepEndingAt) =>
        _work.Add(session => Lists.Trim(session, key, keepStartingFrom, keepEndingAt));

    public override void ExpireList(string key, TimeSpan expireIn) => _work.Add(session => Lists.Expire(session, key, time.After(expireIn)));

    public override void PersistList(string key) => _work.Add(session => Lists.Expire(session, key, null));

    public override void SetRangeInHash(string key, IEnumerable<KeyValuePair<string, string>> keyValuePairs)
    {
        // As they are now: the caller may go on to change them.
        var fields = keyValuePairs.ToArray();
        _work.Add(session => Hashes.Set(session, key, fields));
    }

    public override void RemoveHash(string key) => _work.Add(session => Hashes.Remove(session, key));

    public override void ExpireHash(string key, TimeSpan expireIn) => _work.Add(session => Hashes.Expire(session, key, time.After(expireIn)));

    public override void PersistHash(string key) => _work.Add(session => Hashes.Expire(session, key, null));
}
