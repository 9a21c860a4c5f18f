using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Files;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.BadInput;

/// <summary>One server process for all bad input: it must refuse each, change nothing, live on and stay small.</summary>
public sealed class BadInputServer : IAsyncLifetime, IDisposable
{
    /// <summary>Kilobytes.</summary>
    private const long MostMemory = 300 * 1024;

    private static readonly string[] Lists = ["/api/quotas", "/api/k8s/configs", "/api/k8s/quotas", "/api/prometheus/configs", "/api/reports", "/api/runs", "/api/scheduler/config"];

    private readonly TemporaryFolder _folder = new();
    private ServerProcess? _server;
    private string _before = "";

    internal HttpClient Client => _server!.Client;

    public async Task InitializeAsync()
    {
        _server = await ServerProcess.StartAsync(_folder.Path);
        Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        await Client.ImportQuotasAsync();
        await Client.UploadAsync("/api/reports/upload", "files", Samples.DayReports[0]).OkAsync();
        _before = await AllAsync();
    }

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The request is refused so, in words that hold these; nothing has changed; the process is as small as it may be.</summary>
    internal async Task RefusesAsync(Task<HttpResponseMessage> request, HttpStatusCode status, string code, string words)
    {
        var response = await request;
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(status, text);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        var problem = JsonNode.Parse(text)!;
        problem["code"]!.GetValue<string>().Should().Be(code, text);
        text.Should().Contain(words);
        problem["trace_id"]!.GetValue<string>().Should().NotBeEmpty();
        await StaysAsync();
    }

    /// <summary>Asks whether the server takes it before the body is sent, as curl does with large ones.</summary>
    internal Task<HttpResponseMessage> AskFirstAsync(string path, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.ExpectContinue = true;
        return Client.SendAsync(request);
    }

    /// <summary>Nothing has changed and the memory that it ever had is below the bound.</summary>
    internal async Task StaysAsync()
    {
        (await AllAsync()).Should().Be(_before, "what is refused changes nothing");
        PeakMemory().Should().BeLessThan(MostMemory);
    }

    /// <summary>The largest memory that the process has ever had (kilobytes).</summary>
    internal long PeakMemory() => long.Parse(
        File.ReadLines($"/proc/{_server!.Id}/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);

    private async Task<string> AllAsync() =>
        string.Join('\n', await Task.WhenAll(Lists.Select(path => Client.GetStringAsync(path))));
}
