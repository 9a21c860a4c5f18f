using System.Diagnostics;

namespace Benchmarks;

/// <summary>Measures the product and its yardstick by turns, so that whatever else the machine does meets both.</summary>
internal static class Clock
{
    /// <returns>The medians.</returns>
    public static async Task<(double Product, double Yardstick)> ByTurnsAsync(int rounds, Func<Task> product, Func<Task> yardstick)
    {
        var (one, other) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            one.Add(await SecondsAsync(product));
            other.Add(await SecondsAsync(yardstick));
        }
        return (Median(one), Median(other));
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);
}
