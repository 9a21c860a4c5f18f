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
        var (code, output) = await RunAsync("", "query", "instant", $"--time={time}", prometheus.ToString(), promQl);
        code.Should().Be(0, "{0}: {1}", promQl, output);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
    }

    /// <summary>What it said, complaints included, and how it ended.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("promtool", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, complaint) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await complaint);
    }
}
