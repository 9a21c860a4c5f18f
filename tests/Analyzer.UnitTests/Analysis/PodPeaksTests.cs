using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

/// <summary>From containers' peaks to pods' (domain.md §4).</summary>
public sealed class PodPeaksTests
{
    [Theory]
    [InlineData(-5)]
    [InlineData(1e308)]
    public void Values_that_no_container_can_have_are_dropped_and_counted(double value)
    {
        long dropped = 0;
        PodPeaks.Sum([new("ns", "pod", "c", value)], ref dropped).Should().BeEmpty();
        dropped.Should().Be(1);
    }

    [Fact]
    public void A_container_that_did_nothing_has_a_peak_of_zero_and_is_not_dropped()
    {
        var (pods, dropped) = Sum(new ContainerPeak("shop", "web", "app", 0));
        (pods[("shop", "web")], dropped).Should().Be((0, 0));
    }

    [Fact]
    public void A_pods_peak_is_the_sum_of_its_containers_peaks() =>
        Sum(new ContainerPeak("shop", "web", "app", 2), new("shop", "web", "proxy", 0.5)).Pods[("shop", "web")].Should().Be(2.5);

    [Fact]
    public void Pods_of_one_name_in_two_namespaces_are_two_pods()
    {
        var (pods, _) = Sum(new ContainerPeak("shop", "web", "app", 2), new("bank", "web", "app", 3));
        pods.Should().BeEquivalentTo(new Dictionary<(string, string), double> { [("shop", "web")] = 2, [("bank", "web")] = 3 });
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_container_that_is_no_finite_number_is_dropped_and_the_others_of_its_pod_stay(double value)
    {
        var (pods, dropped) = Sum(new ContainerPeak("shop", "web", "app", value), new("shop", "web", "proxy", 0.5));
        pods[("shop", "web")].Should().Be(0.5);
        dropped.Should().Be(1);
    }

    [Fact]
    public void A_pod_without_any_finite_peak_has_none_rather_than_zero() =>
        Sum(new ContainerPeak("shop", "web", "app", double.NaN)).Pods.Should().BeEmpty();

    [Fact]
    public void Dropped_values_add_up_over_several_sums()
    {
        long dropped = 3;
        PodPeaks.Sum([new("shop", "web", "app", double.NaN)], ref dropped);
        dropped.Should().Be(4);
    }

    [Fact]
    public void The_order_of_the_answer_does_not_change_the_sum()
    {
        ContainerPeak[] peaks = [new("shop", "web", "a", 0.1), new("shop", "web", "b", 0.2), new("shop", "web", "c", 1e16)];
        Sum([.. peaks.Reverse()]).Pods.Should().Equal(Sum(peaks).Pods);
    }

    private static (Dictionary<(string Namespace, string Pod), double> Pods, long Dropped) Sum(params ContainerPeak[] peaks)
    {
        long dropped = 0;
        return (PodPeaks.Sum(peaks, ref dropped), dropped);
    }
}
