using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

public sealed class FigureChangeTests
{
    [Theory]
    [InlineData(null, null, false)]
    [InlineData(1.0, null, true)]
    [InlineData(null, 0.0, true)]
    [InlineData(0.0, 0.0, false)]
    [InlineData(0.0, 1e-300, true)]
    [InlineData(1.0, 1.0000000000000002, false)]
    [InlineData(1e12, 1e12 + 1, false)]
    [InlineData(1.0, 1.00000001, true)]
    [InlineData(-1.0, 1.0, true)]
    public void A_figure_has_changed_when_it_differs_by_more_than_a_last_bit(double? before, double? after, bool isChange) =>
        FigureChange.IsChange(before, after).Should().Be(isChange);
}
