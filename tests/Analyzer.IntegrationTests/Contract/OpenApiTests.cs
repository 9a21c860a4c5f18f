using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Contract;

/// <summary><c>openapi.yaml</c> is what the server serves: after a change of the API, <c>tests/update-openapi.sh</c> renews it.</summary>
public sealed class OpenApiTests
{
    [Fact]
    public async Task The_committed_contract_is_the_served_one()
    {
        await using var server = new AnalyzerServer();
        var served = await server.Client.GetStringAsync("/swagger/v1/swagger.yaml");

        var committed = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "openapi.yaml"));

        committed.ReplaceLineEndings("\n").Trim().Should().Be(served.ReplaceLineEndings("\n").Trim(),
            "tests/update-openapi.sh renews openapi.yaml");
    }

    [Fact]
    public async Task Every_route_is_in_the_contract_and_nothing_else()
    {
        await using var server = new AnalyzerServer();
        var contract = await server.Client.GetJsonAsync("/swagger/v1/swagger.json");
        var documented = contract["paths"]!.AsObject().SelectMany(path =>
            path.Value!.AsObject().Select(verb => $"{verb.Key.ToUpperInvariant()} {path.Key}"));

        Routes.Of(server).Should().BeEquivalentTo(documented);
    }
}
