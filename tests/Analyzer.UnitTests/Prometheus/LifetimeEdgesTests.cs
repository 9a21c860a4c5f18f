using Analyzer.Analysis;
using Analyzer.Prometheus;

namespace Analyzer.UnitTests.Prometheus;

/// <summary>Where the order of a pod's end and another's begin is open (domain.md §7 rule 3).</summary>
public sealed class LifetimeEdgesTests
{
    private static readonly Day Ordinary = Day.Of(new(2026, 2, 9), "Asia/Shanghai");

    private readonly Dictionary<(string Namespace, string Pod), Lifetime> _lifetimes = [];

    [Fact]
    public void A_pod_that_ends_in_the_window_where_another_begins_is_asked_with_it()
    {
        Lived("pay", "old", 0, 60);
        Lived("pay", "new", 60, 600);
        var window = LifetimeEdges.Shared(_lifetimes, Ordinary).Single();
        window.Begin.Should().Be(At(60));
        window.Pods.Should().BeEquivalentTo("old", "new");
        window.Namespaces.Should().Equal("pay");
    }

    [Fact]
    public void Pods_of_different_namespaces_are_not_compared()
    {
        Lived("pay", "old", 0, 60);
        Lived("shop", "new", 60, 600);
        LifetimeEdges.Shared(_lifetimes, Ordinary).Should().BeEmpty();
    }

    [Fact]
    public void A_pod_that_lived_in_one_window_alone_is_not_compared_with_itself()
    {
        Lived("pay", "short", 60, 60);
        LifetimeEdges.Shared(_lifetimes, Ordinary).Should().BeEmpty();
    }

    [Fact]
    public void Pods_that_overlap_by_a_window_need_no_sharpening()
    {
        Lived("pay", "old", 0, 90);
        Lived("pay", "new", 60, 600);
        LifetimeEdges.Shared(_lifetimes, Ordinary).Should().BeEmpty();
    }

    [Fact]
    public void Pods_that_lived_all_day_are_left_out()
    {
        _lifetimes[("pay", "always")] = new(Ordinary.Start, Ordinary.EvaluatedAt);
        _lifetimes[("pay", "early")] = new(Ordinary.Start, Ordinary.Start);
        LifetimeEdges.Shared(_lifetimes, Ordinary).Should().BeEmpty();
    }

    [Fact]
    public void Windows_come_in_order_of_time()
    {
        Lived("pay", "a", 0, 300);
        Lived("pay", "b", 300, 400);
        Lived("shop", "c", 0, 60);
        Lived("shop", "d", 60, 100);
        LifetimeEdges.Shared(_lifetimes, Ordinary).Select(window => window.Begin).Should().Equal(At(60), At(300));
    }

    [Fact]
    public void Sharpened_ends_keep_the_order_that_the_samples_show()
    {
        Lived("pay", "old", 0, 60);
        Lived("pay", "new", 60, 600);
        LifetimeEdges.Sharpen(_lifetimes, [("pay", "old", At(60), At(65)), ("pay", "new", At(60), At(80))]);
        _lifetimes[("pay", "old")].Should().Be(new Lifetime(At(0), At(65)));
        _lifetimes[("pay", "new")].Should().Be(new Lifetime(At(80), At(600)));
    }

    [Fact]
    public void Of_several_series_a_begin_takes_the_earliest_and_an_end_the_latest_sample()
    {
        Lived("pay", "short", 60, 60);
        LifetimeEdges.Sharpen(_lifetimes, [("pay", "short", At(60), At(70)), ("pay", "short", At(60), At(62)), ("pay", "short", At(60), At(66))]);
        _lifetimes[("pay", "short")].Should().Be(new Lifetime(At(62), At(70)));
    }

    [Fact]
    public void A_time_of_a_pod_that_was_not_asked_for_is_passed_over()
    {
        LifetimeEdges.Sharpen(_lifetimes, [("pay", "other", At(60), At(70))]);
        _lifetimes.Should().BeEmpty();
    }

    private void Lived(string @namespace, string pod, int first, int last) =>
        _lifetimes[(@namespace, pod)] = new(At(first), At(last));

    private static DateTimeOffset At(int second) => Ordinary.Start.AddHours(1).AddSeconds(second);
}
