using System.ComponentModel.DataAnnotations;
using Analyzer.Analysis;

namespace Analyzer.Reports;

/// <summary>From which rate a project's level begins (domain.md §14). Section <c>Reports</c> of the settings.</summary>
internal sealed class ReportOptions
{
    /// <summary>Percent of the quota from which a rate is high.</summary>
    [Range(1, 100)]
    public double HighPercent { get; set; } = 80;

    /// <summary>Percent of the quota from which a rate is medium.</summary>
    [Range(1, 100)]
    public double MediumPercent { get; set; } = 50;

    public LevelThresholds Thresholds => new(MediumPercent / 100, HighPercent / 100);
}
