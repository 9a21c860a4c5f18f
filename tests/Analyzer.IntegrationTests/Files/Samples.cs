using System.Text.Json.Nodes;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.Files;

/// <summary>Files in the form that real teams use, with the figures that must come of them.</summary>
internal static class Samples
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples");

    public static JsonObject Expected { get; } = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json")))!.AsObject();

    public static (string Name, byte[] Content) Read(string name) => (Path.GetFileName(name), File.ReadAllBytes(Path.Combine(Folder, name)));

    public static (string Name, byte[] Content)[] DayReports { get; } =
        [.. Directory.GetFiles(Folder, "mm_Day_report_*.txt").Order().Select(path => Read(Path.GetFileName(path)))];

    public static Task<JsonNode> ImportQuotasAsync(this HttpClient client) =>
        client.UploadAsync("/api/quotas/import", "file", Read("quotas.xlsx")).OkAsync();

    public static Task<JsonNode> UploadDayReportsAsync(this HttpClient client) =>
        client.UploadAsync("/api/reports/upload", "files", DayReports).OkAsync();
}
