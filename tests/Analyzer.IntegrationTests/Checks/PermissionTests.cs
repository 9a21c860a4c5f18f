using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;
using Analyzer.Kubernetes;

namespace Analyzer.IntegrationTests.Checks;

/// <summary>The rights that a check asks for are those that syncs use: no more, no fewer.</summary>
[Collection(SharedWorld.Name)]
public sealed class PermissionTests(WorldFixture world)
{
    [Fact]
    public async Task Syncs_read_what_the_check_asks_the_right_for()
    {
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddWorldAsync(world);
        var api = world.Clusters["prod-bj"];
        api.Requests.Clear();

        await server.Client.PostAsync("/api/k8s/sync?config_ids=all", null).OkAsync();
        await server.Client.PostAsync("/api/k8s/sync-project-quota?config_ids=all", null).OkAsync();
        await server.Client.SyncDayAsync(WorldFixture.Day);

        api.Requests.All.Select(request => Resource(request.Path)).Distinct().Should().BeEquivalentTo(
            ClusterPermissions.All.Select(permission => $"{permission.Group}/{permission.Resource}"));
    }

    private static string Resource(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["api", _, var resource] => $"/{resource}",
        ["apis", var group, _, var resource] => $"{group}/{resource}",
        _ => path,
    };
}
