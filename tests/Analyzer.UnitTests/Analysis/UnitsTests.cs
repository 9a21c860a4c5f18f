using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

/// <summary>Bytes inside, GiB outside (domain.md §2).</summary>
public sealed class UnitsTests
{
    [Fact]
    public void A_gib_is_two_to_the_thirty_bytes() => Units.Gib(1_073_741_824d).Should().Be(1);

    [Fact]
    public void A_known_amount_that_might_not_be_is_turned_the_same_way()
    {
        Units.Gib((double?)2_147_483_648).Should().Be(2);
        Units.Bytes((double?)2).Should().Be(2_147_483_648);
    }

    [Fact]
    public void Gib_and_back_are_the_same_bytes() => Units.Bytes(Units.Gib(128_974_848d)).Should().Be(128_974_848);

    [Fact]
    public void An_unknown_amount_stays_unknown()
    {
        Units.Gib((double?)null).Should().BeNull();
        Units.Bytes((double?)null).Should().BeNull();
    }
}
