namespace Analyzer.Analysis;

/// <summary>
/// Whether a figure was changed by a later run of the same day. A server adds up its series in no certain order, so the
/// last bits differ from run to run: that is no change.
/// </summary>
public static class FigureChange
{
    private const double Tolerance = 1e-9;

    /// <param name="before">As it was stored; null where the measure had none.</param>
    /// <param name="after">As it is now.</param>
    public static bool IsChange(double? before, double? after) => (before, after) switch
    {
        (null, null) => false,
        ({ } old, { } fresh) => Math.Abs(old - fresh) > Tolerance * Math.Abs(old),
        _ => true,
    };
}
