using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Contract;

/// <summary>The paths and verbs that scripts of existing users call are fixed: these and no others.</summary>
public sealed class PathTests
{
    private const string Agreed = """
        GET /api/quotas
        POST /api/quotas
        PUT /api/quotas/{cloud_id}
        DELETE /api/quotas/{cloud_id}
        POST /api/quotas/delete
        POST /api/quotas/import
        GET /api/k8s/configs
        POST /api/k8s/configs
        PUT /api/k8s/configs/{id}
        DELETE /api/k8s/configs/{id}
        POST /api/k8s/configs/import
        POST /api/k8s/configs/{id}/check
        POST /api/k8s/sync
        POST /api/k8s/sync-project-quota
        GET /api/k8s/quotas
        DELETE /api/k8s/quotas/{cluster}/{namespace}
        POST /api/k8s/quotas/import
        GET /api/prometheus/configs
        POST /api/prometheus/configs
        PUT /api/prometheus/configs/{id}
        DELETE /api/prometheus/configs/{id}
        POST /api/prometheus/import
        POST /api/prometheus/configs/{id}/check
        POST /api/prometheus/sync
        GET /api/prometheus/rules
        POST /api/reports/upload
        GET /api/reports
        GET /api/reports/{date}
        DELETE /api/reports/{date}
        GET /api/reports/{date}/namespaces
        GET /api/reports/{date}/explain
        GET /api/reports/{date}/compare
        GET /api/reports/export
        GET /api/reports/trend
        GET /api/scheduler/config
        POST /api/scheduler/config
        GET /api/templates/quota
        GET /api/templates/report
        GET /api/templates/namespace-quota
        GET /api/templates/k8s-config
        GET /api/templates/prometheus-config
        GET /api/runs
        GET /api/runs/{id}
        GET /api/runs/{id}/events
        POST /api/runs/{id}/cancel
        GET /healthz
        GET /readyz
        GET /api/version
        """;

    [Fact]
    public async Task The_server_routes_the_agreed_paths_and_nothing_else()
    {
        await using var server = new AnalyzerServer();

        Routes.Of(server).Should().BeEquivalentTo(Agreed.Split('\n', StringSplitOptions.TrimEntries));
    }

    [Fact]
    public void The_contract_describes_the_agreed_paths_and_nothing_else() =>
        Fuzzing.Operation.All.Values.Select(operation => $"{operation.Verb} {operation.Path}")
            .Should().BeEquivalentTo(Agreed.Split('\n', StringSplitOptions.TrimEntries));
}
