using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Usage;

/// <summary>Uploaded figures beside synced ones (domain.md §13).</summary>
[Collection(SharedWorld.Name)]
public sealed class CompareTests(WorldFixture world)
{
    [Fact]
    public async Task Uploaded_and_synced_stand_side_by_side_with_their_difference()
    {
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddWorldAsync(world);
        await server.Client.SyncDayAsync(WorldFixture.Day);
        // One that the other cluster does not have too.
        var synced = (await server.Client.NamespacesAsync(WorldFixture.Day)).Values
            .GroupBy(row => $"{row["project_name"]}/{row["namespace"]}").Where(group => group.Count() == 1)
            .Select(group => group.Single()).MaxBy(row => row["usage"]!["cpu"]!.GetValue<double>())!;
        var (project, name) = (synced["project_name"]!.GetValue<string>(), synced["namespace"]!.GetValue<string>());
        var cpu = synced["usage"]!["cpu"]!.GetValue<double>();
        var file = Encoding.UTF8.GetBytes($"{project};{name};{(cpu * 2).ToString("R", null)};0\n只上传;only-uploaded;1;1073741824\n");
        await server.Client.UploadAsync("/api/reports/upload", "files", ("mm_Day_report_2026-02-10.txt", file)).OkAsync();

        var rows = (await server.Client.GetJsonAsync("/api/reports/2026-02-10/compare")).AsArray();

        var both = rows.Single(row => row!["uploaded"] is not null && row["synced"] is not null)!;
        rows[0].Should().BeSameAs(both, "the greatest difference comes first");
        $"{both["namespace"]} {both["cluster_names"]![0]} {both["sites"]![0]}".Should().Be($"{name} {synced["cluster_name"]} mm");
        both["difference"]!["cpu"]!.GetValue<double>().Should().BeApproximately(cpu, 1e-9);
        both["relative"]!["cpu"]!.GetValue<double>().Should().BeApproximately(100, 1e-9);
        both["relative"]!["memory"]!.GetValue<double>().Should().BeApproximately(-100, 1e-9);
        var only = rows.Single(row => row!["namespace"]!.GetValue<string>() == "only-uploaded")!;
        only["synced"].Should().BeNull();
        only["difference"].Should().BeNull();
        rows.Count(row => row!["uploaded"] is null).Should().Be(rows.Count - 2);
    }

    [Fact]
    public async Task It_is_a_list_like_others()
    {
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddWorldAsync(world);
        await server.Client.SyncDayAsync(WorldFixture.Day);

        var answer = await server.Client.GetAsync("/api/reports/2026-02-10/compare?cluster=prod-bj&q=r&sort=-namespace&limit=2&offset=1");

        var names = (await answer.JsonAsync()).AsArray().Select(row => row!["namespace"]!.GetValue<string>()).ToList();
        names.Should().HaveCount(2).And.BeInDescendingOrder();
        int.Parse(answer.Headers.GetValues("X-Total-Count").Single()).Should().BeGreaterThan(2);
        (await server.Client.GetAsync("/api/reports/2026-02-10/compare?sort=nothing")).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await server.Client.GetAsync("/api/reports/2020-01-01/compare")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
