namespace Analyzer.Analysis;

/// <summary>The order that always holds between a namespace's measures (domain.md §8), but for the last bits of sums.</summary>
public static class FigureOrder
{
    private const double Tolerance = 1e-9;

    /// <summary>False when a figure cannot be right, whatever the source said.</summary>
    public static bool Holds(NamespaceDay day) =>
        IsAtMost(day.Peak.Cpu, day.PodPeakSum.Cpu) && IsAtMost(day.Peak.Memory, day.PodPeakSum.Memory) && Holds(day.Cpu) && Holds(day.Memory);

    private static bool Holds(MomentMeasures moments) => IsAtMost(moments.Average, moments.Peak) && IsAtMost(moments.P95, moments.Peak);

    private static bool IsAtMost(double? part, double? whole) =>
        part is not { } least || whole is not { } most || least <= most + Tolerance * Math.Abs(most);
}
