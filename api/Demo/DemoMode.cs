using Analyzer.Http;
using Analyzer.Quotas;
using Analyzer.Usage;

namespace Analyzer.Demo;

/// <summary><c>--demo</c>: a throwaway data folder with the sample data, loaded through the ordinary imports.</summary>
internal static class DemoMode
{
    private const string Switch = "--demo";

    private static string? _folder;

    /// <summary>The arguments without the switch, pointing the data folder elsewhere when it was there.</summary>
    public static string[] Arguments(string[] arguments)
    {
        if (!arguments.Contains(Switch))
            return arguments;
        // Not a setting: what is deleted at the end is what was made here, and nothing that somebody could name.
        _folder = Directory.CreateTempSubdirectory("analyzer-demo-").FullName;
        return [.. arguments.Where(argument => argument != Switch), $"--Data:Folder={_folder}", "--Database:ConnectionString="];
    }

    public static async Task LoadDemoAsync(this WebApplication app)
    {
        if (_folder is not { } folder)
            return;
        app.Lifetime.ApplicationStopped.Register(() => Directory.Delete(folder, recursive: true));
        await using (var quotas = File.OpenRead(Path.Combine(PageFiles.SampleFolder, "quotas.xlsx")))
            await app.Services.GetRequiredService<QuotaSheet>().ImportAsync(quotas, dryRun: false, CancellationToken.None);
        foreach (var path in Directory.GetFiles(PageFiles.SampleFolder, "*_Day_report_*").Order(StringComparer.Ordinal))
        {
            await using var file = File.OpenRead(path);
            await app.Services.GetRequiredService<UploadService>()
                .UploadAsync([(Path.GetFileName(path), file)], strict: true, CancellationToken.None);
        }
    }
}
