using System.Net;
using Analyzer.IntegrationTests.Server;
using Analyzer.Quotas;

namespace Analyzer.IntegrationTests.Databases;

/// <summary>Lists are sorted and searched, and quotas summed, the same on both databases.</summary>
public abstract class ListSuite(TestDatabase database) : RepositorySuite(database)
{
    [Fact]
    public async Task Quotas_are_the_sum_of_their_shares_until_the_last_share_goes()
    {
        await SharesAsync("bj", new ShareRow { ProjectName = "pay", ClusterName = "bj", CpuQuota = 1.5, MemoryQuota = 3e9, CpuUsed = null, MemoryUsed = 0 });
        await SharesAsync("sh", new ShareRow { ProjectName = "pay", ClusterName = "sh", CpuQuota = 2, MemoryQuota = null, CpuUsed = 1, MemoryUsed = null });

        var pay = (await Get<QuotaRepository>().ListAsync(new(), null, default)).Rows.Should().ContainSingle().Subject;
        (pay.CloudId, pay.CpuQuota, pay.Source, pay.Pinned).Should().Be(("pay", 3.5, "k8s", false));
        pay.Clusters.Select(share => (share.ClusterName, share.CpuUsed)).Should().Equal(("bj", null), ("sh", 1));
        await SharesAsync("bj");
        await SharesAsync("sh");
        (await Get<QuotaRepository>().ListAsync(new(), null, default)).Total.Should().Be(0);
    }

    [Fact]
    public async Task Lists_are_sorted_by_the_bytes_of_their_text_with_the_unknown_last()
    {
        string[] names = ["b", "B", "a", "ß", "ss", "é", "_", "-", "支付", "😀", "a b", "a_b"];
        foreach (var name in names)
            await Get<QuotaRepository>().AddAsync(new() { CloudId = name, ProjectName = name, CpuQuota = name == "a" ? null : name.Length, MemoryQuota = 1 }, default);

        var sorted = (await Get<QuotaRepository>().ListAsync(new() { Sort = "project_name" }, null, default)).Rows;
        var byCpu = (await Get<QuotaRepository>().ListAsync(new() { Sort = "-cpu_quota", Limit = 2, Offset = names.Length - 2 }, null, default)).Rows;

        sorted.Select(row => row.ProjectName).Should().Equal("-", "B", "_", "a", "a b", "a_b", "b", "ss", "ß", "é", "支付", "😀");
        byCpu.Select(row => row.CloudId).Should().Equal("é", "a");
    }

    [Theory]
    [InlineData("PAY", "Pay_1", "pay%2")]
    [InlineData("_", "Pay_1")]
    [InlineData("%", "pay%2")]
    [InlineData(@"\", @"back\slash")]
    [InlineData("É", "É")]
    [InlineData("支", "支付")]
    [InlineData("'", "o'clock")]
    public async Task Lists_are_searched_alike(string text, params string[] found)
    {
        foreach (var name in new[] { "Pay_1", "pay%2", @"back\slash", "É", "支付", "o'clock" })
            await Get<QuotaRepository>().AddAsync(new() { CloudId = name, ProjectName = name, CpuQuota = 1, MemoryQuota = 1 }, default);

        var rows = await Get<QuotaRepository>().ListAsync(new() { Q = text }, "manual", default);

        rows.Rows.Select(row => row.CloudId).Should().BeEquivalentTo(found);
        rows.Total.Should().Be(found.Length);
    }

    [Theory]
    [InlineData("/api/quotas?q=a%00b")]
    [InlineData("/api/k8s/quotas?cluster=%00")]
    [InlineData("/api/reports/2026-02-09/explain?cluster=%00&namespace=x")]
    public async Task A_query_with_a_NUL_is_refused_alike(string path)
    {
        var answer = await Client.GetAsync(path);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.JsonAsync())["code"]!.GetValue<string>().Should().Be("malformed");
    }

    private Task<ShareCounts> SharesAsync(string cluster, params ShareRow[] shares) =>
        WriteAsync(write => Get<QuotaShares>().ReplaceAsync(write.Connection, write.Transaction, cluster, shares));
}

public sealed class ListTestsOnSqlite() : ListSuite(TestDatabase.Sqlite);

public sealed class ListTestsOnPostgres() : ListSuite(TestDatabase.Postgres);
