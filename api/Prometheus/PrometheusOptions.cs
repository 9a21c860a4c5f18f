using System.ComponentModel.DataAnnotations;

namespace Analyzer.Prometheus;

/// <summary>How hard sources may be asked (quality.md, Load on other people's servers). Section <c>Prometheus</c> of the settings.</summary>
internal sealed class PrometheusOptions
{
    /// <summary>Queries that one source answers at once.</summary>
    [Range(1, 32)]
    public int QueriesAtOnce { get; set; } = 4;

    /// <summary>Samples that one query may touch, as estimated; the server's own limit is 50 million.</summary>
    [Range(10_000, 1_000_000_000)]
    public long SamplesPerQuery { get; set; } = 40_000_000;

    /// <summary>Namespaces named in one query.</summary>
    [Range(1, 5000)]
    public int NamespacesPerQuery { get; set; } = 500;

    /// <summary>Seconds to wait for one answer.</summary>
    [Range(1, 3600)]
    public int AnswerSeconds { get; set; } = 150;

    /// <summary>Megabytes that one answer may have; a larger one is asked for in smaller parts.</summary>
    [Range(1, 1024)]
    public int AnswerMegabytes { get; set; } = 64;
}
