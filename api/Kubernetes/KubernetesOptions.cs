using System.ComponentModel.DataAnnotations;

namespace Analyzer.Kubernetes;

/// <summary>How long and how much a cluster may answer (quality.md, Safety). Section <c>Kubernetes</c> of the settings.</summary>
internal sealed class KubernetesOptions
{
    /// <summary>Seconds to wait for one page of a list, from the question to its last byte.</summary>
    [Range(1, 600)]
    public int AnswerSeconds { get; set; } = 60;

    /// <summary>Megabytes that one page may have.</summary>
    [Range(1, 1024)]
    public int AnswerMegabytes { get; set; } = 128;
}
