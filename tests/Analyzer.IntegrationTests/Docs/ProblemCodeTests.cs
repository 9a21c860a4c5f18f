using System.Text.RegularExpressions;
using Analyzer.IntegrationTests.Fuzzing;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Docs;

/// <summary>The problem codes that <c>docs/api.md</c> lists are those of the contract.</summary>
public sealed partial class ProblemCodeTests
{
    /// <summary>Only parts of runs have these.</summary>
    private static readonly string[] OfRuns = ["cancelled", "interrupted"];

    [Fact]
    public void Every_code_of_the_contract_is_listed_with_its_statuses_and_no_other()
    {
        var listed = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "api.md")))
            .ToDictionary(row => row.Groups["code"].Value, row => row.Groups["status"].Value);

        listed.Where(row => !OfRuns.Contains(row.Key)).Should().BeEquivalentTo(Described());
    }

    private static Dictionary<string, string> Described() => (
        from operation in Operation.All.Values
        from answer in operation.Definition["responses"]!.AsObject()
        where answer.Key[0] is '4' or '5'
        from code in Operation.Codes(operation.Answer(int.Parse(answer.Key))!)
        where code != "trace_id"
        group answer.Key by code into statuses
        select (statuses.Key, Statuses: string.Join(", ", statuses.Distinct().Order(StringComparer.Ordinal)))).ToDictionary(row => row.Key, row => row.Statuses);

    [GeneratedRegex(@"^\| `(?<code>[a-z_]+)` \| (?<status>[^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
