namespace Analyzer.Runs;

/// <summary>What a run does, in words for the job dashboard: <c>Sync usage of prod-bj for 2026-02-09</c>. Never a secret.</summary>
internal static class RunNames
{
    private const int MostNames = 3;

    public static string Of(Run run)
    {
        var names = run.Parts.Select(part => part.Name).Distinct().ToList();
        var shown = string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : "");
        var days = run.Parts.Select(part => part.Date).OfType<DateOnly>().Distinct().Order().ToList();
        return $"Sync {What(run.Kind)} of {shown}" + days switch
        {
            [] => "",
            [var day] => $" for {day:yyyy-MM-dd}",
            _ => $" for {days[0]:yyyy-MM-dd} to {days[^1]:yyyy-MM-dd}",
        };
    }

    public static string What(RunKind kind) => kind switch
    {
        RunKind.ProjectQuotas => "project quotas",
        RunKind.NamespaceQuotas => "namespace quotas",
        _ => "usage",
    };
}
