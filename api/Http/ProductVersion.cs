using System.Reflection;

namespace Analyzer.Http;

internal static class ProductVersion
{
    /// <summary>With the commit that it was built from.</summary>
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
