namespace ClusterSimulator.Verification;

/// <summary>What was checked, printed as it is found.</summary>
internal sealed class Findings(TextWriter output)
{
    private const double Tolerance = 1e-6;

    public int Failures { get; private set; }

    /// <summary>Compares figures, by their names, to one in a million.</summary>
    public void Compare(string what, IEnumerable<(string Name, double Expected, double? Found)> figures)
    {
        var all = figures.ToList();
        var wrong = all.Where(figure => !Agree(figure.Expected, figure.Found)).ToList();
        Say(wrong.Count == 0, $"{what}: {all.Count - wrong.Count} of {all.Count} agree");
        foreach (var (name, expected, found) in wrong)
            output.WriteLine($"       {name}: expected {expected:R}, found {found?.ToString("R") ?? "nothing"}");
    }

    public void Say(bool right, string what, string? detail = null)
    {
        Failures += right ? 0 : 1;
        output.WriteLine($"{(right ? "ok    " : "WRONG ")} {what}");
        if (!right && detail is not null)
            output.WriteLine("       " + detail.ReplaceLineEndings("\n       "));
    }

    private static bool Agree(double expected, double? found) =>
        found is not null && Math.Abs(expected - found.Value) <= Tolerance * Math.Max(Math.Abs(expected), Math.Abs(found.Value));
}
