using System.ComponentModel.DataAnnotations;

namespace Analyzer.Usage;

/// <summary>What is kept of usage. Section <c>Usage</c> of the settings.</summary>
internal sealed class UsageOptions
{
    /// <summary>Days for which a figure can be opened down to its pods (domain.md §10); the figures themselves stay.</summary>
    [Range(35, 3660)]
    public int ExplainDays { get; set; } = 35;
}
