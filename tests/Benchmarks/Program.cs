using System.Globalization;
using Benchmarks;

// dotnet run -c Release --project tests/Benchmarks [-- sync upload export reports | size [--keep FOLDER]] [--quick]
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var quick = args.Contains("--quick");
if (args.Contains("size"))
{
    await SizeReport.RunAsync(quick, args.SkipWhile(arg => arg != "--keep").ElementAtOrDefault(1));
    return 0;
}
Dictionary<string, Func<bool, Task<Outcome>>> benchmarks = new()
{
    ["sync"] = SyncBenchmark.RunAsync,
    ["upload"] = UploadBenchmark.RunAsync,
    ["export"] = ExportBenchmark.RunAsync,
    ["reports"] = ReportsBenchmark.RunAsync,
};
var chosen = args.Where(benchmarks.ContainsKey).DefaultIfEmpty("").ToList();
var missed = false;
foreach (var (name, run) in benchmarks.Where(pair => chosen[0].Length == 0 || chosen.Contains(pair.Key)))
{
    var outcome = await run(quick);
    outcome.Print(name);
    missed |= !outcome.IsReached;
}
return missed ? 1 : 0;
