using Analyzer.Analysis;

namespace Analyzer.Prometheus;

/// <summary>Which day of which metrics to read, by the source's settings (domain.md §4).</summary>
internal sealed record DayRequest
{
    public required Day Day { get; init; }

    /// <summary>Canonical; empty for none.</summary>
    public required string Matchers { get; init; }

    public required string MemoryMetric { get; init; }

    public required string RateWindow { get; init; }

    public required string Step { get; init; }

    /// <summary>Namespaces that count (domain.md §11).</summary>
    public required Func<string, bool> Includes { get; init; }
}

/// <summary>Everything a source told of a day, still by namespace and pod.</summary>
internal sealed class DayAnswers
{
    /// <summary>Name and version of the server.</summary>
    public required string Server { get; init; }

    /// <summary>Namespaces that count and have container metrics on the day.</summary>
    public required IReadOnlyList<string> Namespaces { get; init; }

    public List<ContainerPeak> Cpu { get; } = [];

    public List<ContainerPeak> Memory { get; } = [];

    /// <summary>Samples inside the day, by container.</summary>
    public List<ContainerPeak> CpuCounts { get; } = [];

    /// <summary>Samples inside the day, by container.</summary>
    public List<ContainerPeak> MemoryCounts { get; } = [];

    /// <summary>From the first to the last sample inside the day.</summary>
    public Dictionary<(string Namespace, string Pod), Lifetime> Lifetimes { get; } = [];

    /// <summary>Totals at each step that has data: cores.</summary>
    public StepTotals CpuTotals { get; } = new();

    /// <summary>Totals at each step that has data: bytes.</summary>
    public StepTotals MemoryTotals { get; } = new();

    public Dictionary<string, OwnerFacts> Owners { get; } = [];

    public Dictionary<string, Dictionary<Workload, double>> Replicas { get; } = [];

    /// <summary>Ends of the 5-minute steps that hold a container CPU sample (seconds since 1970).</summary>
    public HashSet<double> StepsWithData { get; } = [];

    public List<string> Warnings { get; } = [];

    /// <summary>Requests that were sent, by what they asked for.</summary>
    public required QueryStatistics Statistics { get; init; }

    /// <summary>A pod belongs to the day by a sample in it: irate at 00:00 may still show one of before (§4).</summary>
    public IEnumerable<(string Namespace, string Pod)> Pods =>
        CpuCounts.Concat(MemoryCounts).Select(count => (count.Namespace, count.Pod)).Distinct();

    public OwnerFacts OwnersOf(string @namespace) =>
        Owners.TryGetValue(@namespace, out var facts) ? facts : Owners[@namespace] = new();

    public Dictionary<Workload, double> ReplicasOf(string @namespace) =>
        Replicas.TryGetValue(@namespace, out var replicas) ? replicas : Replicas[@namespace] = [];
}
