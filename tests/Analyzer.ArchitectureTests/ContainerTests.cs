using System.Text.RegularExpressions;
using Analyzer.Settings;

namespace Analyzer.ArchitectureTests;

/// <summary>
/// What the container files promise, as far as it can be read off them; <c>tests/containers/run.sh</c> sees it on a real
/// engine.
/// </summary>
public sealed partial class ContainerTests
{
    private static readonly string[] Dockerfiles = ["Dockerfile", "tests/ClusterSimulator/Dockerfile"];

    public static TheoryData<string> Services => [.. ComposeFile.Services.Keys];

    [Theory]
    [MemberData(nameof(Services))]
    public void A_service_can_do_nothing_but_its_work(string name)
    {
        var service = ComposeFile.Services[name];

        service.GetValueOrDefault("read_only").Should().Be("true");
        ComposeFile.List(service, "cap_drop").Should().Equal("ALL");
        ComposeFile.List(service, "security_opt").Should().Equal("no-new-privileges:true");
        ComposeFile.List(service, "tmpfs").Should().Contain(folder => folder.StartsWith("/tmp"));
        service.Should().ContainKey("mem_limit").And.Contain("restart", "unless-stopped");
        service.Should().NotContainKeys("privileged", "cap_add", "network_mode", "pid", "ipc");
    }

    [Fact]
    public void What_is_published_is_so_on_loopback_only_each_at_a_port_of_its_own() =>
        ComposeFile.Services.Values.SelectMany(service => ComposeFile.List(service, "ports"))
            .Should().HaveCount(3).And.OnlyHaveUniqueItems().And.OnlyContain(port => port.StartsWith("127.0.0.1:"));

    [Theory]
    [InlineData("Dockerfile")]
    [InlineData("tests/ClusterSimulator/Dockerfile")]
    public void An_image_does_not_run_as_root(string file) =>
        User().Matches(Text(file)).Last().Groups["user"].Value.Should().Match(user => user == "$APP_UID" || user == "65534");

    [Fact]
    public void Every_setting_named_for_a_container_is_one_that_there_is()
    {
        var named = SettingName().Matches(Text("Dockerfile") + Text("docker-compose.yml")).Select(match => match.Value).Distinct().ToList();

        named.Should().Contain(["Data__Folder", "Database__ConnectionString"]).And.BeSubsetOf(Setting.All.Select(setting => setting.Name));
    }

    [Fact]
    public void Every_variable_that_compose_asks_for_is_in_the_example()
    {
        var asked = Variable().Matches(Text("docker-compose.yml")).Select(match => match.Groups["name"].Value).Distinct();

        asked.Should().BeEquivalentTo(Given().Matches(Text(".env.example")).Select(match => match.Groups["name"].Value));
    }

    [Fact]
    public void Every_base_image_has_a_version_and_a_stand_in()
    {
        var standIns = StandIn().Matches(Text("tests/containers/stand-ins.sh")).Select(match => match.Groups["image"].Value).ToHashSet();
        var built = Dockerfiles.SelectMany(file => BaseImages(Text(file)));
        var pulled = ComposeFile.Services.Values.Where(service => !service.ContainsKey("build")).Select(service => (string)service["image"]);

        built.Concat(pulled).Distinct().Should().OnlyContain(image => image.Contains(':')).And.BeEquivalentTo(standIns);
    }

    /// <summary>The images of FROM, with the arguments' defaults, but for stages of the file itself.</summary>
    private static IEnumerable<string> BaseImages(string dockerfile)
    {
        var defaults = Argument().Matches(dockerfile).ToDictionary(match => "${" + match.Groups["name"].Value + "}", match => match.Groups["value"].Value);
        return From().Matches(dockerfile).Select(match => defaults.Aggregate(match.Groups["image"].Value, (image, one) => image.Replace(one.Key, one.Value)));
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Product.Root, file));

    [GeneratedRegex("""\b[A-Z][A-Za-z]+(__[A-Z][A-Za-z]+)+""")]
    private static partial Regex SettingName();

    [GeneratedRegex("""\$\{(?<name>[A-Z_]+)""")]
    private static partial Regex Variable();

    [GeneratedRegex("^#?(?<name>[A-Z_]+)=", RegexOptions.Multiline)]
    private static partial Regex Given();

    [GeneratedRegex("""^USER (?<user>\S+)$""", RegexOptions.Multiline)]
    private static partial Regex User();

    [GeneratedRegex("""^build (?<image>\S+) """, RegexOptions.Multiline)]
    private static partial Regex StandIn();

    [GeneratedRegex("""^ARG (?<name>\w+)=(?<value>\S+)$""", RegexOptions.Multiline)]
    private static partial Regex Argument();

    [GeneratedRegex("""^FROM (?<image>\S+)""", RegexOptions.Multiline)]
    private static partial Regex From();
}
