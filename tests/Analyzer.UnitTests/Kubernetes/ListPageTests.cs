using System.Text.Json;
using Analyzer.Kubernetes;
using k8s.Models;

namespace Analyzer.UnitTests.Kubernetes;

/// <summary>What is a list of Kubernetes, and what only came with 200.</summary>
public sealed class ListPageTests
{
    [Fact]
    public void Items_are_read_and_the_next_page_is_named()
    {
        var list = new V1NamespaceList { Items = [new() { Metadata = new() { Name = "a" } }], Metadata = new() { ContinueProperty = "more" } };
        var page = ListPage.Of(list, list.Items, item => item.Metadata.Name);
        (page.Items.Single(), page.Continue).Should().Be(("a", "more"));
    }

    [Fact]
    public void A_list_whose_items_are_null_is_empty() =>
        ListPage.Of(new V1NamespaceList { Kind = "NamespaceList" }, (IList<V1Namespace>?)null, item => item).Items.Should().BeEmpty();

    [Fact]
    public void An_answer_that_is_no_list_is_never_an_empty_one()
    {
        var read = () => ListPage.Of(new V1NamespaceList(), (IList<V1Namespace>?)null, item => item);
        read.Should().Throw<JsonException>();
    }
}
