using Analyzer.IntegrationTests.Schedule;
using ClusterSimulator;
using ClusterSimulator.Demo;
using ClusterSimulator.Metrics;

namespace Analyzer.IntegrationTests.Usage;

/// <summary>The demo's days, which lie in one Prometheus, and today, which comes to it by scraping.</summary>
public sealed class DemoWorldTests
{
    private const string Zone = "Asia/Shanghai";
    private const long LookBack = 300_000;

    private static readonly World Day = World.Alone(WorldFixture.Day, Zone);

    [Fact]
    public void No_query_of_a_day_finds_samples_of_another()
    {
        var times = Series.Of(Day).SelectMany(series => series.Samples()).Select(sample => sample.Time).ToList();

        times.Min().Should().Be(Day.Day.Start);
        times.Max().Should().BeInRange(Day.Day.End - (2 * LookBack), Day.Day.End - LookBack - 1);
    }

    [Fact]
    public void An_hour_of_scrapes_is_the_hour_as_it_is_recorded()
    {
        var start = DateTimeOffset.FromUnixTimeMilliseconds(Day.Day.At(11, 30));
        var clock = new SetClock(start);
        var live = new LiveWorld(Zone, clock);
        var scraped = new HashSet<(string, Sample)>();
        for (; clock.Now < start.AddHours(1); clock.Now = clock.Now.AddSeconds(10))
            scraped.UnionWith(Samples(live.Current()));
        scraped.UnionWith(Samples(live.Current()));

        var recorded = Samples(live.UntilNow()).ToHashSet();

        scraped.Except(recorded).Should().BeEmpty();
        // Of two that kube-state-metrics gives within a scrape's interval only the later is seen; it says the same.
        recorded.Except(scraped).Where(missing => missing.Item2.Time > Day.Day.At(11, 30))
            .Should().OnlyContain(missing => missing.Item1.StartsWith("kube_"));
        scraped.Should().Contain(taken => taken.Item2.Time > Day.Day.At(12, 29));
    }

    private static IEnumerable<(string, Sample)> Samples(IEnumerable<Series> all) =>
        from series in all
        let name = series.Metric + string.Join(',', series.Labels)
        from sample in series.Samples()
        select (name, sample);
}
