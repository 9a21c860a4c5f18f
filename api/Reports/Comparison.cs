using Analyzer.Analysis;
using Analyzer.Usage;

namespace Analyzer.Reports;

/// <summary>An uploaded figure beside the synced one of the same project and namespace (domain.md §13).</summary>
public sealed record ComparedNamespace
{
    public required string ProjectName { get; init; }

    public required string Namespace { get; init; }

    /// <summary>The clusters that have synced it: several may have a namespace of this project and name.</summary>
    public required IReadOnlyList<string> ClusterNames { get; init; }

    /// <summary>The sites that have uploaded it.</summary>
    public required IReadOnlyList<string> Sites { get; init; }

    /// <summary>Null when nobody has uploaded it.</summary>
    public required MeasuredUsage? Uploaded { get; init; }

    /// <summary>Null when no sync has it.</summary>
    public required MeasuredUsage? Synced { get; init; }

    /// <summary>Uploaded minus synced; null where one of the two is missing.</summary>
    public required MeasuredUsage? Difference { get; init; }

    /// <summary>The difference in percent of the synced figure; null where that is missing or 0.</summary>
    public required MeasuredUsage? Relative { get; init; }

    /// <summary>0 to 1, the smallest of its clusters; null when no sync has it.</summary>
    public required double? Coverage { get; init; }

    /// <summary>False when a cluster's day is incomplete.</summary>
    public required bool Complete { get; init; }
}

/// <summary>Lays what was uploaded beside what was synced.</summary>
internal static class Comparison
{
    /// <summary>The greatest difference of CPU first, then what only one side has.</summary>
    /// <param name="synced">Of one date.</param>
    /// <param name="uploaded">Of the same date.</param>
    /// <param name="measure">Null for what each source reports.</param>
    public static IReadOnlyList<ComparedNamespace> Of(
        IEnumerable<SyncedNamespace> synced, IEnumerable<UploadedNamespace> uploaded, Measure? measure)
    {
        var bySync = synced.ToLookup(row => (row.ProjectName, row.Namespace));
        var byUpload = uploaded.ToLookup(row => (row.ProjectName, row.Namespace));
        return [.. bySync.Select(group => group.Key).Union(byUpload.Select(group => group.Key))
            .Select(key => Of(key, [.. bySync[key]], [.. byUpload[key]], measure))
            .OrderBy(row => row.Difference?.Cpu is null).ThenByDescending(row => Math.Abs(row.Difference?.Cpu ?? 0))
            .ThenBy(row => row.ProjectName, StringComparer.Ordinal).ThenBy(row => row.Namespace, StringComparer.Ordinal)];
    }

    private static ComparedNamespace Of(
        (string Project, string Namespace) key, List<SyncedNamespace> synced, List<UploadedNamespace> uploaded, Measure? measure)
    {
        var figures = synced.ConvertAll(row => row.Figure(measure));
        var sync = synced.Count == 0 ? null : Usage(Sum(figures.Select(figure => figure.Cpu)), Sum(figures.Select(figure => figure.Memory)));
        var upload = uploaded.Count == 0 ? null : Usage(uploaded.Sum(row => row.Cpu), uploaded.Sum(row => row.Memory));
        return new ComparedNamespace
        {
            ProjectName = key.Project,
            Namespace = key.Namespace,
            ClusterNames = [.. synced.Select(row => row.ClusterName)],
            Sites = [.. uploaded.Select(row => row.Site)],
            Uploaded = upload,
            Synced = sync,
            Difference = Each(upload, sync, (left, right) => left - right),
            Relative = Each(upload, sync, (left, right) => right == 0 ? null : (left - right) / right * 100),
            Coverage = synced.Count == 0 ? null : synced.Min(row => row.Coverage),
            Complete = synced.TrueForAll(row => row.Complete),
        };
    }

    /// <summary>A measure that one of the clusters lacks has no sum.</summary>
    private static double? Sum(IEnumerable<double?> figures) => figures.Aggregate((double?)0, (sum, figure) => sum + figure);

    private static MeasuredUsage Usage(double? cpu, double? memory) => new() { Cpu = cpu, Memory = Units.Gib(memory) };

    private static MeasuredUsage? Each(MeasuredUsage? left, MeasuredUsage? right, Func<double, double, double?> of) => left is null || right is null ? null : new()
    {
        Cpu = left.Cpu is { } leftCpu && right.Cpu is { } rightCpu ? of(leftCpu, rightCpu) : null,
        Memory = left.Memory is { } leftMemory && right.Memory is { } rightMemory ? of(leftMemory, rightMemory) : null,
    };
}
