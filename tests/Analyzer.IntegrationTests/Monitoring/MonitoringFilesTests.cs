using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Analyzer.IntegrationTests.Checks;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;

namespace Analyzer.IntegrationTests.Monitoring;

/// <summary>The files of <c>deploy/monitoring</c> and what the server really tells belong together.</summary>
[Collection(SharedWorld.Name)]
public sealed partial class MonitoringFilesTests(WorldFixture world)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "deploy", "monitoring");
    private static readonly string Alerts = Path.Combine(Folder, "alerts.yaml");
    private static readonly string AlertTests = Path.Combine(Folder, "alerts.test.yaml");

    [Fact]
    public async Task Promtool_finds_nothing_to_complain_of_in_the_metrics()
    {
        var scraped = await BusyAsync();

        (await Promtool.RunAsync(scraped.Text, "check", "metrics")).Should().Be((0, ""));
    }

    [Fact]
    public async Task The_alert_rules_are_right_and_pass_their_unit_tests()
    {
        (await Promtool.RunAsync("", "check", "rules", Alerts)).Code.Should().Be(0);
        var (code, output) = await Promtool.RunAsync("", "test", "rules", AlertTests);
        code.Should().Be(0, output);
    }

    [Fact]
    public async Task Every_alert_has_a_unit_test_in_which_it_fires()
    {
        var tests = await File.ReadAllTextAsync(AlertTests);

        foreach (Match alert in AlertName().Matches(await File.ReadAllTextAsync(Alerts)))
            tests.Should().MatchRegex($@"alertname: {alert.Groups["name"].Value}\n\s+eval_time: \S+\n\s+exp_alerts:\n\s+- exp_labels");
    }

    [Fact]
    public async Task Alerts_and_dashboard_ask_for_metrics_and_labels_that_there_are()
    {
        var scraped = await BusyAsync();
        var dashboard = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "dashboard.json")))!;
        var queries = dashboard["panels"]!.AsArray().SelectMany(panel => panel!["targets"]!.AsArray()).Select(target => target!["expr"]!.GetValue<string>())
            .Append(await File.ReadAllTextAsync(Alerts)).ToList();

        var named = queries.SelectMany(query => Metric().Matches(query)).Select(match => match.Value).ToHashSet();
        named.Should().HaveCountGreaterThan(12).And.BeSubsetOf(scraped.Names);
        queries.SelectMany(query => Label().Matches(query)).SelectMany(match => match.Value.Split(',')).Select(label => label.Trim()).ToHashSet()
            .Should().BeSubsetOf([.. scraped.Labels, "instance"], "Prometheus adds the instance itself");
    }

    [Fact]
    public async Task The_operators_page_lists_every_metric_of_the_product()
    {
        var scraped = await BusyAsync();
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operations.md"));

        Listed().Matches(page).Select(match => match.Groups["name"].Value)
            .Should().BeEquivalentTo(Families().Matches(scraped.Text).Select(match => match.Groups["name"].Value));
    }

    /// <summary>Of a server that has done something of everything.</summary>
    private async Task<Scraped> BusyAsync()
    {
        await using var server = new AnalyzerServer(world.MorningAfter, on: TestDatabase.Sqlite, overSockets: true);
        await server.Client.AddWorldAsync(world);
        await server.Client.SyncDayAsync(WorldFixture.Day);
        await server.Client.PostAndWaitAsync("/api/k8s/sync?config_ids=all").OkAsync();
        await server.Client.UploadAsync("/api/reports/upload", "files", ("bj_Day_report_2026-02-09.txt", "shop;one;1;1024\n"u8.ToArray())).OkAsync();
        return await Scraped.FromAsync(server.Client);
    }

    [GeneratedRegex(@"^ +- alert: (?<name>\w+)$", RegexOptions.Multiline)]
    private static partial Regex AlertName();

    [GeneratedRegex(@"^\| `(?<name>analyzer_\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^# TYPE (?<name>analyzer_\w+) ", RegexOptions.Multiline)]
    private static partial Regex Families();

    [GeneratedRegex(@"\b(analyzer|http|dotnet|target)_[a-z0-9_]+\b(?!\s*(=|!|,|\)\s*\())")]
    private static partial Regex Metric();

    [GeneratedRegex(@"(?<=\bby \()[a-z_, ]+(?=\))|\b[a-z_]+(?=(=~|!=|!~|=)"")")]
    private static partial Regex Label();
}
