using Analyzer.Analysis;

namespace Analyzer.UnitTests.Analysis;

/// <summary>From the usage of namespaces to the rows of a report (domain.md §13, §14).</summary>
public sealed class ProjectReportTests
{
    [Fact]
    public void A_projects_usage_is_the_sum_of_its_namespaces()
    {
        var row = Rows([Synced("pay", "a", 1, 10), Synced("pay", "b", 2, 20)], [Quota("inst_1", "pay", 6, 60)]).Single();
        (row.CpuUsage, row.MemoryUsage, row.CpuRate.Value, row.MemoryRate.Value).Should().Be((3, 30, 0.5, 0.5));
    }

    [Fact]
    public void An_uploaded_figure_stands_for_its_project_and_namespace() =>
        Rows([Synced("pay", "a", 1), Uploaded("pay", "a", 5)], [Quota("inst_1", "pay")]).Single().CpuUsage.Should().Be(5);

    [Fact]
    public void An_upload_stands_for_the_pair_in_every_cluster() =>
        Rows([Synced("pay", "a", 1), Synced("pay", "a", 2), Uploaded("pay", "a", 5)], [Quota("inst_1", "pay")]).Single().CpuUsage.Should().Be(5);

    [Fact]
    public void An_upload_leaves_other_namespaces_and_the_same_namespace_of_other_projects()
    {
        var rows = Rows(
            [Synced("pay", "a", 1), Synced("pay", "b", 2), Synced("shop", "a", 7), Uploaded("pay", "a", 5)],
            [Quota("inst_1", "pay"), Quota("inst_2", "shop")]);
        rows.Select(row => row.CpuUsage).Should().Equal(7, 7);
    }

    [Fact]
    public void Uploads_of_several_sites_for_one_pair_are_summed() =>
        Rows([Uploaded("pay", "a", 5), Uploaded("pay", "a", 2)], [Quota("inst_1", "pay")]).Single().CpuUsage.Should().Be(7);

    [Fact]
    public void A_projects_origin_is_mixed_when_both_stand()
    {
        var rows = Rows(
            [Synced("pay", "a", 1), Uploaded("pay", "b", 5), Synced("shop", "a", 1), Uploaded("bank", "a", 1)],
            [Quota("1", "pay"), Quota("2", "shop"), Quota("3", "bank")]);
        rows.Select(row => row.Origin).Should().Equal("mixed", "prometheus", "upload");
    }

    [Fact]
    public void A_synced_figure_that_an_upload_replaced_is_no_origin() =>
        Rows([Synced("pay", "a", 1), Uploaded("pay", "a", 5)], [Quota("1", "pay")]).Single().Origin.Should().Be("upload");

    [Fact]
    public void A_report_has_only_projects_with_usage_and_a_quota() =>
        Rows([Synced("pay", "a", 1), Synced("none", "b", 1)], [Quota("1", "pay"), Quota("2", "idle")])
            .Select(row => row.ProjectName).Should().Equal("pay");

    [Fact]
    public void All_adds_those_that_lack_one_of_the_two_with_a_reason()
    {
        var rows = Rows([Synced("pay", "a", 1), Synced("none", "b", 1)], [Quota("1", "pay"), Quota("2", "idle")], all: true);
        rows.Select(row => (row.ProjectName, row.CpuRate.Reason)).Should().Equal(("pay", null), ("idle", "no_usage"), ("none", "no_quota"));
    }

    [Fact]
    public void A_project_without_usage_has_null_usage_and_no_origin()
    {
        var row = Rows([], [Quota("2", "idle")], all: true).Single();
        (row.CpuUsage, row.MemoryUsage, row.Origin, row.Coverage).Should().Be((null, null, null, null));
    }

    [Fact]
    public void Rows_are_ordered_by_cloud_id_in_plain_order_those_without_one_last_by_name()
    {
        var rows = Rows(
            [Synced("z", "a", 1), Synced("y", "b", 1), Synced("x", "c", 1), Synced("w", "d", 1)], [Quota("b", "x"), Quota("B", "w")], all: true);
        rows.Select(row => row.ProjectName).Should().Equal("w", "x", "y", "z");
    }

    [Fact]
    public void Coverage_over_several_clusters_is_the_smallest()
    {
        var figures = new[] { Synced("pay", "a", 1) with { Coverage = 0.97 }, Synced("pay", "b", 1) with { Coverage = 0.6 }, Uploaded("pay", "c", 1) };
        Rows(figures, [Quota("1", "pay")]).Single().Coverage.Should().Be(0.6);
    }

