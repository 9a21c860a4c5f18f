using System.Text.Json;
using Analyzer.Prometheus;

namespace Analyzer.UnitTests.Prometheus;

/// <summary>What a Prometheus-compatible server answers.</summary>
public sealed class PromResponseTests
{
    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("1e-7", 1e-7)]
    [InlineData("NaN", double.NaN)]
    [InlineData("+Inf", double.PositiveInfinity)]
    [InlineData("-Inf", double.NegativeInfinity)]
    public void Values_come_as_text(string text, double value) =>
        JsonSerializer.Deserialize<PromSample>($"[1770652799.999,\"{text}\"]").Should().Be(new PromSample(1770652799.999, value));

    [Theory]
    [InlineData("[1,\"x\"]")]
    [InlineData("[1,\"\"]")]
    [InlineData("[1,\"2\",3]")]
    [InlineData("{}")]
    [InlineData("[1,null]")]
    public void Anything_else_is_no_sample(string json)
    {
        var read = () => JsonSerializer.Deserialize<PromSample>(json);
        read.Should().Throw<JsonException>();
    }

    [Fact]
    public void A_vector_is_read_by_its_labels()
    {
        const string Json = """{"status":"success","data":{"resultType":"vector","result":[{"metric":{"pod":"web"},"value":[1,"2"]}]}}""";
        var series = JsonSerializer.Deserialize<PromResponse<PromResult>>(Json)!.Data!.Result!.Single();
        (series.Label("pod"), series.Label("container"), series.Value!.Value.Value).Should().Be(("web", "", 2));
    }
}
