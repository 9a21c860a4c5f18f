using Analyzer.Prometheus;

namespace Analyzer.UnitTests.Prometheus;

/// <summary>What is too large is asked for in halves, down to what cannot be halved.</summary>
public sealed class HalvingTests
{
    [Fact]
    public async Task Parts_are_halved_until_they_are_small_enough_and_each_is_answered_once()
    {
        var (answered, asked) = await AskAsync(20, size => size > 5 ? new QueryTooLargeException(new("", "")) : null);
        answered.Should().Equal(5, 5, 5, 5);
        asked.Should().Equal(20, 10, 5, 5, 10, 5, 5);
    }

    [Fact]
    public async Task The_smallest_part_that_is_refused_ends_it() =>
        (await FluentActions.Awaiting(() => AskAsync(8, _ => new QueryTooLargeException(new("", ""))))
            .Should().ThrowAsync<QueryTooLargeException>()).Which.Code.Should().Be("query_too_large");

    [Fact]
    public async Task A_server_that_stays_silent_is_halved_three_times_only()
    {
        var asked = new List<int>();
        var silent = () => AskAsync(1024, _ => new QueryTooLargeException(new("", ""), isSilence: true), asked);
        (await silent.Should().ThrowAsync<QueryTooLargeException>()).Which.Code.Should().Be("source_timeout");
        asked.Should().Equal(1024, 512, 256, 128);
    }

    private static async Task<(List<int> Answered, List<int> Asked)> AskAsync(
        int size, Func<int, QueryTooLargeException?> refuse, List<int>? asked = null)
    {
        var answered = new List<int>();
        asked ??= [];
        await Halving.AskAsync(size,
            part =>
            {
                asked.Add(part);
                if (refuse(part) is { } refusal)
                    throw refusal;
                answered.Add(part);
                return Task.CompletedTask;
            },
            (part, _) => Task.FromResult<IReadOnlyList<int>>(part > 1 ? [part / 2, part / 2] : []));
        return (answered, asked);
    }
}
