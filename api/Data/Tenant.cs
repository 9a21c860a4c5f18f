namespace Analyzer.Data;

/// <summary>Whose data a call sees (domain.md §1). The one place that repositories take their tenant from.</summary>
internal sealed class Tenant
{
    public string Id { get; init; } = "default";
}
