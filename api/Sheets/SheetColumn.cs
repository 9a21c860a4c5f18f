namespace Analyzer.Sheets;

/// <summary>A column as a sheet's heading may name it (domain.md §15): Chinese or English, spaces and case ignored.</summary>
internal sealed class SheetColumn(string heading, bool required, params string[] otherHeadings)
{
    /// <summary>The heading that templates carry and errors name.</summary>
    public string Heading { get; } = heading;

    /// <summary>A sheet without this column is refused as a whole.</summary>
    public bool Required { get; } = required;

    /// <summary>A blank cell means that the figure is not known, though the column must be there.</summary>
    public bool MayBeBlank { get; init; } = !required;

    private readonly HashSet<string> _names = [.. otherHeadings.Prepend(heading).Select(Normalize)];

    public bool IsNamed(string heading) => _names.Contains(Normalize(heading));

    /// <summary>Full-width brackets are what Chinese input methods type; people mean the plain ones.</summary>
    private static string Normalize(string heading) => string.Concat(heading
        .Where(letter => !char.IsWhiteSpace(letter) && letter != '\uFEFF')
        .Select(letter => letter switch { '（' => '(', '）' => ')', _ => char.ToLowerInvariant(letter) }));
}
