using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Monitoring;

/// <summary>One trace id leads from what somebody was told to the line of the log that explains it.</summary>
public sealed class LogTests
{
    private static readonly Dictionary<string, string> Readable = new() { ["Logging__LogLevel__Default"] = "Information" };

    /// <summary>As the images of .NET have it.</summary>
    private static readonly Dictionary<string, string> InContainer = new(Readable) { ["DOTNET_RUNNING_IN_CONTAINER"] = "true" };

    [Fact]
    public async Task In_a_container_every_line_is_a_JSON_object()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path, InContainer);
        var trace = await RefusedAsync(server);

        var lines = await server.StopAsync();

        var events = lines.Select(line => JsonNode.Parse(line)!).ToList();
        events.Should().Contain(told => told["Message"]!.GetValue<string>().StartsWith("Listening on http://127.0.0.1:", StringComparison.Ordinal));
        var explained = events.Where(told => told["Scopes"]?.ToJsonString().Contains(trace, StringComparison.Ordinal) == true).Should().ContainSingle().Subject;
        explained["State"]!["Code"]!.GetValue<string>().Should().Be("quota_not_found");
        explained["State"]!["Path"]!.GetValue<string>().Should().Be("/api/quotas/nobody");
    }

    [Fact]
    public async Task On_a_console_every_event_is_a_line_for_people_with_its_trace()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path, Readable);
        var trace = await RefusedAsync(server);

        var lines = await server.StopAsync();

        lines.Should().ContainSingle(line => line.Contains($"trace={trace}", StringComparison.Ordinal))
            .Which.Should().MatchRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} [+-]\d\d:\d\d INFO  Analyzer\.Http\.ProblemLog: PUT /api/quotas/nobody was answered 404 quota_not_found: ");
    }

    [Fact]
    public async Task The_parts_of_a_run_that_failed_lead_to_their_lines()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path, Readable);
        await server.Client.PostJsonAsync("/api/prometheus/configs", new { name = "away", url = $"http://127.0.0.1:{ServerProcess.FreePort()}", cluster_name = "prod-bj" }).OkAsync();
        await Usage.WorldCalls.PostAndWaitAsync(server.Client, "/api/prometheus/sync?config_ids=all&date=2026-02-10");
        var part = (await server.Client.GetJsonAsync("/api/runs"))[0]!["parts"]![0]!;
        var trace = part["trace_id"]!.GetValue<string>();

        var lines = await server.StopAsync();

        var own = lines.Where(line => line.EndsWith($"trace={trace}", StringComparison.Ordinal)).ToList();
        own.Should().ContainSingle(line => line.Contains("WARN ", StringComparison.Ordinal))
            .Which.Should().Contain("Run 1: away 2026-02-10 failed (source_unreachable): Source away cannot be reached");
        own.Should().ContainSingle(line => line.Contains("ended as failed", StringComparison.Ordinal));
    }

    /// <summary>A name of a stranger must not look like another event.</summary>
    [Fact]
    public async Task What_was_sent_stays_on_its_line()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path, Readable);
        await server.Client.GetAsync("/api/reports/2026-02-10/namespaces?sort=%0A2026-01-01%2000:00:00%20FATAL%20all%20is%20lost");

        var lines = await server.StopAsync();

        lines.Should().NotContain(line => line.StartsWith("2026-01-01", StringComparison.Ordinal));
    }

    private static async Task<string> RefusedAsync(ServerProcess server)
    {
        var answer = await server.Client.PutJsonAsync("/api/quotas/nobody", new { project_name = "a", cpu_quota = 1, memory_quota = 1 });
        return (await answer.JsonAsync())["trace_id"]!.GetValue<string>();
    }
}
