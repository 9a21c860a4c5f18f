using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Fuzzing;

/// <summary>
/// Requests made from every operation of <c>openapi.yaml</c>, always the same ones: whatever is sent, the answer is a
/// described one, a refusal is a problem that changes nothing, and nothing is the server's own fault.
/// </summary>
public sealed class FuzzTests
{
    private const int Cases = 250;
    private const int Seed = 20260209;
    private const int Shown = 10;

    /// <summary>What fails because nothing listens at the configured addresses is not the server's fault.</summary>
    private static readonly int[] FaultsOfOthers = [502, 504];

    /// <summary>Nothing is synced here; what it answers is compared with the contract where something is.</summary>
    private static readonly string[] NeedsASync = ["explainNamespace"];

    public static TheoryData<string> Operations => [.. Operation.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Whatever_is_sent_the_answer_is_a_described_one(string id)
    {
        var operation = Operation.All[id];
        await using var server = new AnalyzerServer(overSockets: true);
        await server.Client.FurnishAsync();
        using var stored = StoredData.Of(server);
        // Not string.GetHashCode, which differs from process to process.
        var requests = new Requests(operation, new Values(new Random(id.Aggregate(Seed, (seed, letter) => seed * 31 + letter))), Furnished.Files);
        var (faults, taken) = (new List<string>(), 0);
        for (var number = 0; number < Cases; number++)
        {
            var before = stored.Fingerprint();
            var request = requests.Next();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            using var response = await server.Client.SendAsync(request.Message, patience.Token);
            taken += response.IsSuccessStatusCode ? 1 : 0;
            if (await FaultAsync(operation, request, response) is { } fault)
                faults.Add($"case {number}: {request.Shown}\n  -> {fault}");
            if (!response.IsSuccessStatusCode && stored.Fingerprint() != before)
                faults.Add($"case {number}: {request.Shown}\n  -> {(int)response.StatusCode} changed what is stored");
        }

        string.Join('\n', faults.Take(Shown)).Should().BeEmpty();
        if (!NeedsASync.Contains(id))
            taken.Should().BePositive("requests as described must get through");
    }

    private static async Task<string?> FaultAsync(Operation operation, FuzzRequest request, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var text = await response.Content.ReadAsStringAsync();
        if (status >= 500 && !FaultsOfOthers.Contains(status))
            return $"{status}: {text}";
        if (response.IsSuccessStatusCode && request.PathIsStrange)
            return null;
        if (response.IsSuccessStatusCode)
            return operation.Answer(status) is { } answer ? Misshapen(answer, response, text) : $"{status} is not described";
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json" || JsonNode.Parse(text) is not JsonObject problem)
            return $"{status} is no problem: {text}";
        if (Schemas.Difference(problem, Operation.All["listQuotas"].Answer(400)!["content"]!["application/problem+json"]!["schema"]!) is { } difference)
            return $"{status}: {difference}: {text}";
        // A strange path may lead to no operation at all, or to another.
        if (request.PathIsStrange)
            return null;
        var code = problem["code"]!.GetValue<string>();
        return operation.Answer(status) is { } refusal && Operation.Codes(refusal).Contains(code)
            ? null
            : $"{status} {code} is not described: {text}";
    }

    private static string? Misshapen(JsonObject answer, HttpResponseMessage response, string text)
    {
        if (answer["content"] is not JsonObject content)
            return text.Length == 0 ? null : "a body where none is described";
        var type = response.Content.Headers.ContentType?.MediaType ?? "";
        if (content[type]?["schema"] is not { } schema)
            return $"{type} is not described";
        return type == "application/json" ? Schemas.Difference(JsonNode.Parse(text), schema) : null;
    }
}
