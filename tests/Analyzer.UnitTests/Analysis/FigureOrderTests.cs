using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

public sealed class FigureOrderTests
{
    private static readonly NamespaceDay Good = new()
    {
        Namespace = "a",
        Peak = new(1, 1),
        PodPeakSum = new(2, 1),
        Cpu = new(3, 2, 1),
        Memory = new(null, null, null),
        Workloads = [],
        PodsSeen = 1,
    };

    [Fact]
    public void What_a_day_can_be_holds() => FigureOrder.Holds(Good).Should().BeTrue();

    [Fact]
    public void The_last_bit_does_not_matter() => FigureOrder.Holds(Good with { Memory = new(1, 1.0000000000000002, 1) }).Should().BeTrue();

    [Fact]
    public void An_idle_namespace_is_all_zeros() =>
        FigureOrder.Holds(Good with { Peak = new(0, 0), PodPeakSum = new(0, 0), Memory = new(0, 0, 0) }).Should().BeTrue();

    [Theory]
    [InlineData(1e12, 1e12 + 0.001, true)]
    [InlineData(1e12, 1e12 + 10_000, false)]
    [InlineData(1e-6, 1.1e-6, false)]
    public void What_a_last_bit_is_depends_on_the_size_of_the_figure(double most, double least, bool holds) =>
        FigureOrder.Holds(Good with { Memory = new(most, least, 0) }).Should().Be(holds);

    [Fact]
    public void What_no_day_can_be_does_not()
    {
        FigureOrder.Holds(Good with { Peak = new(3, 1) }).Should().BeFalse();
        FigureOrder.Holds(Good with { Peak = new(1, 2) }).Should().BeFalse();
        FigureOrder.Holds(Good with { Cpu = new(3, 4, 1) }).Should().BeFalse();
        FigureOrder.Holds(Good with { Cpu = new(3, 2, 4) }).Should().BeFalse();
        FigureOrder.Holds(Good with { Memory = new(1, 2, 1) }).Should().BeFalse();
    }
}
