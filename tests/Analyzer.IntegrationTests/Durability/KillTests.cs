using System.Text;
using Analyzer.IntegrationTests.Runs;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Durability;

/// <summary><c>kill -9</c> in the middle of long work: after a restart all or nothing of it is there (quality.md, Faults).</summary>
[Collection(SharedWorld.Name)]
public sealed class KillTests(WorldFixture world) : IDisposable
{
    private const int Lines = 200_000;
    private const string Queries = "/api/v1/query";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("analyzer-kill-").FullName;

    [Theory]
    [InlineData(100_000)]
    [InlineData(4_000_000)]
    [InlineData(12_000_000)]
    public async Task An_upload_is_there_whole_or_not_at_all(long writtenBytes)
    {
        await using (var server = await ServerProcess.StartAsync(_folder))
        {
            await server.Client.UploadAsync("/api/reports/upload", "files", File(1)).OkAsync();
            var upload = server.Client.UploadAsync("/api/reports/upload", "files", File(Lines));
            await UntilAsync(() => upload.IsCompleted || WrittenBytes() > writtenBytes);
            await server.KillAsync();
            await IgnoreAsync(upload);
        }

        await using var restarted = await ServerProcess.StartAsync(_folder);
        var rows = (await restarted.Client.GetJsonAsync("/api/reports/2026-02-09/namespaces")).AsArray().Count;
        rows.Should().BeOneOf(1, Lines);
        var report = (await restarted.Client.GetJsonAsync("/api/reports")).AsArray();
        report.Should().ContainSingle().Which!["record_count"]!.GetValue<int>().Should().Be(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(10)]
    public async Task A_sync_stores_nothing_before_it_has_everything_and_goes_on_after_a_restart(int answered)
    {
        await using var proxy = await CountingProxy.StartAsync(world.Prometheus.Address);
        await using (var server = await ServerProcess.StartAsync(_folder))
        {
            await server.Client.AddSourceAsync("prod-bj", proxy.Address);
            // So many queries are answered and the next ones never, so that the sync is surely still going on.
            proxy.Faults.Add(Queries, Fault.Delay(TimeSpan.Zero), answered);
            proxy.Faults.Add(Queries, Fault.Hang());
            var sync = server.Client.PostAsync($"/api/prometheus/sync?config_id=1&date={WorldFixture.Day:yyyy-MM-dd}", null);
            await UntilAsync(() => sync.IsCompleted || proxy.Requests.Count(Queries) > answered);
            await server.KillAsync();
            await IgnoreAsync(sync);
        }

        await using (var held = await ServerProcess.StartAsync(_folder))
            (await held.Client.GetJsonAsync("/api/reports")).AsArray().Should().BeEmpty("the source does not answer yet");
        proxy.Faults.Clear();

        await using var restarted = await ServerProcess.StartAsync(_folder);
        var run = await HeldRun.UntilEndedAsync(restarted.Client, 1);
        run["state"]!.GetValue<string>().Should().Be("succeeded", run.ToJsonString());
        (await restarted.Client.GetJsonAsync("/api/runs")).AsArray().Should().ContainSingle("it is the same run");
        (await restarted.Client.GetJsonAsync("/api/reports")).AsArray().Should().ContainSingle().Which!["complete"]!.GetValue<bool>().Should().BeTrue();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (string Name, byte[] Content) File(int lines)
    {
        var text = new StringBuilder();
        for (var line = 0; line < lines; line++)
            text.Append("项目;namespace-").Append(line).Append(";1.25;1073741824\n");
        return ("mm_Day_report_2026-02-09.txt", Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>The write-ahead log grows while a transaction is still going on.</summary>
    private long WrittenBytes()
    {
        var log = new FileInfo(Path.Combine(_folder, "analyzer.db-wal"));
        return log.Exists ? log.Length : 0;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (!condition())
        {
            DateTime.UtcNow.Should().BeBefore(deadline, "the work should have got so far");
            await Task.Yield();
        }
    }

    private static async Task IgnoreAsync(Task<HttpResponseMessage> call)
    {
        try
        {
            using var response = await call;
        }
        catch (HttpRequestException)
        {
            // Its server was killed.
        }
    }
}
