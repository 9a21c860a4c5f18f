using Analyzer.Analysis;
using Analyzer.Quotas;

namespace Analyzer.UnitTests.Quotas;

/// <summary>The rows of a quota sheet laid over the stored quotas (domain.md §12, §15).</summary>
public sealed class QuotaMergeTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [Fact]
    public void A_new_row_is_imported_as_excel()
    {
        var merge = new QuotaMerge([], Now);
        merge.Take("inst_1", "pay", new(8, 64)).Should().BeNull();
        merge.After.Single().Should().BeEquivalentTo(new { CloudId = "inst_1", ProjectName = "pay", CpuQuota = 8.0, Source = "excel" });
        (merge.Imported, merge.Updated).Should().Be((1, 0));
    }

    [Fact]
    public void A_row_of_a_known_cloud_id_renames_its_project()
    {
        var merge = new QuotaMerge([Stored("inst_1", "pay")], Now);
        merge.Take("inst_1", "payment", new(8, 64)).Should().BeNull();
        merge.After.Single().ProjectName.Should().Be("payment");
        (merge.Imported, merge.Updated).Should().Be((0, 1));
    }

    [Fact]
    public void A_row_of_a_known_project_gives_it_its_cloud_id()
    {
        var merge = new QuotaMerge([Stored("pay", "pay")], Now);
        merge.Take("inst_1", "pay", new(8, 64)).Should().BeNull();
        (merge.Before.Single().CloudId, merge.After.Single().CloudId).Should().Be(("pay", "inst_1"));
    }

    [Fact]
    public void A_row_that_speaks_of_two_stored_quotas_is_refused()
    {
        var merge = new QuotaMerge([Stored("inst_1", "pay"), Stored("inst_2", "shop")], Now);
        merge.Take("inst_1", "shop", new(8, 64))!.En.Should().Contain("belongs to project 'pay'");
        merge.After.Should().BeEmpty();
    }

    [Theory]
    [InlineData("inst_1", "other")]
    [InlineData("other", "pay")]
    public void A_second_row_of_a_cloud_id_or_project_is_refused(string cloudId, string project)
    {
        var merge = new QuotaMerge([], Now);
        merge.Take("inst_1", "pay", new(8, 64));
        merge.Take(cloudId, project, new(8, 64)).Should().NotBeNull();
    }

    private static QuotaRow Stored(string cloudId, string project) =>
        QuotaRow.New(cloudId, project, Now).WithOwn(new(1, 1), ProjectQuotas.Manual, Now);
}
