namespace Benchmarks;

/// <summary>One size of one path, measured beside its yardstick in the same run.</summary>
/// <param name="Size">How the size reads.</param>
/// <param name="Units">How large it is; the growth is over this.</param>
/// <param name="Seconds">The product.</param>
/// <param name="Yardstick">Seconds of what it is compared with.</param>
/// <param name="PeakMegabytes">The most memory that the product's process has held so far.</param>
/// <param name="Notes">Anything counted.</param>
internal sealed record Measured(string Size, double Units, double Seconds, double Yardstick, double PeakMegabytes, string Notes = "")
{
    public double Ratio => Seconds / Yardstick;
}

/// <summary>A path at three sizes, and what it is to reach (quality.md, Speed).</summary>
/// <param name="Sizes">From the smallest to the largest.</param>
/// <param name="Reach">The highest ratio at the largest size.</param>
/// <param name="MostMegabytes">Memory at the largest size; infinite when the path has no such limit.</param>
internal sealed record Outcome(IReadOnlyList<Measured> Sizes, double Reach, double MostMegabytes = double.PositiveInfinity)
{
    public bool IsReached => Sizes[^1].Ratio <= Reach && Sizes[^1].PeakMegabytes < MostMegabytes;

    /// <summary>1 is linear growth.</summary>
    private double Exponent => Math.Log(Sizes[^1].Seconds / Sizes[0].Seconds) / Math.Log(Sizes[^1].Units / Sizes[0].Units);

    public void Print(string name)
    {
        Console.WriteLine();
        Console.WriteLine($"| {name} | product (s) | yardstick (s) | ratio | peak memory (MB) | |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | --- |");
        foreach (var size in Sizes)
            Console.WriteLine($"| {size.Size} | {size.Seconds:F2} | {size.Yardstick:F2} | {size.Ratio:F2} | {size.PeakMegabytes:F0} | {size.Notes} |");
        var limit = double.IsPositiveInfinity(MostMegabytes) ? "" : $", memory under {MostMegabytes} MB";
        Console.WriteLine();
        Console.WriteLine($"{name}: exponent of growth {Exponent:F2}; to reach: ratio at most {Reach}{limit}: {(IsReached ? "reached" : "MISSED")}");
    }
}
