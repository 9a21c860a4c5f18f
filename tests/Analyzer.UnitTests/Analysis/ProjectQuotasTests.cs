using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

/// <summary>Which of a project's quotas counts (domain.md §12).</summary>
public sealed class ProjectQuotasTests
{
    private static readonly OwnQuota Entered = new(new(16, 64), ProjectQuotas.Manual);

    [Fact]
    public void A_projects_quota_is_the_sum_of_its_shares() =>
        ProjectQuotas.AfterSync(null, false, [new(8, 32), new(4, 16)]).Should().Be(new EffectiveQuota(new(12, 48), "k8s"));

    [Fact]
    public void Shares_take_the_place_of_what_a_person_entered() =>
        ProjectQuotas.AfterSync(Entered, false, [new(8, 32)]).Should().Be(new EffectiveQuota(new(8, 32), "k8s"));

    [Fact]
    public void A_pinned_quota_stays_whatever_a_sync_brings() =>
        ProjectQuotas.AfterSync(Entered, true, [new(8, 32)]).Should().Be(new EffectiveQuota(new(16, 64), "manual"));

    [Fact]
    public void What_a_person_entered_counts_again_when_the_last_share_is_gone() =>
        ProjectQuotas.AfterSync(Entered, false, []).Should().Be(new EffectiveQuota(new(16, 64), "manual"));

    [Fact]
    public void Nothing_is_left_of_a_synced_quota_when_its_last_share_is_gone() =>
        ProjectQuotas.AfterSync(null, false, []).Should().BeNull();

    [Fact]
    public void Pinning_nothing_leaves_the_shares() =>
        ProjectQuotas.AfterSync(null, true, [new(8, 32)])!.Source.Should().Be("k8s");

    [Fact]
    public void A_share_without_a_figure_adds_nothing() =>
        ProjectQuotas.Sum([new(8, null), new(null, null), new(2, 16)]).Should().Be(new QuotaAmount(10, 16));

    [Fact]
    public void A_figure_that_no_share_has_is_unknown_rather_than_zero() =>
        ProjectQuotas.Sum([new(8, null), new(2, null)]).Should().Be(new QuotaAmount(10, null));
}