    [Fact]
    public void One_incomplete_cluster_makes_a_project_incomplete() =>
        Rows([Synced("pay", "a", 1), Synced("pay", "b", 1) with { Complete = false }], [Quota("1", "pay")]).Single().Complete.Should().BeFalse();

    [Fact]
    public void Sources_that_measure_differently_leave_the_measure_open()
    {
        var rows = Rows(
            [Synced("pay", "a", 1), Synced("pay", "b", 1) with { Measure = Measure.P95 }, Synced("shop", "a", 1), Uploaded("shop", "b", 1)],
            [Quota("1", "pay"), Quota("2", "shop")]);
        rows.Select(row => row.Measure).Should().Equal(null, Measure.Peak);
    }

    [Fact]
    public void A_measure_without_a_figure_is_no_usage_rather_than_zero()
    {
        var row = Rows([Synced("pay", "a", 1) with { Cpu = null }], [Quota("1", "pay")]).Single();
        (row.CpuUsage, row.CpuRate.Reason).Should().Be((null, "no_usage"));
    }

    [Fact]
    public void A_namespace_without_a_figure_leaves_what_the_others_add_up_to() =>
        Rows([Synced("pay", "a", 2), Synced("pay", "b", 1) with { Cpu = null }], [Quota("1", "pay")]).Single().CpuUsage.Should().Be(2);

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    public void A_project_is_complete_when_each_of_its_figures_is(bool one, bool other, bool whole) =>
        Rows([Synced("pay", "a", 1) with { Complete = one }, Synced("pay", "b", 1) with { Complete = other }], [Quota("1", "pay")])
            .Single().Complete.Should().Be(whole);

    [Theory]
    [InlineData("sh", false)]
    [InlineData("gz", true)]
    public void A_project_is_incomplete_when_a_cluster_of_its_quota_has_no_figures(string missing, bool whole) =>
        ProjectReport.Rows([Synced("pay", "a", 1)], Shared, all: false, [missing]).Single().Complete.Should().Be(whole);

    [Fact]
    public void One_clusters_report_lays_its_usage_against_its_shares()
    {
        UsageFigure[] figures = [Synced("pay", "a", 1), Synced("pay", "b", 3) with { ClusterName = "sh" }, Synced("pay", "c", 9) with { ClusterName = "sh" }, Uploaded("pay", "c", 5)];

        var (own, quotas) = ProjectReport.OfCluster("sh", figures, Shared);
        var row = ProjectReport.Rows(own, quotas, all: false).Single();

        (row.CpuUsage, row.CpuRate.Value).Should().Be((3, 0.5), "what an upload stands for is not counted here either");
        ProjectReport.OfCluster("gz", figures, Shared).Quotas.Should().BeEmpty();
    }

    [Fact]
    public void A_quota_without_usage_lacks_nothing() => Rows([], [Quota("1", "pay")], all: true).Single().Complete.Should().BeTrue();

    [Fact]
    public void A_third_source_does_not_bring_the_measure_back_that_two_differ_in() =>
        Rows([Synced("pay", "a", 1), Synced("pay", "b", 1) with { Measure = Measure.P95 }, Synced("pay", "c", 1)], [Quota("1", "pay")])
            .Single().Measure.Should().BeNull();

    private static readonly Dictionary<string, ReportedQuota> Shared = new()
    {
        ["pay"] = Quota("1", "pay") with { Shares = new Dictionary<string, QuotaAmount> { ["bj"] = new(2, 2), ["sh"] = new(6, 6) } },
    };

    private static IReadOnlyList<ProjectFigures> Rows(IReadOnlyCollection<UsageFigure> figures, ReportedQuota[] quotas, bool all = false) =>
        ProjectReport.Rows(figures, quotas.ToDictionary(quota => quota.ProjectName), all);

    private static ReportedQuota Quota(string cloudId, string project, double? cpu = 8, double? memory = 64) =>
        new(cloudId, project, new(cpu, memory), new Dictionary<string, QuotaAmount>());

    private static UsageFigure Uploaded(string project, string @namespace, double cpu) =>
        Synced(project, @namespace, cpu) with { IsUpload = true, ClusterName = null, Measure = null, Coverage = null };

    private static UsageFigure Synced(string project, string @namespace, double cpu, double memory = 1) => new()
    {
        ProjectName = project,
        Namespace = @namespace,
        ClusterName = "bj",
        Cpu = cpu,
        Memory = memory,
        IsUpload = false,
        Measure = Measure.Peak,
        Coverage = 1,
        Complete = true,
    };
}
