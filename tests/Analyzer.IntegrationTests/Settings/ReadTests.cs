using Analyzer.IntegrationTests.Server;
using Analyzer.Settings;
using Analyzer.UnitTests.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Analyzer.IntegrationTests.Settings;

/// <summary>What is set reaches the class that the server's parts take it from.</summary>
public sealed class ReadTests
{
    /// <summary>The server of the tests has a folder and a database of its own; the framework itself reads what the log is like.</summary>
    private static readonly string[] SetByTheTests = ["Data__Folder", "Database__ConnectionString", "Logging__LogLevel__Default", "Logging__Console__FormatterName"];

    [Fact]
    public async Task Every_setting_is_read()
    {
        var others = Setting.All.Where(setting => !SetByTheTests.Contains(setting.Name)).ToDictionary(setting => setting, Examples.Right);
        await using var server = new AnalyzerServer(settings: others.ToDictionary(one => Key(one.Key), one => one.Value));

        others.ToDictionary(one => one.Key.Name, one => Read(server, one.Key)).Should().Equal(others.ToDictionary(one => one.Key.Name, one => one.Value));
        Read(server, Setting.All.Single(setting => setting.Name == "Data__Folder")).Should().Be(server.DataFolder);
    }

    [Fact]
    public async Task What_is_not_set_is_as_its_class_says()
    {
        await using var server = new AnalyzerServer(settings: new() { ["urls"] = "" });

        foreach (var setting in Setting.All.Where(setting => !SetByTheTests.Contains(setting.Name)))
            Read(server, setting).Should().Be($"{setting.Default}", "{0} is not set", setting.Name);
    }

    [Theory]
    [InlineData("Critical", false)]
    [InlineData("Debug", true)]
    public async Task The_level_of_the_log_is_that_of_the_settings(string level, bool warns)
    {
        await using var server = new AnalyzerServer(settings: new() { ["Logging:LogLevel:Default"] = level });

        server.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Analyzer").IsEnabled(LogLevel.Warning).Should().Be(warns);
    }

    private static string Key(Setting setting) => setting.Name == "ASPNETCORE_URLS" ? "urls" : setting.Name.Replace("__", ":");

    private static string Read(AnalyzerServer server, Setting setting)
    {
        var options = (IOptions<object>)server.Services.GetRequiredService(typeof(IOptions<>).MakeGenericType(setting.Owner));
        var value = setting.Property.GetValue(options.Value);
        return value is string[] list ? string.Join(' ', list) : FormattableString.Invariant($"{value}");
    }
}
