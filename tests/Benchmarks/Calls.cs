using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;

namespace Benchmarks;

/// <summary>The product, called as a person's browser would.</summary>
internal static class Calls
{
    public static async Task<JsonNode> JsonAsync(this Task<HttpResponseMessage> answer)
    {
        using var response = await answer;
        var body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonNode.Parse(body)! : throw new InvalidOperationException($"{(int)response.StatusCode}: {body}");
    }

    public static async Task<JsonNode> SyncAsync(this HttpClient client, DateOnly day)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/prometheus/sync?config_id=1&date={day:yyyy-MM-dd}&force=true");
        request.Headers.Add("Prefer", "wait=120");
        return await client.SendAsync(request).JsonAsync();
    }

    public static async Task UploadAsync(this HttpClient client, string path, params IEnumerable<(string Name, byte[] Content)> files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), "files", name);
        await client.PostAsync(path, form).JsonAsync();
    }

    /// <summary>The most memory that the process has held.</summary>
    public static double PeakMegabytes(this ServerProcess server) => server.Megabytes("VmHWM:");

    /// <param name="server">The process.</param>
    /// <param name="figure">As the system calls it: <c>VmRSS:</c> is what it holds now.</param>
    public static double Megabytes(this ServerProcess server, string figure)
    {
        var line = File.ReadLines($"/proc/{server.Id}/status").First(text => text.StartsWith(figure, StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>A day report of so many lines, in the order of their names, as the platforms write them.</summary>
    public static byte[] DayReport(int lines, int perProject = 10)
    {
        var text = new StringBuilder("项目名称;命名空间名称;CPU使用总量(核);内存使用总量(bytes)\n");
        for (var line = 0; line < lines; line++)
            text.Append(CultureInfo.InvariantCulture, $"project-{line / perProject:D6};namespace-{line:D6};{line % 977 * 0.013:F4};{(line % 991) * 10_485_760L}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
