using Analyzer.Settings;
using Microsoft.Extensions.Configuration;

namespace Analyzer.UnitTests.Settings;

/// <summary>Every setting of the program: what is right is taken, and what is wrong is told in an operator's words.</summary>
public sealed class SettingsCheckTests
{
    public static TheoryData<string> Names => [.. Setting.All.Select(setting => setting.Name)];

    [Fact]
    public void The_program_as_it_comes_has_right_settings() => Complaints([]).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Another_value_and_the_ends_of_the_range_are_taken(string name)
    {
        string[] right = [Examples.Right(Of(name)), .. Examples.Bounds(Of(name))];

        // The other level stands where this one leaves it room.
        right.SelectMany(value => Complaints((name, value), name.Contains("Medium") ? ("Reports__HighPercent", "100") : ("Reports__MediumPercent", "1")))
            .Where(complaint => !complaint.Contains("below Reports__HighPercent")).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_wrong_value_is_named_with_what_would_be_right(string name)
    {
        var setting = Of(name);
        foreach (var value in Examples.Wrong(setting))
        {
            var complaint = Complaints((name, value)).Should().ContainSingle($"'{value}' is wrong").Subject;

            complaint.Should().StartWith(name).And.EndWith($" must {setting.Rule}.").And.NotContain("\t");
            if (setting.IsSecret)
                complaint.Should().Be($"{name} must {setting.Rule}.");
            else
                complaint.Should().Contain($"is '{value.Replace('\t', '?')}'");
        }
    }

    [Fact]
    public void Several_wrong_settings_are_told_together() =>
        SettingsCheck.Message(Complaints(("Prometheus__QueriesAtOnce", "0"), ("Usage__ExplainDays", "1"), ("Page__Origins__1", "x"))).Split(Environment.NewLine)
            .Should().HaveCount(4).And.StartWith("3 settings are wrong.");

    [Theory]
    [InlineData("80", "80")]
    [InlineData("90", "80")]
    [InlineData("81", null)]
    public void The_medium_level_begins_below_the_high_one(string medium, string? high) =>
        Complaints(("Reports__MediumPercent", medium), ("Reports__HighPercent", high)).Should().Equal(
            $"Reports__MediumPercent is {medium} and must be below Reports__HighPercent, which is 80 (percent).");

    [Theory]
    [InlineData("Prometheus__QuerysAtOnce", "Prometheus__QueriesAtOnce")]
    [InlineData("Promtheus__QueriesAtOnce", "Prometheus__QueriesAtOnce")]
    [InlineData("DATABASE__CONNECTION", "Database__ConnectionString")]
    [InlineData("Page__Origins", "Page__Origins__0")]
    [InlineData("Runs__TakeoverSeconds__0", "Runs__TakeoverSeconds")]
    [InlineData("Logging__LogLevl__Default", "Logging__LogLevel__Default")]
    public void A_name_that_is_not_known_is_refused_with_the_nearest(string name, string nearest) =>
        Complaints((name, "4")).Should().Equal($"{name} is no setting. The nearest is {nearest}.");

    /// <summary>Kubernetes sets the first ones for services of these names.</summary>
    [Theory]
    [InlineData("PROMETHEUS_SERVICE_HOST")]
    [InlineData("PROMETHEUS_PORT_9090_TCP_ADDR")]
    [InlineData("KUBERNETES_PORT_443_TCP")]
    [InlineData("DATABASE")]
    [InlineData("DATA_FOLDER")]
    [InlineData("Kestrel__Limits__MaxConcurrentConnections")]
    [InlineData("Logging__Console__TimestampFormat")]
    [InlineData("Logging__LogLevel__Microsoft.AspNetCore")]
    [InlineData("npm_config__auth")]
    public void A_name_of_somebody_else_is_passed_over(string name) =>
        Complaints((name, name.Contains("LogLevel") ? "Debug" : "tcp://10.0.0.1:443")).Should().BeEmpty();

    [Theory]
    [InlineData("Analyzer__TimeZone")]
    [InlineData("Database__ConnectionString")]
    [InlineData("ASPNETCORE_URLS")]
    [InlineData("AllowedHosts")]
    public void What_need_not_be_set_may_be_empty(string name) => Complaints((name, "")).Should().BeEmpty();

    [Fact]
    public void What_an_operator_wrote_is_told_in_one_line_of_bounded_length() =>
        Complaints(("Analyzer__TimeZone", $"a\nb{new string('x', 5000)}")).Single().Should().NotContain("\n").And.Match(complaint => complaint.Length < 300);

    private static Setting Of(string name) => Setting.All.Single(setting => setting.Name == name);

    /// <summary>As environment variables give them.</summary>
    private static IReadOnlyList<string> Complaints(params (string Name, string? Value)[] given) => SettingsCheck.Complaints(new ConfigurationBuilder()
        .AddInMemoryCollection(given.Where(one => one.Value is not null).Select(one =>
            KeyValuePair.Create(one.Name == "ASPNETCORE_URLS" ? "urls" : one.Name.Replace("__", ":"), one.Value))).Build());
}
