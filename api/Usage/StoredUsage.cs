using Analyzer.Analysis;

namespace Analyzer.Usage;

/// <summary>A namespace's measures of a synced day (domain.md §8). CPU in cores, memory in bytes.</summary>
internal sealed record SyncedNamespace
{
    public required string ClusterName { get; init; }
    public required string Namespace { get; init; }
    public required string ProjectName { get; init; }
    public required string ProjectFrom { get; init; }
    public required double PeakCpu { get; init; }
    public required double PeakMemory { get; init; }
    public required double PodPeakSumCpu { get; init; }
    public required double PodPeakSumMemory { get; init; }
    public required double? ConcurrentPeakCpu { get; init; }
    public required double? ConcurrentPeakMemory { get; init; }
    public required double? P95Cpu { get; init; }
    public required double? P95Memory { get; init; }
    public required double? AverageCpu { get; init; }
    public required double? AverageMemory { get; init; }
    public required long PodsSeen { get; init; }
    public required long PodsCountedCpu { get; init; }
    public required long PodsCountedMemory { get; init; }
    public required string SourceName { get; init; }

    /// <summary>The measure that this day reports, as it is stored.</summary>
    public required string Measure { get; init; }
    public required double Coverage { get; init; }
    public required bool Complete { get; init; }
    public required bool Partial { get; init; }

    public (double? Cpu, double? Memory) By(Measure measure) => measure switch
    {
        Analysis.Measure.Peak => (PeakCpu, PeakMemory),
        Analysis.Measure.PodPeakSum => (PodPeakSumCpu, PodPeakSumMemory),
        Analysis.Measure.ConcurrentPeak => (ConcurrentPeakCpu, ConcurrentPeakMemory),
        Analysis.Measure.P95 => (P95Cpu, P95Memory),
        Analysis.Measure.Average => (AverageCpu, AverageMemory),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    public UsageFigure Figure(Measure? asked)
    {
        var measure = asked ?? MeasureNames.Parse(Measure);
        var (cpu, memory) = By(measure);
        return new UsageFigure
        {
            ProjectName = ProjectName,
            Namespace = Namespace,
            ClusterName = ClusterName,
            Cpu = cpu,
            Memory = memory,
            IsUpload = false,
            Measure = measure,
            Coverage = Coverage,
            Complete = Complete,
        };
    }
}

/// <summary>A namespace's row of an uploaded day report. CPU in cores, memory in bytes.</summary>
internal sealed record UploadedNamespace
{
    public required string Site { get; init; }
    public required string ProjectName { get; init; }
    public required string Namespace { get; init; }
    public required double Cpu { get; init; }
    public required double Memory { get; init; }

    /// <summary>What an uploaded row counts for.</summary>
    public static UsageFigure Figure(string project, string @namespace, double cpu, double memory) => new()
    {
        ProjectName = project,
        Namespace = @namespace,
        ClusterName = null,
        Cpu = cpu,
        Memory = memory,
        IsUpload = true,
        Measure = null,
        Coverage = null,
        Complete = true,
    };
}

/// <summary>How well a cluster's day is covered (domain.md §9).</summary>
internal sealed record SyncedDay
{
    public required string ClusterName { get; init; }
    public required string SourceName { get; init; }
    public required double Coverage { get; init; }
    public required bool Complete { get; init; }
    public required bool Partial { get; init; }
}

/// <summary>A source whose usage of a date was never stored.</summary>
internal sealed record MissingDay
{
    public required string ClusterName { get; init; }
    public required string SourceName { get; init; }
}

/// <summary>A file that was uploaded for a date.</summary>
internal sealed record UploadedSite
{
    public required string Site { get; init; }
    public required string Filename { get; init; }
    public required long RecordCount { get; init; }
}

/// <summary>Measures as the contract and the database name them.</summary>
internal static class MeasureNames
{
    private static readonly Dictionary<string, Measure> Measures = new()
    {
        ["peak"] = Measure.Peak,
        ["pod_peak_sum"] = Measure.PodPeakSum,
        ["concurrent_peak"] = Measure.ConcurrentPeak,
        ["p95"] = Measure.P95,
        ["average"] = Measure.Average,
    };

    public static IReadOnlyCollection<string> All => Measures.Keys;

    public static Measure Parse(string name) => Measures[name];

    public static bool TryParse(string name, out Measure measure) => Measures.TryGetValue(name, out measure);

    public static string Name(Measure measure) => Measures.First(pair => pair.Value == measure).Key;
}
