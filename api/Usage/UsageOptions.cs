using System.ComponentModel.DataAnnotations;
using Analyzer.Settings;

namespace Analyzer.Usage;

/// <summary>What is kept of usage.</summary>
[Settings("Usage")]
internal sealed class UsageOptions
{
    /// <summary>How long a figure can be opened down to its pods; the figures themselves stay.</summary>
    [Setting(Unit = "days")]
    [Range(35, 3660)]
    public int ExplainDays { get; set; } = 35;
}
