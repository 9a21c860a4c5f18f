using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Analyzer.Data;
using Analyzer.Kubernetes;
using Hangfire;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Analyzer.IntegrationTests.Server;

/// <summary>
/// The real server (found by one of its types) on a database of its own, called through its HTTP pipeline: a real SQLite
/// file in a folder, or a database of a real PostgreSQL.
/// </summary>
internal sealed class AnalyzerServer : WebApplicationFactory<Analyzer.Runs.Run>
{
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, string> _settings;

    private readonly bool _ownsFolder;

    private readonly string? _postgres;

    private readonly PodCluster? _pod;

    /// <param name="now">What time it is at the start; the host's when left out.</param>
    /// <param name="settings">As on the command line.</param>
    /// <param name="dataFolder">Another server's data; a new folder when left out.</param>
    /// <param name="overSockets">Called over real connections, not in memory.</param>
    /// <param name="on">Which database; that of the whole test run when left out.</param>
    /// <param name="clock">Goes as the test says, instead of on from <paramref name="now"/>.</param>
    /// <param name="pod">The cluster whose pod it is; none when left out.</param>
    public AnalyzerServer(
        DateTimeOffset? now = null, Dictionary<string, string>? settings = null, string? dataFolder = null, bool overSockets = false,
        TestDatabase? on = null, TimeProvider? clock = null, PodCluster? pod = null)
    {
        if (overSockets)
            UseKestrel(0);
        _ownsFolder = dataFolder is null;
        DataFolder = dataFolder ?? Directory.CreateTempSubdirectory("analyzer-test-").FullName;
        _postgres = (on ?? TestDatabases.OfThisRun) == TestDatabase.Postgres ? TestPostgres.DatabaseOf(DataFolder) : null;
        _clock = clock ?? (now is { } start ? new ClockAt(start) : TimeProvider.System);
        _settings = settings ?? [];
        _pod = pod;
        Client = CreateClient();
        // The job library logs through one global provider: the last server's, which may be disposed while others work.
        GlobalConfiguration.Configuration.UseNoOpLogProvider();
        Client.Timeout = TimeSpan.FromMinutes(3);
        Client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("en"));
    }

    public HttpClient Client { get; }

    public string DataFolder { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data:Folder", DataFolder);
        // Whoever listens at the usual address is somebody else's.
        builder.UseSetting("urls", "http://127.0.0.1:0");
        if (_postgres is not null)
            builder.UseSetting("Database:ConnectionString", _postgres);
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Error");
        foreach (var (name, value) in _settings)
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(services => services.AddSingleton(_clock).AddSingleton(_pod ?? new PodCluster("", null, null)));
    }

    /// <summary>
    /// The server's own main program ends beside this and may be the one that disposes its services: the next server of
    /// the folder waits for it.
    /// </summary>
    private async Task UntilFolderIsFreeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                using var free = new FileStream(Path.Combine(DataFolder, "analyzer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                return;
            }
            catch (IOException)
            {
                await Task.Delay(10, patience.Token);
            }
        }
    }

    public override async ValueTask DisposeAsync()
    {
        // This server's connections alone: others are at work in this process.
        using var own = _postgres is null ? new SqliteConnection(Services.GetRequiredService<SqliteEngine>().ConnectionString) : null;
        await base.DisposeAsync();
        if (own is not null)
        {
            await UntilFolderIsFreeAsync();
            SqliteConnection.ClearPool(own);
        }
        if (!_ownsFolder)
            return;
        TemporaryFolder.Delete(DataFolder);
        if (_postgres is not null)
            TestPostgres.Drop(DataFolder);
    }
}

/// <summary>What tests say to the API, a line each.</summary>
internal static class ApiCalls
{
    public static async Task<JsonNode> GetJsonAsync(this HttpClient client, string path) =>
        await (await client.GetAsync(path)).JsonAsync();

    public static Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string path, object body) =>
        client.PostAsync(path, System.Net.Http.Json.JsonContent.Create(body));

    public static Task<HttpResponseMessage> PutJsonAsync(this HttpClient client, string path, object body) =>
        client.PutAsync(path, System.Net.Http.Json.JsonContent.Create(body));

    public static Task<HttpResponseMessage> UploadAsync(this HttpClient client, string path, string field, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), field, name);
        return client.PostAsync(path, form);
    }

    public static Task<HttpResponseMessage> ImportAsync(this HttpClient client, string path, byte[] workbook) =>
        client.UploadAsync(path, "file", ("sheet.xlsx", workbook));

    /// <summary>The row as JSON with Chinese as it is written, without the time of its last change.</summary>
    public static string Written(this JsonNode row)
    {
        var copy = row.DeepClone().AsObject();
        copy.Remove("updated_at");
        return copy.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())
        ?? throw new InvalidOperationException($"{response.StatusCode} without JSON");

    public static async Task<JsonNode> OkAsync(this Task<HttpResponseMessage> call)
    {
        var response = await call;
        response.IsSuccessStatusCode.Should().BeTrue(await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }
}
