using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

/// <summary>Several ResourceQuotas of one namespace (domain.md §12).</summary>
public sealed class NamespaceQuotasTests
{
    [Fact]
    public void The_smallest_hard_holds_with_the_used_of_that_object() =>
        NamespaceQuotas.Of([Quota("a", "limits.cpu", 8, 1), Quota("b", "limits.cpu", 4, 2)]).Cpu.Should().Be(new HeldQuota(4, 2));

    [Fact]
    public void Of_equal_ones_the_first_by_name_holds() =>
        NamespaceQuotas.Of([Quota("b", "limits.cpu", 4, 2), Quota("a", "limits.cpu", 4, 1)]).Cpu.Should().Be(new HeldQuota(4, 1));

    [Fact]
    public void Each_resource_may_hold_from_another_object()
    {
        var amounts = NamespaceQuotas.Of([
            Quota("a", ("limits.cpu", 8, 1), ("limits.memory", 10, 3)), Quota("b", ("limits.cpu", 4, 2), ("limits.memory", 20, 5))]);
        (amounts.Cpu, amounts.Memory).Should().Be((new HeldQuota(4, 2), new HeldQuota(10, 3)));
    }

    [Fact]
    public void Without_a_status_the_spec_holds_and_used_is_unknown()
    {
        var quota = Quota("a", "limits.cpu", 8, 1) with { StatusHard = null };
        NamespaceQuotas.Of([quota]).Cpu.Should().Be(new HeldQuota(8, null));
    }

    [Fact]
    public void The_status_holds_where_it_differs_from_the_spec()
    {
        var quota = Quota("a", "limits.cpu", 8, 1) with { SpecHard = Amounts(("limits.cpu", 2)) };
        NamespaceQuotas.Of([quota]).Cpu.Hard.Should().Be(8);
    }

    [Fact]
    public void Limits_go_before_requests_though_requests_are_smaller() =>
        NamespaceQuotas.Of([Quota("a", ("requests.cpu", 2, 1), ("limits.cpu", 8, 4), ("cpu", 1, 1))]).Cpu.Should().Be(new HeldQuota(8, 4));

    [Fact]
    public void Requests_go_before_the_bare_name() =>
        NamespaceQuotas.Of([Quota("a", ("memory", 1, 1), ("requests.memory", 2, 0))]).Memory.Should().Be(new HeldQuota(2, 0));

    [Fact]
    public void The_bare_name_holds_last()
    {
        NamespaceQuotas.Of([Quota("a", "cpu", 3, 1)]).Cpu.Should().Be(new HeldQuota(3, 1));
        NamespaceQuotas.Of([Quota("a", "memory", 3, 1)]).Memory.Should().Be(new HeldQuota(3, 1));
    }

    [Fact]
    public void Pods_go_before_their_count() =>
        NamespaceQuotas.Of([Quota("a", ("count/pods", 10, 4), ("pods", 20, 4))]).Pods.Hard.Should().Be(20);

    [Fact]
    public void Storage_is_what_claims_may_request() =>
        NamespaceQuotas.Of([Quota("a", "requests.storage", 5, 1)]).Storage.Should().Be(new HeldQuota(5, 1));

    [Fact]
    public void A_quota_with_scopes_does_not_hold_for_all_pods()
    {
        var amounts = NamespaceQuotas.Of([Quota("a", "limits.cpu", 1, 0) with { IsScoped = true }, Quota("b", "limits.cpu", 8, 2)]);
        (amounts.Cpu, amounts.IsScopedOnly).Should().Be((new HeldQuota(8, 2), false));
    }

    [Fact]
    public void Only_scoped_quotas_hold_nothing_and_say_so()
    {
        var amounts = NamespaceQuotas.Of([Quota("a", "limits.cpu", 1, 0) with { IsScoped = true }]);
        (amounts.Cpu, amounts.IsScopedOnly).Should().Be((default(HeldQuota), true));
    }

    [Fact]
    public void A_hard_of_zero_is_a_quota() =>
        NamespaceQuotas.Of([Quota("a", "limits.cpu", 0, 0)]).Cpu.Should().Be(new HeldQuota(0, 0));

    [Fact]
    public void A_used_that_is_not_said_is_unknown()
    {
        var quota = Quota("a", "limits.cpu", 8, 1) with { StatusUsed = Amounts() };
        NamespaceQuotas.Of([quota]).Cpu.Should().Be(new HeldQuota(8, null));
    }

    private static ResourceQuotaObject Quota(string name, string resource, decimal hard, decimal used) =>
        Quota(name, (resource, hard, used));

    private static ResourceQuotaObject Quota(string name, params (string Resource, decimal Hard, decimal Used)[] figures) => new()
    {
        Namespace = "pay",
        Name = name,
        IsScoped = false,
        SpecHard = Amounts([.. figures.Select(figure => (figure.Resource, figure.Hard))]),
        StatusHard = Amounts([.. figures.Select(figure => (figure.Resource, figure.Hard))]),
        StatusUsed = Amounts([.. figures.Select(figure => (figure.Resource, figure.Used))]),
    };

    private static Dictionary<string, decimal> Amounts(params (string Resource, decimal Amount)[] amounts) =>
        amounts.ToDictionary(amount => amount.Resource, amount => amount.Amount);
}
