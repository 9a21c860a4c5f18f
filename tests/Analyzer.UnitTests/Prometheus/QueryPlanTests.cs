using Analyzer.Prometheus;

namespace Analyzer.UnitTests.Prometheus;

/// <summary>Batches of namespaces that stay under a source's budget.</summary>
public sealed class QueryPlanTests
{
    [Fact]
    public void Namespaces_that_fit_together_are_one_query() =>
        Batches(1000, 500, ("a", 4), ("b", 5)).Should().ContainSingle().Which.Should().Equal("a", "b");

    [Fact]
    public void A_batch_is_full_at_the_budget_itself() =>
        Batches(1000, 500, ("a", 5), ("b", 5), ("c", 1)).Select(Joined).Should().Equal("ab", "c");

    [Fact]
    public void A_namespace_that_is_too_large_alone_is_asked_alone() =>
        Batches(1000, 500, ("a", 1), ("b", 900), ("c", 1)).Select(Joined).Should().Equal("a", "b", "c");

    [Fact]
    public void A_namespace_without_series_still_costs_one() =>
        Batches(1000, 500, [.. "abcdefghijkl".Select(name => ($"{name}", 0L))])
        .Select(Joined).Should().Equal("abcdefghij", "kl");

    [Fact]
    public void A_query_names_only_so_many_namespaces() =>
        Batches(1000, 2, ("a", 1), ("b", 1), ("c", 1)).Select(Joined).Should().Equal("ab", "c");

    [Fact]
    public void Batches_do_not_depend_on_the_order_of_the_answer() =>
        Batches(1000, 500, ("c", 5), ("a", 5), ("b", 5)).Select(Joined).Should().Equal("ab", "c");

    [Fact]
    public void Without_namespaces_there_is_nothing_to_ask() => Batches(1000, 500).Should().BeEmpty();

    [Fact]
    public void Every_namespace_is_asked_once_and_no_shared_query_is_over_budget()
    {
        var random = new Random(40);
        var series = Enumerable.Range(0, 400).Select(index => ($"ns-{index}", (long)random.Next(0, 60))).ToArray();
        var sizes = series.ToDictionary(item => item.Item1, item => Math.Max(1, item.Item2));
        var batches = Batches(5000, 50, series);
        batches.SelectMany(batch => batch).Should().BeEquivalentTo(sizes.Keys);
        batches.Where(batch => batch.Length > 1).Should().OnlyContain(batch => batch.Sum(name => sizes[name]) * 100 <= 5000);
    }

    /// <summary>A hundred samples a container.</summary>
    private static List<string[]> Batches(long samples, int names, params (string Namespace, long Series)[] namespaces) =>
        QueryPlan.Batches(namespaces, 100, new PrometheusOptions { SamplesPerQuery = samples, NamespacesPerQuery = names });

    private static string Joined(string[] names) => string.Concat(names);
}
