using System.Text.Json;
using Analyzer.Kubernetes;
using Analyzer.Language;
using k8s.Models;

namespace Analyzer.UnitTests.Kubernetes;

/// <summary>Kubernetes quantities as plain numbers (domain.md §2, §12).</summary>
public sealed class QuantitiesTests
{
    [Theory]
    [InlineData("500m", "0.5")]
    [InlineData("8", "8")]
    [InlineData("1k", "1000")]
    [InlineData("1e3", "1000")]
    [InlineData("128974848", "128974848")]
    [InlineData("129M", "129000000")]
    [InlineData("123Mi", "128974848")]
    [InlineData("1.5Gi", "1610612736")]
    [InlineData("2Ti", "2199023255552")]
    [InlineData("0", "0")]
    [InlineData("100u", "0.0001")]
    public void Every_form_of_the_domain_is_read(string text, string number)
    {
        var quantities = Quantities.Of(new Dictionary<string, ResourceQuantity> { ["limits.cpu"] = new(text) });
        quantities["limits.cpu"].Should().Be(decimal.Parse(number));
    }

    [Theory]
    [InlineData("{\"limits.cpu\": 8}", "8")]
    [InlineData("{\"limits.cpu\": 0.5}", "0.5")]
    [InlineData("{\"limits.cpu\": 1e3}", "1000")]
    [InlineData("{\"limits.cpu\": \"8\"}", "8")]
    [InlineData("{\"limits.cpu\": \"500m\"}", "0.5")]
    public void A_custom_resource_may_have_bare_numbers(string json, string number) =>
        Of(json)["limits.cpu"].Should().Be(decimal.Parse(number));

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"limits.cpu\": null}")]
    [InlineData("{\"limits.cpu\": {}}")]
    public void What_is_no_quantity_at_all_is_passed_over(string json) => Of(json).Should().BeEmpty();

    [Theory]
    [InlineData("\"many\"")]
    [InlineData("\"8 cores\"")]
    [InlineData("\"\"")]
    [InlineData("\"1e500\"")]
    public void A_quantity_that_cannot_be_read_is_named(string value)
    {
        var read = () => Of($$"""{"limits.cpu": {{value}}}""");
        read.Should().Throw<ExplainedException>().Which.Reason.En.Should().StartWith("The limits.cpu '");
    }

    [Fact]
    public void No_quantities_are_none() => Quantities.Of((IDictionary<string, ResourceQuantity>?)null).Should().BeEmpty();

    private static Dictionary<string, decimal> Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Quantities.Of(document.RootElement);
    }
}
