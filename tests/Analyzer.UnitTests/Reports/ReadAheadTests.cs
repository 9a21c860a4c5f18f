using Analyzer.Reports;

namespace Analyzer.UnitTests.Reports;

/// <summary>Values made on another thread come in order, and their failures too.</summary>
public sealed class ReadAheadTests
{
    [Fact]
    public async Task Values_come_in_the_order_of_their_keys()
    {
        await using var ahead = new ReadAhead<int, string>(Enumerable.Range(0, 1000), key => $"{key}", 3, default);
        ahead.Select(one => one.Value).Should().Equal(Enumerable.Range(0, 1000).Select(key => $"{key}"));
    }

    [Fact]
    public async Task A_failure_comes_after_the_values_before_it()
    {
        await using var ahead = new ReadAhead<int, int>([1, 2, 3], key => key < 3 ? key : throw new InvalidOperationException("third"), 3, default);
        var seen = new List<int>();
        var enumerate = () =>
        {
            foreach (var (key, _) in ahead)
                seen.Add(key);
        };
        enumerate.Should().Throw<InvalidOperationException>().WithMessage("third");
        seen.Should().Equal(1, 2);
    }

    [Fact]
    public async Task No_more_values_are_made_than_may_wait()
    {
        var made = 0;
        await using (var ahead = new ReadAhead<int, int>(Enumerable.Range(0, 100), key => Interlocked.Increment(ref made), 3, default))
            _ = ahead.First();
        made.Should().BeLessThanOrEqualTo(3 + 2, "three wait, one is taken, one stands at the door");
    }
}
