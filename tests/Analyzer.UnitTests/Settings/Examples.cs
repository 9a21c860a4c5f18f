using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Analyzer.Settings;

namespace Analyzer.UnitTests.Settings;

/// <summary>Values of each setting: another than the default, and such as must be refused.</summary>
internal static class Examples
{
    /// <summary>What no range says.</summary>
    private static readonly Dictionary<string, (string Right, string[] Wrong)> Texts = new()
    {
        ["ASPNETCORE_URLS"] = ("http://127.0.0.1:0;http://127.0.0.2:0", ["abc", "http://127.0.0.1:99999", "http://127.0.0.1:abc", "ftp://127.0.0.1", "http://127.0.0.1:8080/path"]),
        ["AllowedHosts"] = ("tools.example.com;*.example.org;localhost", ["https://tools.example.com", "tools.example.com:8080", "a b"]),
        ["Analyzer__TimeZone"] = ("Asia/Tokyo", ["Mars", "CST+8"]),
        ["Data__Folder"] = ("elsewhere", ["", " "]),
        ["Database__ConnectionString"] = ("Host=db;Database=analyzer", ["Host=db", "Host=db;Database=a;Password=a;b", "postgres://analyzer:pw@db/analyzer"]),
        ["Logging__Console__FormatterName"] = ("json", ["xml", "JSON "]),
        ["Logging__LogLevel__Default"] = ("Warning", ["abc", "", "99"]),
        ["Page__Origins__0"] = ("https://tools.example.com", ["tools.example.com", "https://tools.example.com/usage/", "*", ""]),
    };

    public static string Right(Setting setting) => Range(setting) is null
        ? Texts[setting.Name].Right
        : (Convert.ToDouble(setting.Default, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

    public static IEnumerable<string> Wrong(Setting setting)
    {
        if (Range(setting) is not { } range)
            return Texts[setting.Name].Wrong;
        string[] wrong = [Number(range.Minimum, -1), Number(range.Maximum, 1), "-1", "99999999999999999999", "abc", "", "1,5", "NaN", "\t"];
        return setting.Type == typeof(double) ? wrong : [.. wrong, "4.5"];
    }

    public static IEnumerable<string> Bounds(Setting setting) =>
        Range(setting) is { } range ? [Number(range.Minimum, 0), Number(range.Maximum, 0)] : [];

    private static RangeAttribute? Range(Setting setting) => setting.Property.GetCustomAttribute<RangeAttribute>();

    private static string Number(object bound, int more) =>
        (Convert.ToDouble(bound, CultureInfo.InvariantCulture) + more).ToString(CultureInfo.InvariantCulture);
}
