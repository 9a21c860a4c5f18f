using System.Reflection;

namespace Analyzer.ArchitectureTests;

/// <summary>The product's types and its source text.</summary>
internal static class Product
{
    public static Assembly Assembly { get; } = typeof(Program).Assembly;

    /// <summary>The job library's own file, which knows no tenants: its tables and calls are what the library prescribes, and jobs carry ids only.</summary>
    public const string JobStorage = "Analyzer.Runs.JobStorage";

    /// <summary>The folder that holds Analyzer.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Types that somebody wrote, nested ones too; not what the compiler and its generators add.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. Assembly.GetTypes().Where(IsWritten)];

    /// <summary>Every source file of the product: its path below <c>api/</c> with forward slashes, and its lines.</summary>
    public static IReadOnlyList<(string Path, string[] Lines)> Sources { get; } = [.. Directory
        .EnumerateFiles(Path.Combine(Root, "api"), "*.cs", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(Path.Combine(Root, "api"), file).Replace('\\', '/'), file))
        .Where(source => !source.Path.StartsWith("obj/", StringComparison.Ordinal) && !source.Path.StartsWith("bin/", StringComparison.Ordinal))
        .OrderBy(source => source.Path, StringComparer.Ordinal)
        .Select(source => (source.Path, File.ReadAllLines(source.file)))];

    /// <summary>Lines that hold one of the texts, as <c>path:line</c>; comments do not count.</summary>
    public static IEnumerable<string> LinesWith(params string[] texts) =>
        from source in Sources
        from line in source.Lines.Select((text, index) => (Text: text, Number: index + 1))
        where !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal)
        where texts.Any(text => line.Text.Contains(text, StringComparison.Ordinal))
        select $"{source.Path}:{line.Number}";

    private static bool IsWritten(Type type) =>
        type.Namespace?.StartsWith("Analyzer", StringComparison.Ordinal) == true
        && type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null
        && !type.FullName!.Contains('<')
        && type.DeclaringType?.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analyzer.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No folder above the tests holds Analyzer.sln.");
    }
}
