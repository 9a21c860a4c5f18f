namespace Analyzer.Prometheus;

/// <summary>What a day's reading cost the source, beside what was planned (quality.md, Load on other people's servers).</summary>
internal sealed class QueryStatistics
{
    /// <summary>Queries that the plan foresaw.</summary>
    public int Planned { get; set; }

    /// <summary>Samples that these queries read, estimated.</summary>
    public long EstimatedSamples { get; set; }

    /// <summary>Queries that were split because the source refused them as too large.</summary>
    public int Splits { get; set; }

    /// <summary>Requests of any kind, retries included.</summary>
    public int Requests { get; set; }

    /// <summary>Requests that were sent again after a refusal that may pass.</summary>
    public int Retries { get; set; }

    /// <summary>Samples that were read, as the server says; null when it does not tell.</summary>
    public long? Samples { get; set; }

    /// <summary>The most samples that one query held in the server's memory at once; null when it does not tell.</summary>
    public long? LargestQuery { get; set; }

    public TimeSpan Time { get; set; }
}
