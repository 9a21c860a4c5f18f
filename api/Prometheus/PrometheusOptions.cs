using System.ComponentModel.DataAnnotations;
using Analyzer.Settings;

namespace Analyzer.Prometheus;

/// <summary>How hard sources may be asked (quality.md, Load on other people's servers).</summary>
[Settings("Prometheus")]
internal sealed class PrometheusOptions
{
    /// <summary>How many queries one source is asked at once.</summary>
    [Setting(Unit = "queries")]
    [Range(1, 32)]
    public int QueriesAtOnce { get; set; } = 4;

    /// <summary>What one query may touch, as estimated; a Prometheus refuses more than 50 million unless it is told otherwise.</summary>
    [Setting(Unit = "samples")]
    [Range(10_000d, 1_000_000_000d)]
    public long SamplesPerQuery { get; set; } = 40_000_000;

    /// <summary>How many namespaces one query may name.</summary>
    [Setting(Unit = "namespaces")]
    [Range(1, 5000)]
    public int NamespacesPerQuery { get; set; } = 500;

    /// <summary>How long to wait for one answer.</summary>
    [Setting(Unit = "seconds")]
    [Range(1, 3600)]
    public int AnswerSeconds { get; set; } = 150;

    /// <summary>What one answer may have; a larger one is asked for in smaller parts.</summary>
    [Setting(Unit = "megabytes")]
    [Range(1, 1024)]
    public int AnswerMegabytes { get; set; } = 64;
}
