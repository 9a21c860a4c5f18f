using System.Text.RegularExpressions;
using Analyzer.Settings;

namespace Analyzer.ArchitectureTests;

/// <summary>Settings are known in one place and used in others.</summary>
public sealed class SettingTests
{
    /// <summary>What the framework, its container images and Kubernetes set.</summary>
    private static readonly string[] Elsewhere = ["Http/Serving.cs:", "Http/ServerDefaults.cs:", "Monitoring/ConsoleLogs.cs:", "Kubernetes/PodCluster.cs:"];

    [Fact]
    public void Every_setting_is_used_by_the_program() =>
        Setting.All.Where(setting => !setting.Group.IsShared && !IsUsed(setting.Property.Name)).Select(setting => setting.Name).Should().BeEmpty();

    [Fact]
    public void Nothing_of_our_own_is_read_past_the_classes_of_settings() =>
        Product.LinesWith("Environment.GetEnvironmentVariable", "GetSection(\"", "onfiguration[\"")
            .Where(line => !Elsewhere.Any(file => line.StartsWith(file, StringComparison.Ordinal))).Should().BeEmpty();

    private static bool IsUsed(string property) => Product.Sources.SelectMany(source => source.Lines)
        .Any(line => !line.TrimStart().StartsWith('/') && !line.Contains("{ get; set; }", StringComparison.Ordinal) && Regex.IsMatch(line, $@"\b{property}\b"));
}
