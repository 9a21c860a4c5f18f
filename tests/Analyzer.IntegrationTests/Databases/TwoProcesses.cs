using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;
using Dapper;
using Npgsql;

namespace Analyzer.IntegrationTests.Databases;

/// <summary>Two server processes on one PostgreSQL database; the second one is killed and started again.</summary>
internal sealed class TwoProcesses : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _settings;
    private readonly string _database;

    private TwoProcesses()
    {
        _database = TestPostgres.DatabaseOf(_folder.Path);
        // A dead one's runs go on soon, and a live one on a busy machine is still heard of in time.
        _settings = new() { ["Database__ConnectionString"] = _database, ["Runs__TakeoverSeconds"] = "8" };
    }

    public ServerProcess Lasting { get; private set; } = null!;

    public ServerProcess Killed { get; private set; } = null!;

    public static async Task<TwoProcesses> StartAsync()
    {
        var both = new TwoProcesses();
        both.Lasting = await both.OneAsync();
        both.Killed = await both.OneAsync();
        return both;
    }

    /// <returns>How many runs the killed one held.</returns>
    public async Task<long> KillAndStartAsync()
    {
        var held = $"SELECT COUNT(*) FROM runs WHERE state = 'running' AND owner LIKE '% {Killed.Id} %'";
        await Killed.DisposeAsync();
        var count = await NumberAsync(held);
        Killed = await OneAsync();
        return count;
    }

    /// <summary>Waits until so many runs have ended, as the instance that lasts sees it.</summary>
    /// <returns>How many have.</returns>
    public async Task<int> UntilEndedAsync(int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var ended = (await RunsAsync()).Count(run => run["ended_at"] is not null);
            if (ended >= count)
                return ended;
            await Task.Delay(50, patience.Token);
        }
    }

    public async Task<IReadOnlyList<JsonNode>> RunsAsync() =>
        [.. (await Lasting.Client.GetJsonAsync("/api/runs?limit=500")).AsArray().Select(run => run!)];

    /// <summary>A number out of the database.</summary>
    public async Task<long> NumberAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database);
        return await connection.ExecuteScalarAsync<long>(sql);
    }

    public async ValueTask DisposeAsync()
    {
        await Killed.DisposeAsync();
        await Lasting.DisposeAsync();
        TestPostgres.Drop(_folder.Path);
        _folder.Dispose();
    }

    private Task<ServerProcess> OneAsync() => ServerProcess.StartAsync(_folder.Path, _settings);
}
