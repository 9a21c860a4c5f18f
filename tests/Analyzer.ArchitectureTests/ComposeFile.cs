using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Analyzer.ArchitectureTests;

/// <summary><c>docker-compose.yml</c> with its anchors and merges worked out, as Compose reads it.</summary>
internal static class ComposeFile
{
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, object>> Services { get; } = Read();

    /// <summary>The texts of a service's list; empty without one.</summary>
    public static IEnumerable<string> List(IReadOnlyDictionary<string, object> service, string name) =>
        service.TryGetValue(name, out var list) ? ((IEnumerable<object>)list).Cast<string>() : [];

    private static Dictionary<string, IReadOnlyDictionary<string, object>> Read()
    {
        using var text = File.OpenText(Path.Combine(Product.Root, "docker-compose.yml"));
        var file = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(new MergingParser(new Parser(text)));
        return ((Dictionary<object, object>)file["services"]).ToDictionary(
            service => (string)service.Key, service => Named((Dictionary<object, object>)service.Value));
    }

    private static IReadOnlyDictionary<string, object> Named(Dictionary<object, object> fields) =>
        fields.ToDictionary(field => (string)field.Key, field => field.Value);
}
