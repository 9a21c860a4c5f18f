using System.Text.RegularExpressions;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Docs;

/// <summary>What <c>docs/operations.md</c> quotes is what the program says.</summary>
public sealed partial class OperationsPageTests
{
    private static readonly string Trouble = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md")).Split("\n## Trouble\n")[1];

    private static readonly string Sources = string.Concat(Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "api"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(File.ReadLines).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    private static readonly string Contract = File.ReadAllText(Path.Combine(Repository.Root, "openapi.yaml"));

    /// <summary>The framework's own, and what a Prometheus says.</summary>
    private static readonly string[] OfOthers = ["Bad Request - Invalid Hostname"];

    [Fact]
    public void Every_code_is_one_of_the_program()
    {
        var codes = Code().Matches(Trouble).Select(match => match.Groups[1].Value).Distinct().ToList();

        codes.Should().HaveCountGreaterThan(30);
        codes.Where(code => !Sources.Contains($"\"{code}\"") && !Regex.IsMatch(Contract, $@"\b{code}\b")).Should().BeEmpty();
    }

    [Fact]
    public void Every_quoted_message_is_one_of_the_program()
    {
        var parts = Quoted().Matches(Trouble).Select(match => match.Groups[1].Value).Except(OfOthers)
            .SelectMany(message => message.Split('…')).Select(part => part.Trim()).Where(part => part.Length > 3).ToList();

        parts.Should().HaveCountGreaterThan(15);
        parts.Where(part => !Sources.Contains(part)).Should().BeEmpty();
    }

    [GeneratedRegex(@"`([a-z]+(?:_[a-z]+)+)`")]
    private static partial Regex Code();

    [GeneratedRegex("\"([^\"\n]+)\"(?=[^`]*(?:`[^`]*`[^`]*)*$)", RegexOptions.Multiline)]
    private static partial Regex Quoted();
}
