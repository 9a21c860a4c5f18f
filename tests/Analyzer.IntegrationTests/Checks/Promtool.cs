using System.Diagnostics;
using System.Globalization;

namespace Analyzer.IntegrationTests.Checks;

/// <summary>Asks a Prometheus by its own tool.</summary>
internal static class Promtool
{
    /// <summary>How many series answer a query at a moment; fails when the query is no PromQL.</summary>
    public static async Task<int> CountAsync(Uri prometheus, string promQl, DateTimeOffset at)
    {
        var time = (at.ToUnixTimeMilliseconds() / 1000m).ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("promtool", ["query", "instant", $"--time={time}", prometheus.ToString(), promQl])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        var complaint = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, "{0}: {1}", promQl, complaint);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
    }
}
