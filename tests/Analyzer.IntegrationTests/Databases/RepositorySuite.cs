using System.Data.Common;
using Analyzer.Data;
using Analyzer.IntegrationTests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Analyzer.IntegrationTests.Databases;

/// <summary>Tests of repositories, each with a fresh database.</summary>
public abstract class RepositorySuite(TestDatabase database) : IAsyncLifetime
{
    private AnalyzerServer _server = null!;

    protected HttpClient Client => _server.Client;

    public Task InitializeAsync()
    {
        _server = Started(database);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    protected T Get<T>() where T : notnull => _server.Services.GetRequiredService<T>();

    protected Task<T> WriteAsync<T>(Func<(DbConnection Connection, DbTransaction Transaction), Task<T>> work) =>
        Get<Database>().WriteAsync((connection, transaction) => work((connection, transaction)));

    private static AnalyzerServer Started(TestDatabase database) => new(on: database);
}
