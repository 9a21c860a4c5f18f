namespace Analyzer.IntegrationTests.Storage;

/// <summary>Sets of values with scores.</summary>
public abstract class SetSuite<TFixture> : StorageSuite<TFixture>
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
}
