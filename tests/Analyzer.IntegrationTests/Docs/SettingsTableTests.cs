using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Analyzer.IntegrationTests.Server;
using Analyzer.Settings;

namespace Analyzer.IntegrationTests.Docs;

/// <summary>The table of settings in <c>docs/operations.md</c> is what the classes say: after a change of them, <c>tests/update-settings.sh</c> renews it.</summary>
public sealed partial class SettingsTableTests
{
    private static readonly string File = Path.Combine(Repository.Root, "docs", "operations.md");

    private static readonly Dictionary<string, XElement> Summaries = XDocument.Load(Path.ChangeExtension(typeof(Setting).Assembly.Location, "xml"))
        .Descendants("member").Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!);

    [Fact]
    public void The_table_is_what_the_classes_say()
    {
        var page = System.IO.File.ReadAllText(File);
        var renewed = Table().Replace(page, match => $"{match.Groups["begin"].Value}\n\n{Written()}\n{match.Groups["end"].Value}");
        if (Environment.GetEnvironmentVariable("UPDATE_SETTINGS") == "1")
            System.IO.File.WriteAllText(File, renewed);
        else
            page.Should().Be(renewed, "tests/update-settings.sh renews the table");
        renewed.Should().Contain("| `Prometheus__QueriesAtOnce` | be a whole number from 1 to 32 (queries) | `4` |");
    }

    private static string Written()
    {
        var table = new StringBuilder("| setting | must | default | meaning |\n| --- | --- | --- | --- |\n");
        foreach (var setting in Setting.All)
            table.Append(CultureInfo.InvariantCulture, $"| `{setting.Name}` | {setting.Rule} | {Default(setting)} | {Meaning(setting)} |\n");
        return table.ToString();
    }

    private static string Default(Setting setting) => setting.Default is { } value ? FormattableString.Invariant($"`{value}`") : "";

    private static string Meaning(Setting setting) => Space().Replace(string.Concat(Summaries[$"P:{setting.Owner.FullName}.{setting.Property.Name}"].Nodes().Select(node => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XText text => text.Value,
        _ => throw new InvalidOperationException($"The summary of {setting.Name} is for operators: text and <c> only, not {node}."),
    })), " ").Trim();

    [GeneratedRegex(@"(?<begin><!-- settings[^>]*-->).*?(?<end><!-- end of settings -->)", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
