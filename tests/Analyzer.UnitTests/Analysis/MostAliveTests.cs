using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

/// <summary>The most pods alive at one moment (domain.md §7 rule 3).</summary>
public sealed class MostAliveTests
{
    [Fact]
    public void Pods_that_follow_each_other_are_one_at_a_time() => MostAlive((0, 10), (11, 20), (21, 30)).Should().Be(1);

    [Fact]
    public void Pods_that_overlap_are_counted_together() => MostAlive((0, 10), (5, 20), (9, 30), (21, 25)).Should().Be(3);

    [Fact]
    public void Ends_are_included_so_one_that_ends_as_another_begins_is_alive_with_it() =>
        MostAlive((0, 10), (10, 20)).Should().Be(2);

    [Fact]
    public void A_pod_of_one_sample_is_alive_at_its_moment() => MostAlive((5, 5), (5, 5), (0, 4)).Should().Be(2);

    [Fact]
    public void The_most_is_found_though_it_lasted_an_instant() =>
        MostAlive((0, 5), (5, 5), (5, 9), (1, 6), (20, 30)).Should().Be(4);

    [Fact]
    public void A_pod_whose_times_are_not_known_still_was_there() => ReplicaRules.MostAlive([Pod(null, null)]).Should().Be(1);

    [Fact]
    public void Pods_whose_times_are_not_known_may_all_have_been_there_together() =>
        ReplicaRules.MostAlive([Pod(null, null), Pod(null, null), Pod(Minute(3), Minute(4))]).Should().Be(3);

    [Fact]
    public void Two_pods_of_which_nothing_is_known_are_two() => ReplicaRules.MostAlive([Pod(null, null), Pod(null, null)]).Should().Be(2);

    [Fact]
    public void Counting_agrees_with_looking_at_every_moment()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var lives = Enumerable.Range(0, random.Next(1, 15)).Select(_ => random.Next(0, 40)).Select(first => (first, first + random.Next(0, 12))).ToArray();
            var most = Enumerable.Range(0, 60).Max(at => lives.Count(life => life.Item1 <= at && at <= life.Item2));
            MostAlive(lives).Should().Be(most);
        }
    }

    private static long MostAlive(params (int First, int Last)[] lives) =>
        ReplicaRules.MostAlive(lives.Select(life => Pod(Minute(life.First), Minute(life.Last))));

    private static DateTimeOffset Minute(int minute) => DateTimeOffset.UnixEpoch.AddMinutes(minute);

    private static PodDay Pod(DateTimeOffset? first, DateTimeOffset? last) =>
        new() { Name = "web", Cpu = 1, Memory = 1, FirstSeen = first, LastSeen = last };
}
