namespace Analyzer.IntegrationTests.Storage;

/// <summary>Sets, hashes, lists and counters.</summary>
public abstract class CollectionSuite<TFixture> : StorageSuite<TFixture>
    where TFixture : IStorageFixture, new()
{
    [Fact]
    public void A_set_holds_each_value_once_in_the_order_of_scores()
    {
        Write(transaction =>
        {
            transaction.AddToSet("set", "c", 3);
            transaction.AddToSet("set", "a", 1);
            transaction.AddToSet("set", "b", 9);
            transaction.AddToSet("set", "b", 2);
            transaction.AddToSet("other", "z", 0);
        });

        Connection.GetAllItemsFromSet("set").Should().BeEquivalentTo("a", "b", "c");
        Connection.GetRangeFromSet("set", 0, 9).Should().Equal("a", "b", "c");
        Connection.GetRangeFromSet("set", 1, 1).Should().Equal("b");
        Connection.GetRangeFromSet("set", 5, 9).Should().BeEmpty();
        Connection.GetSetCount("set").Should().Be(3);
        Connection.GetSetContains("set", "b").Should().BeTrue();
        Connection.GetSetContains("set", "z").Should().BeFalse();
    }

    [Fact]
    public void The_lowest_scores_are_found_within_bounds_that_count_too()
    {
        Write(transaction =>
        {
            foreach (var score in new[] { 4, 2, 3, 1 })
                transaction.AddToSet("set", $"v{score}", score);
        });

        Connection.GetFirstByLowestScoreFromSet("set", 2, 3).Should().Be("v2");
        Connection.GetFirstByLowestScoreFromSet("set", 2, 3, 10).Should().Equal("v2", "v3");
        Connection.GetFirstByLowestScoreFromSet("set", 0, 10, 3).Should().Equal("v1", "v2", "v3");
        Connection.GetFirstByLowestScoreFromSet("set", 5, 10).Should().BeNull();
        Connection.GetFirstByLowestScoreFromSet("absent", 0, 10, 3).Should().BeEmpty();
        Connection.Invoking(connection => connection.GetFirstByLowestScoreFromSet("set", 1, 0)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Several_sets_are_counted_together_up_to_a_limit()
    {
        Write(transaction =>
        {
            transaction.AddRangeToSet("one", ["a", "b", "c"]);
            transaction.AddRangeToSet("two", ["a", "b"]);
        });

        Connection.GetSetCount(["one", "two", "absent"], 100).Should().Be(5);
        Connection.GetSetCount(["one", "two"], 4).Should().Be(4);
    }

    [Fact]
    public void Values_and_whole_sets_are_removed()
    {
        Write(transaction => transaction.AddRangeToSet("set", ["a", "b"]));

        Write(transaction => transaction.RemoveFromSet("set", "a"));
        Connection.GetAllItemsFromSet("set").Should().Equal("b");
        Write(transaction => transaction.RemoveSet("set"));

        Connection.GetAllItemsFromSet("set").Should().BeEmpty();
    }

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
