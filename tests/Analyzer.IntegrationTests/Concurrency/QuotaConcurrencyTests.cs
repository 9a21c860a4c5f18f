using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Templates;

namespace Analyzer.IntegrationTests.Concurrency;

/// <summary>Many people at once on one database (quality.md, Faults).</summary>
public abstract class QuotaConcurrencySuite(TestDatabase database)
{
    private const int Clients = 50;
    private const int RequestsOfEach = 20;
    private const int Keys = 8;

    [Fact]
    public async Task Fifty_clients_leave_what_some_order_of_their_requests_would()
    {
        await using var server = new AnalyzerServer(overSockets: true, on: database);
        var writes = new ConcurrentBag<Write>();
        var answers = new ConcurrentBag<string>();

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => WorkAsync(server.Client, client, writes, answers)));

        answers.Should().OnlyContain(answer => !answer.StartsWith('5') && !answer.Contains("locked"));
        answers.Should().HaveCount(Clients * RequestsOfEach);
        writes.Should().NotBeEmpty();
        var stored = (await server.Client.GetJsonAsync("/api/quotas")).AsArray().ToDictionary(row => row!["cloud_id"]!.GetValue<string>(), row => row!);
        foreach (var key in Enumerable.Range(0, Keys).Select(key => $"k{key}"))
        {
            var row = stored.GetValueOrDefault(key);
            var left = row?["cpu_quota"]!.GetValue<double>();
            row?["memory_quota"]!.GetValue<double>().Should().Be(left, "both fields of {0} are of one request", key);
            var ofKey = writes.Where(write => write.Key == key).ToList();
            Write.SomeOrderLeaves(left, ofKey).Should().BeTrue("{0} is {1} after {2}", key, left, string.Join(' ', ofKey.OrderBy(write => write.Ended).TakeLast(5)));
        }
    }

    [Fact]
    public void An_order_that_cannot_be_is_told()
    {
        Write[] writes = [new("k", 1, 0, 10), new("k", 2, 20, 30), new("k", null, 25, 40)];
        Write.SomeOrderLeaves(2, writes).Should().BeTrue();
        Write.SomeOrderLeaves(null, writes).Should().BeTrue();
        Write.SomeOrderLeaves(1, writes).Should().BeFalse();
        Write.SomeOrderLeaves(3, writes).Should().BeFalse();
    }

    private static async Task WorkAsync(HttpClient http, int client, ConcurrentBag<Write> writes, ConcurrentBag<string> answers)
    {
        var random = new Random(client);
        for (var request = 0; request < RequestsOfEach; request++)
        {
            var (key, value) = ($"k{random.Next(Keys)}", client * 1000.0 + request + 1);
            var kind = random.Next(4);
            var began = Stopwatch.GetTimestamp();
            using var response = await SendAsync(http, kind, key, value);
            var text = await response.Content.ReadAsStringAsync();
            var ended = Stopwatch.GetTimestamp();
            answers.Add($"{(int)response.StatusCode} {(response.IsSuccessStatusCode ? "" : text)}");
            if (response.IsSuccessStatusCode)
                foreach (var written in Written(kind, key, text))
                    writes.Add(new(written, kind == 2 ? null : value, began, ended));
        }
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient http, int kind, string key, double value) => kind switch
    {
        0 => http.PostJsonAsync("/api/quotas", new { cloud_id = key, project_name = $"p-{key}", cpu_quota = value, memory_quota = value }),
        1 => http.PutJsonAsync($"/api/quotas/{key}", new { cpu_quota = value, memory_quota = value }),
        2 => http.PostJsonAsync("/api/quotas/delete", new { cloud_ids = new[] { key } }),
        _ => http.ImportAsync("/api/quotas/import", FilledTemplate.FromRows(
            ["云序号", "项目名称", "CPU配额(核)", "内存配额(GB)"], [key, $"p-{key}", value, value], ["k0", "p-k0", value, value])),
    };

    private static IEnumerable<string> Written(int kind, string key, string answer) => kind switch
    {
        2 => JsonNode.Parse(answer)!["deleted_count"]!.GetValue<int>() > 0 ? [key] : [],
        3 => new[] { key, "k0" }.Distinct(),
        _ => [key],
    };
}

public sealed class QuotaConcurrencyTestsOnSqlite() : QuotaConcurrencySuite(TestDatabase.Sqlite);

public sealed class QuotaConcurrencyTestsOnPostgres() : QuotaConcurrencySuite(TestDatabase.Postgres);
