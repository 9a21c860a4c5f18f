using System.Diagnostics;
using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;

namespace Analyzer.IntegrationTests.Docs;

/// <summary>Every command of <c>docs/api.md</c> does what the page says.</summary>
[Collection(SharedWorld.Name)]
public sealed class ApiPageTests(WorldFixture world)
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "api.md"));

    [Fact]
    public async Task Every_command_answers_what_the_page_prints()
    {
        using var folder = new TemporaryFolder();
        var own = world.Clusters["prod-sh"];
        await own.WriteServiceAccountAsync(folder.Path);
        await using var server = new AnalyzerServer(
            world.MorningAfter, overSockets: true, pod: new(folder.Path, own.Address.Host, own.Address.Port.ToString()));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "samples"), Path.Combine(Repository.Root, "samples"));
        var kubeconfig = Path.Combine(folder.Path, "kubeconfig");
        await File.WriteAllTextAsync(kubeconfig, world.Clusters["prod-bj"].Kubeconfig);
        var variables = new Dictionary<string, string>
        {
            ["API"] = server.Client.BaseAddress!.ToString().TrimEnd('/'),
            ["KUBECONFIG"] = kubeconfig,
            ["PROMETHEUS"] = world.Prometheus.Address.ToString(),
        };
        var examples = Example.Of(Page);
        examples.Should().HaveCountGreaterThan(20);
        foreach (var example in examples)
        {
            var output = await RunAsync(example.Command, folder.Path, variables);
            if (example.Answer is not null)
                Example.Difference(example.Answer, JsonNode.Parse(output)).Should().BeNull("{0}\nanswered {1}", example.Command, output);
            else
                output.Should().NotContain("\"trace_id\":\"", "{0} must not be refused", example.Command);
        }
    }

    private static async Task<string> RunAsync(string command, string folder, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", command])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        var complaint = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, "{0}\nprinted {1}{2}", command, output, complaint);
        return output;
    }
}
