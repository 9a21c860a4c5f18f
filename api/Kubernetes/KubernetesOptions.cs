using System.ComponentModel.DataAnnotations;
using Analyzer.Settings;

namespace Analyzer.Kubernetes;

/// <summary>How long and how much a cluster may answer (quality.md, Safety).</summary>
[Settings("Kubernetes")]
internal sealed class KubernetesOptions
{
    /// <summary>How long to wait for one page of a cluster's list, from the question to its last byte.</summary>
    [Setting(Unit = "seconds")]
    [Range(1, 600)]
    public int AnswerSeconds { get; set; } = 60;

    /// <summary>What one page of a list may have.</summary>
    [Setting(Unit = "megabytes")]
    [Range(1, 1024)]
    public int AnswerMegabytes { get; set; } = 128;
}
