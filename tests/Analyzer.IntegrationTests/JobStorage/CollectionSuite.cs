namespace Analyzer.IntegrationTests.Storage;

/// <summary>Hashes, lists and counters, and how long they and sets live.</summary>
public abstract class CollectionSuite<TFixture> : StorageSuite<TFixture>
    where TFixture : IStorageFixture, new()
{
    [Fact]
    public void A_hash_holds_what_was_set_last()
    {
        Connection.SetRangeInHash("hash", [new("a", "1"), new("b", "2")]);
        Write(transaction => transaction.SetRangeInHash("hash", [new("b", "3"), new("c", null!)]));

        Connection.GetAllEntriesFromHash("hash").Should().Equal(new Dictionary<string, string?> { ["a"] = "1", ["b"] = "3", ["c"] = null });
        Connection.GetValueFromHash("hash", "b").Should().Be("3");
        Connection.GetValueFromHash("hash", "z").Should().BeNull();
        Connection.GetHashCount("hash").Should().Be(3);
        Write(transaction => transaction.RemoveHash("hash"));
        Connection.GetAllEntriesFromHash("hash").Should().BeNull();
    }

    [Fact]
    public void A_list_begins_with_what_was_inserted_last()
    {
        Write(transaction =>
        {
            foreach (var value in new[] { "a", "b", "c", "b", "d" })
                transaction.InsertToList("list", value);
        });

        Connection.GetAllItemsFromList("list").Should().Equal("d", "b", "c", "b", "a");
        Connection.GetRangeFromList("list", 1, 2).Should().Equal("b", "c");
        Connection.GetListCount("list").Should().Be(5);
        Write(transaction => transaction.RemoveFromList("list", "b"));
        Connection.GetAllItemsFromList("list").Should().Equal("d", "c", "a");
    }

    [Theory]
    [InlineData(0, 1, new[] { "d", "c" })]
    [InlineData(1, 2, new[] { "c", "b" })]
    [InlineData(2, 100, new[] { "b", "a" })]
    [InlineData(4, 5, new string[0])]
    [InlineData(2, 1, new string[0])]
    public void A_trimmed_list_keeps_the_places_that_were_named(int first, int last, string[] kept)
    {
        Write(transaction =>
        {
            foreach (var value in new[] { "a", "b", "c", "d" })
                transaction.InsertToList("list", value);
            transaction.TrimList("list", first, last);
        });

        Connection.GetAllItemsFromList("list").Should().Equal(kept);
    }

    [Fact]
    public void A_counter_goes_up_and_down()
    {
        Write(transaction =>
        {
            transaction.IncrementCounter("counter");
            transaction.IncrementCounter("counter", TimeSpan.FromHours(1));
            transaction.IncrementCounter("counter");
            transaction.DecrementCounter("counter");
            transaction.DecrementCounter("below", TimeSpan.FromHours(1));
        });

        Connection.GetCounter("counter").Should().Be(2);
        Connection.GetCounter("below").Should().Be(-1);
        Connection.GetCounter("absent").Should().Be(0);
    }

    [Fact]
    public void Collections_say_how_long_they_live()
    {
        Write(transaction =>
        {
            transaction.AddToSet("key", "a");
            transaction.InsertToList("key", "a");
            transaction.SetRangeInHash("key", [new("a", "1")]);
        });
        Lives().Should().OnlyContain(life => life < TimeSpan.Zero, "they do not expire");
        Write(transaction =>
        {
            transaction.ExpireSet("key", TimeSpan.FromHours(1));
            transaction.ExpireList("key", TimeSpan.FromHours(1));
            transaction.ExpireHash("key", TimeSpan.FromHours(1));
        });
        Lives().Should().OnlyContain(life => life > TimeSpan.FromMinutes(59) && life <= TimeSpan.FromHours(1));

        Write(transaction =>
        {
            transaction.PersistSet("key");
            transaction.PersistList("key");
            transaction.PersistHash("key");
        });
        Lives().Should().OnlyContain(life => life < TimeSpan.Zero, "they do not expire");
    }

    private TimeSpan[] Lives() => [Connection.GetSetTtl("key"), Connection.GetListTtl("key"), Connection.GetHashTtl("key")];
}
