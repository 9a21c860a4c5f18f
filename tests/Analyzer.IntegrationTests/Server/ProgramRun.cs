using System.Diagnostics;

namespace Analyzer.IntegrationTests.Server;

/// <summary>The program run to its end, as from a command line: what it printed, and how it ended.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Complaint)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <param name="settings">As environment variables.</param>
    /// <param name="arguments">After the program's name.</param>
    public static async Task<ProgramRun> OfAsync(Dictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Analyzer.Runs.Run).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(Repository.Root, "api"),
            Environment = { ["Logging__LogLevel__Default"] = "Error" },
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var (output, complaint) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            return new(await ExitAsync(process, patience.Token), await output, await complaint);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static async Task<int> ExitAsync(Process process, CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }
}
