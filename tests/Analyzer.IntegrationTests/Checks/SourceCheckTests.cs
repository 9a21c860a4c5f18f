using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;
using ClusterSimulator;

namespace Analyzer.IntegrationTests.Checks;

/// <summary>Connection checks of sources (api.md, Sources), against a real Prometheus.</summary>
[Collection(SharedWorld.Name)]
public sealed class SourceCheckTests(WorldFixture world)
{
    [Fact]
    public async Task A_source_that_can_be_synced_says_what_it_is_and_what_a_sync_costs()
    {
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddSourceAsync("prod-bj", world.Prometheus.Address);

        var check = await CheckAsync(server);

        check["problem"].Should().BeNull(check.ToJsonString());
        check["reachable"]!.GetValue<bool>().Should().BeTrue();
        $"{check["kind"]} {check["version"]}".Should().StartWith("prometheus 2.");
        check["scrape_interval_seconds"]!.GetValue<double>().Should().BeInRange(30, 60);
        check["series"]!.GetValue<long>().Should().BePositive();
        check["estimated_samples"]!.GetValue<long>().Should().BeGreaterThan(check["series"]!.GetValue<long>() * 1440);
        DateTimeOffset.Parse(check["oldest_sample"]!.GetValue<string>(), CultureInfo.InvariantCulture).ToUnixTimeMilliseconds()
            .Should().BeInRange(world.World.Day.Before, world.World.Day.Before + 2 * 60_000, "the first scrape is found to a minute");
        check["notes"]!.ToJsonString().Should().Contain($"The oldest sample is of {WorldFixture.Day.AddDays(-1):yyyy-MM-dd}", "it is 23:00 in the source's zone");
        check["metrics"]!.AsArray().Where(metric => metric!["required"]!.GetValue<bool>())
            .Should().HaveCount(2).And.OnlyContain(metric => metric!["found"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("cluster=\"prod-bj\"", false)]
    public async Task Metrics_of_several_clusters_are_said(string matchers, bool mixed)
    {
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.PostJsonAsync("/api/prometheus/configs", new
        {
            name = "metrics",
            url = world.Prometheus.Address,
            cluster_name = "prod-bj",
            time_zone = "Asia/Shanghai",
            label_matchers = matchers,
        }).OkAsync();

        var notes = (await CheckAsync(server))["notes"]!.ToJsonString();

        notes.Contains("of 2 clusters (label cluster: prod-bj, prod-sh)", StringComparison.Ordinal).Should().Be(mixed, notes);
    }

    [Fact]
    public async Task A_sync_plans_the_queries_that_the_check_foresaw()
    {
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddSourceAsync("prod-bj", world.Prometheus.Address);
        var planned = (await CheckAsync(server))["planned_queries"]!.GetValue<int>();

        var result = await server.Client.SyncDayAsync(WorldFixture.Day);

        var asked = Regex.Match(result["notes"]!.ToJsonString(), "([0-9]+) planned queries").Groups[1].Value;
        int.Parse(asked, CultureInfo.InvariantCulture).Should().BeInRange(planned, planned + 6, "lifetimes are looked up where they are needed");
    }

    [Fact]
    public async Task Promtool_counts_the_same_series()
    {
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddSourceAsync("prod-bj", world.Prometheus.Address);

        var check = await CheckAsync(server);
        var at = DateTimeOffset.Parse(check["counted_at"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        check["metrics"]!.AsArray().Sum(metric => metric!["series"]!.GetValue<long>()).Should().BePositive();
        foreach (var metric in check["metrics"]!.AsArray())
        {
            var counted = await Promtool.CountAsync(world.Prometheus.Address, $"{metric!["name"]}{{cluster=\"prod-bj\"}}", at);
            metric["series"]!.GetValue<long>().Should().Be(counted, "{0}", metric["name"]);
        }
    }

    [Fact]
    public async Task What_is_not_there_is_said()
    {
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddSourceAsync("nowhere", world.Prometheus.Address);

        var check = await CheckAsync(server);

        check["problem"].Should().BeNull();
        check["metrics"]!.AsArray().Should().OnlyContain(metric => !metric!["found"]!.GetValue<bool>());
        check["oldest_sample"].Should().BeNull();
        check["planned_queries"].Should().BeNull();
        check["notes"]!.ToJsonString().Should().Contain("no container metrics").And.Contain("kube-state-metrics");
    }

    [Theory]
    [InlineData("/api/v1/query", "hang", "source_timeout", "its version")]
    [InlineData("/api/v1/status", "drip", "source_timeout", "its version")]
    [InlineData("/", "html", "source_failed", "login page")]
    [InlineData("/", "401", "source_unauthorized", "401")]
    [InlineData("/", "429", "source_failed", "429")]
    public async Task A_source_that_cannot_be_used_says_why_in_time(string path, string trouble, string code, string words)
    {
        await using var proxy = await CountingProxy.StartAsync(world.Prometheus.Address);
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddSourceAsync("prod-bj", proxy.Address);
        proxy.Faults.Add(path, trouble switch
        {
            "hang" => Fault.Hang(),
            "drip" => Fault.Drip(TimeSpan.FromSeconds(1)),
            "html" => Fault.Html(),
            "429" => Fault.TooManyRequests(30),
            _ => Fault.Respond(401, "{}"),
        });

        var check = await CheckAsync(server);

        check["problem"]!["code"]!.GetValue<string>().Should().Be(code);
        check["problem"]!["message"]!.GetValue<string>().Should().Contain(words);
        check["planned_queries"].Should().BeNull();
    }

    [Fact]
    public async Task Every_rule_is_PromQL_that_the_source_answers()
    {
        await using var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.AddSourceAsync("prod-bj", world.Prometheus.Address);

        foreach (var path in new[] { "/api/prometheus/rules", "/api/prometheus/rules?config_id=1" })
        {
            var rules = (await server.Client.GetJsonAsync(path)).AsArray();
            rules.Should().HaveCountGreaterThan(5);
            foreach (var rule in rules)
                await Promtool.CountAsync(world.Prometheus.Address, rule!["promql"]!.GetValue<string>(), world.MorningAfter);
        }
        (await server.Client.GetJsonAsync("/api/prometheus/rules?config_id=1"))[0]!["promql"]!.GetValue<string>().Should().Contain("cluster=\"prod-bj\"");
        (await server.Client.GetAsync("/api/prometheus/rules?config_id=9")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_unknown_source_is_404()
    {
        await using var server = new AnalyzerServer();
        (await server.Client.PostAsync("/api/prometheus/configs/7/check", null)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static Task<JsonNode> CheckAsync(AnalyzerServer server) => server.Client.PostAsync("/api/prometheus/configs/1/check", null).OkAsync();
}
