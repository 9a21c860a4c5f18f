using System.ComponentModel.DataAnnotations;

namespace Analyzer.Runs;

/// <summary>How instances take over from each other. Section <c>Runs</c> of the settings, the same for all instances.</summary>
internal sealed class RunsOptions
{
    /// <summary>After so many seconds without a word an instance is taken for dead: several times <see cref="RunLease.Interval"/>.</summary>
    [Range(3, 600)]
    public int TakeoverSeconds { get; set; } = 30;

    public TimeSpan Takeover => TimeSpan.FromSeconds(TakeoverSeconds);
}
