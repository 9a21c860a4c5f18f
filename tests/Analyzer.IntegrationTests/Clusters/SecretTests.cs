using System.Text;
using Analyzer.IntegrationTests.Fuzzing;
using Analyzer.IntegrationTests.Server;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Clusters;

/// <summary>Secrets that were stored are found neither in an answer nor in plain in the database.</summary>
public sealed class SecretTests
{
    private const string Password = "sEcret-pAssword-4711";
    private const string HeaderValue = "hEader-vAlue-0815";

    private static readonly string[] Paths =
    [
        "/api/k8s/configs", "/api/prometheus/configs", "/api/runs", "/api/reports", "/api/quotas", "/api/k8s/quotas",
    ];

    [Fact]
    public async Task Neither_an_answer_nor_the_file_holds_a_secret_in_plain()
    {
        var world = World.Sized(2, 1, new DateOnly(2026, 2, 10), "Asia/Shanghai", TimeSpan.FromMinutes(5));
        await using var api = await KubernetesApi.StartAsync(world.Cluster("prod-bj"));
        await using var server = new AnalyzerServer();
        var answers = new StringBuilder();
        answers.Append(await CreatedAsync(server, "/api/k8s/configs", new { name = "prod-bj", kubeconfig = api.Kubeconfig }));
        answers.Append(await CreatedAsync(server, "/api/prometheus/configs", Source()));
        answers.Append(await (await server.Client.PostAsync("/api/k8s/sync?config_id=1", null)).Content.ReadAsStringAsync());
        answers.Append(await (await server.Client.PostAsync("/api/prometheus/sync?config_id=1", null)).Content.ReadAsStringAsync());
        foreach (var path in Paths)
            answers.Append(await server.Client.GetStringAsync(path));

        var stored = StoredText(server);
        stored.Should().Contain("prod-bj");
        foreach (var secret in Secrets(api))
        {
            answers.ToString().Should().NotContain(secret);
            stored.Should().NotContain(secret);
        }
    }

    [Fact]
    public async Task A_change_without_auth_keeps_the_stored_password_and_hidden_headers()
    {
        await using var server = new AnalyzerServer();
        await CreatedAsync(server, "/api/prometheus/configs", Source());

        var changed = await server.Client.PutJsonAsync("/api/prometheus/configs/1", new
        {
            step = "2m",
            headers = new Dictionary<string, string> { ["X-Scope-OrgID"] = "******" },
        }).OkAsync();

        changed["auth"]!["kind"]!.GetValue<string>().Should().Be("basic");
        changed["auth"]!["username"]!.GetValue<string>().Should().Be("reader");
        changed["headers"]!["X-Scope-OrgID"]!.GetValue<string>().Should().Be("******");
    }

    private static object Source() => new
    {
        name = "metrics",
        url = "http://127.0.0.1:9",
        cluster_name = "prod-bj",
        auth = new { kind = "basic", username = "reader", password = Password },
        headers = new Dictionary<string, string> { ["X-Scope-OrgID"] = HeaderValue },
    };

    private static IEnumerable<string> Secrets(KubernetesApi api) =>
        [api.Token, Password, HeaderValue, Convert.ToBase64String(Encoding.UTF8.GetBytes(api.Token)).TrimEnd('=')];

    /// <summary>Every value of every table, and SQLite's file byte by byte.</summary>
    private static string StoredText(AnalyzerServer server)
    {
        using var stored = StoredData.Of(server);
        return stored.Text() + string.Concat(Directory.GetFiles(server.DataFolder, "analyzer.db*").Select(Read));
    }

    private static string Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static async Task<string> CreatedAsync(AnalyzerServer server, string path, object body) =>
        (await server.Client.PostJsonAsync(path, body).OkAsync()).ToJsonString();
}
