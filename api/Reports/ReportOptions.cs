using System.ComponentModel.DataAnnotations;
using Analyzer.Analysis;
using Analyzer.Settings;

namespace Analyzer.Reports;

/// <summary>From which rate a project's level begins (domain.md §14).</summary>
[Settings("Reports")]
internal sealed class ReportOptions : IValidatableObject
{
    /// <summary>Part of the quota from which a rate is high; above <c>Reports__MediumPercent</c>.</summary>
    [Setting(Unit = "percent")]
    [Range(1, 100)]
    public double HighPercent { get; set; } = 80;

    /// <summary>Part of the quota from which a rate is medium.</summary>
    [Setting(Unit = "percent")]
    [Range(1, 100)]
    public double MediumPercent { get; set; } = 50;

    public LevelThresholds Thresholds => new(MediumPercent / 100, HighPercent / 100);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MediumPercent >= HighPercent)
            yield return new(FormattableString.Invariant($"Reports__MediumPercent is {MediumPercent} and must be below Reports__HighPercent, which is {HighPercent} (percent)."));
    }
}
