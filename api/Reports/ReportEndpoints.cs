using Analyzer.Analysis;
using Analyzer.Http;
using Analyzer.Http.Contract;
using Analyzer.Language;
using Analyzer.Settings;
using Analyzer.Usage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Analyzer.Reports;

internal static class ReportEndpoints
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSettings<ReportOptions>();
        return services.AddSingleton(provider => provider.GetRequiredService<IOptions<ReportOptions>>().Value.Thresholds)
            .AddSingleton<ReportQueries>().AddSingleton<ReportSheet>().AddSingleton<Trend>();
    }

    public static IEndpointRouteBuilder MapReports(this IEndpointRouteBuilder routes)
    {
        var reports = routes.MapGroup("/api/reports").WithTags("Reports");
        reports.MapGet("", Dates).WithName("listReports").WithSummary("The dates that have data, newest first.").Refuses(400, "unknown_sort");
        reports.MapGet("{date}", Report).WithName("getReport").WithSummary("The projects of a date with their usage, quota and rates.")
            .Refuses(400, "invalid_date", "unknown_measure", "unknown_sort").Refuses(404, "no_report");
        reports.MapGet("{date}/namespaces", Namespaces).WithName("listReportNamespaces")
            .WithSummary("The namespaces that a date's report is made of, with every measure.")
            .Refuses(400, "invalid_date", "unknown_sort").Refuses(404, "no_report");
        reports.MapGet("{date}/compare", Compare).WithName("compareReport")
            .WithSummary("What was uploaded beside what was synced, the greatest difference of CPU first.")
            .Refuses(400, "invalid_date", "unknown_measure", "unknown_sort").Refuses(404, "no_report");
        reports.MapDelete("{date}", Delete).WithName("deleteReport").WithSummary("Deletes a date's figures, of one origin or of both.")
            .Refuses(400, "invalid_date", "unknown_origin").Refuses(404, "no_report");
        reports.MapGet("trend", LastDays).WithName("listTrend")
            .WithSummary("The last days, oldest first: all projects with usage and a quota together.").Refuses(400, "unknown_value");
        reports.MapGet("export", Export).WithName("exportReports").WithSummary("A workbook (or CSV) of the rates of the chosen dates.")
            .AnswersFile(Sheets.SheetFile.ContentType, "text/csv")
            .Refuses(400, "missing_dates", "invalid_date", "too_many_dates", "unknown_measure", "unknown_value").Refuses(404, "no_report");
        return routes;
    }

    private static async Task<Ok<IReadOnlyList<ReportDate>>> Dates(
        [AsParameters] ListQuery query, HttpContext context, ReportQueries reports, CancellationToken cancellationToken) =>
        TypedResults.Ok(ReportLists.Dates.Answer(await reports.DatesAsync(cancellationToken), query, context));

    /// <param name="date" example="2026-02-09">The date, YYYY-MM-DD.</param>
    /// <param name="all" example="true">Adds projects without a quota, and those with a quota but no usage.</param>
    /// <param name="measure" example="peak">peak, pod_peak_sum, concurrent_peak, p95 or average (domain.md §8); each source's own when left out.</param>
    /// <param name="cap" example="true">Shows rates above 100 % as 100 %.</param>
    /// <param name="cluster" example="prod-bj">Only what this cluster synced, against its shares of the quotas.</param>
    private static async Task<Results<Ok<IReadOnlyList<ReportRow>>, ProblemHttpResult>> Report(
        string date, [AsParameters] ListQuery query, HttpContext context, ReportQueries reports, CancellationToken cancellationToken,
        [FromQuery(Name = "all")] bool all = false, [FromQuery(Name = "measure")] string? measure = null,
        [FromQuery(Name = "cap")] bool cap = false, [FromQuery(Name = "cluster")] string? cluster = null)
    {
        var request = new ReportRequest(
            CalendarDate.Parse(date, "date"), all, Wanted.Measure(measure), cap, string.IsNullOrEmpty(cluster) ? null : cluster);
        if (await reports.ReportAsync(request, cancellationToken) is not { } rows)
            return NoReport(request.Date);
        return TypedResults.Ok(ReportLists.Projects.Answer(rows, query, context));
    }

    /// <param name="date" example="2026-02-09">The date, YYYY-MM-DD.</param>
    /// <param name="project" example="支付中心-生产">Only namespaces of this project.</param>
    /// <param name="cluster" example="prod-bj">Only namespaces of this cluster.</param>
    private static async Task<Results<Ok<IReadOnlyList<NamespaceUsage>>, ProblemHttpResult>> Namespaces(
        string date, [AsParameters] ListQuery query, HttpContext context, ReportQueries reports, CancellationToken cancellationToken,
        [FromQuery(Name = "project")] string? project = null, [FromQuery(Name = "cluster")] string? cluster = null)
    {
        var day = CalendarDate.Parse(date, "date");
        if (await reports.NamespacesAsync(day, project, cluster, cancellationToken) is not { } rows)
            return NoReport(day);
        return TypedResults.Ok(ReportLists.Namespaces.Answer(rows, query, context));
    }

    /// <param name="date" example="2026-02-09">The date, YYYY-MM-DD.</param>
    /// <param name="project" example="支付中心-生产">Only namespaces of this project.</param>
    /// <param name="cluster" example="prod-bj">Only namespaces that this cluster has synced.</param>
    /// <param name="measure" example="peak">The synced measure to compare with; each source's own when left out.</param>
    private static async Task<Results<Ok<IReadOnlyList<ComparedNamespace>>, ProblemHttpResult>> Compare(
        string date, [AsParameters] ListQuery query, HttpContext context, ReportQueries reports, CancellationToken cancellationToken,
        [FromQuery(Name = "project")] string? project = null, [FromQuery(Name = "cluster")] string? cluster = null,
        [FromQuery(Name = "measure")] string? measure = null)
    {
        var day = CalendarDate.Parse(date, "date");
        if (await reports.CompareAsync(day, Wanted.Measure(measure), cancellationToken) is not { } all)
            return NoReport(day);
        var rows = all.Where(row => (project is null || row.ProjectName == project) && (cluster is null || row.ClusterNames.Contains(cluster)));
        return TypedResults.Ok(ReportLists.Compared.Answer([.. rows], query, context));
    }

    /// <param name="date" example="2026-02-09">The date, YYYY-MM-DD.</param>
    /// <param name="origin" example="upload">Only what came from here: prometheus or upload; both when left out.</param>
    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        string date, UsageRemoval removal, CancellationToken cancellationToken, [FromQuery(Name = "origin")] string? origin = null)
    {
        if (origin is not (null or "prometheus" or "upload"))
            return ApiProblem.BadField("origin", "unknown_origin", new("origin 只能是 prometheus 或 upload。", "origin is prometheus or upload."));
        var day = CalendarDate.Parse(date, "date");
        return await removal.DeleteAsync(day, origin is null or "prometheus", origin is null or "upload", cancellationToken)
            ? TypedResults.NoContent()
            : NoReport(day);
    }

    /// <param name="days" example="30">Calendar days, 1 to 366, that end with the newest date that has data; 30 when left out.</param>
    private static async Task<Ok<IReadOnlyList<TrendDay>>> LastDays(
        Trend trend, CancellationToken cancellationToken, [FromQuery(Name = "days")] int days = 30) =>
        TypedResults.Ok(await trend.LastAsync(Wanted.Days(days), cancellationToken));

    /// <param name="dates" example="2026-02-09,2026-02-10">Dates, YYYY-MM-DD, separated by commas.</param>
    /// <param name="headers" example="platform">default (云序号, 日期 …) or platform (主键, 周期 …).</param>
    /// <param name="measure" example="peak">peak, pod_peak_sum, concurrent_peak, p95 or average (domain.md §8); each source's own when left out.</param>
    /// <param name="cap" example="true">Shows rates above 100 % as 100 %.</param>
    /// <param name="format" example="csv">xlsx (the default) or csv.</param>
    private static async Task<IResult> Export(
        [FromQuery(Name = "dates")] string? dates, ReportSheet sheet, CancellationToken cancellationToken,
        [FromQuery(Name = "headers")] string? headers = null, [FromQuery(Name = "measure")] string? measure = null,
        [FromQuery(Name = "cap")] bool cap = false, [FromQuery(Name = "format")] string? format = null)
    {
        var request = new ExportRequest(
            Wanted.Dates(dates), Wanted.OneOf("headers", headers, "default", "platform") == "platform",
            Wanted.Measure(measure), cap, Wanted.OneOf("format", format, "xlsx", "csv") == "csv");
        var file = await sheet.WriteAsync(request, cancellationToken);
        return Results.File(file, request.Csv ? "text/csv; charset=utf-8" : Sheets.SheetFile.ContentType,
            request.Csv ? "resource_usage_report.csv" : "resource_usage_report.xlsx");
    }

    private static ProblemHttpResult NoReport(DateOnly date) => ApiProblem.NotFound("no_report",
        new($"{date:yyyy-MM-dd} 没有任何数据。", $"There is no data of {date:yyyy-MM-dd}."));
}
