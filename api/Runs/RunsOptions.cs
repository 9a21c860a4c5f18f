using System.ComponentModel.DataAnnotations;
using Analyzer.Settings;

namespace Analyzer.Runs;

/// <summary>How instances take over from each other.</summary>
[Settings("Runs")]
internal sealed class RunsOptions
{
    /// <summary>Silence after which an instance is taken for dead and its runs go on in another. The same for all instances.</summary>
    [Setting(Unit = "seconds")]
    // Several times RunLease.Interval, or a living instance would be taken for dead.
    [Range(3, 600)]
    public int TakeoverSeconds { get; set; } = 30;

    public TimeSpan Takeover => TimeSpan.FromSeconds(TakeoverSeconds);
}
