using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Durability;

/// <summary>One server works in a data folder: a second one would take the first one's running work for dead.</summary>
public sealed class FolderTests
{
    [Fact]
    public async Task A_second_server_in_the_same_folder_says_so_and_does_not_start()
    {
        await using var first = new AnalyzerServer(on: TestDatabase.Sqlite);

        var second = await ProgramRun.OfAsync(new() { ["Data__Folder"] = first.DataFolder }, "--urls", "http://127.0.0.1:0");

        second.ExitCode.Should().Be(1);
        second.Complaint.Trim().Should().StartWith("Cannot start: Another server is working in").And.NotContain("\n");
    }

    [Fact]
    public async Task After_the_first_has_stopped_the_next_one_starts()
    {
        using var folder = new TemporaryFolder();
        await using (var first = new AnalyzerServer(dataFolder: folder.Path))
            await first.Client.GetJsonAsync("/healthz");

        await using var next = new AnalyzerServer(dataFolder: folder.Path);

        (await next.Client.GetJsonAsync("/healthz"))["status"]!.GetValue<string>().Should().Be("ok");
    }
}
