using Analyzer.Http;
using Analyzer.Http.Contract;
using Analyzer.Language;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analyzer.Usage;

internal static class UploadEndpoints
{
    private const string ExampleName = "site_Day_report_2026-02-09.txt";

    private const string Example = """
        项目名称;命名空间名称;CPU使用总量(核);内存使用总量(bytes)
        示例 支付中心-生产;pay-prod-0;5.7;38985109244
        示例 支付中心-生产;pay-prod-1;3.7733;134167775555

        """;

    public static IEndpointRouteBuilder MapUploads(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/reports/upload", Upload).WithName("uploadDayReports").WithTags("Day reports")
            .WithSummary("Takes day report files; each replaces its site's rows of its date, all or nothing.")
            .TakesFiles().Refuses(400, "missing_file").Refuses(422, "no_file_taken");
        routes.MapGet("/api/templates/report", Template).WithName("reportTemplate").WithTags("Templates")
            .WithSummary("A day report file to fill in.").AnswersFile("text/plain");
        return routes;
    }

    /// <param name="files">Day report files; the date and the site are in their names (mm_Day_report_2026-02-09.txt).</param>
    /// <param name="strict" example="true">Takes nothing of a file that has a bad line.</param>
    private static async Task<Results<Ok<UploadResult>, ProblemHttpResult>> Upload(
        IFormFileCollection files, UploadService uploads, CancellationToken cancellationToken,
        [FromQuery(Name = "strict")] bool strict = false)
    {
        if (files.Count == 0)
            return ApiProblem.BadField("files", "missing_file", new("没有收到文件。", "No file was sent."));
        var streams = files.Select(file => (file.FileName, file.OpenReadStream()));
        var result = await uploads.UploadAsync(streams, strict, cancellationToken);
        return result.Uploaded.Count > 0 ? TypedResults.Ok(result) : Refused(result);
    }

    /// <summary>Nothing was taken: a script that looks at the status alone must not think otherwise.</summary>
    private static ProblemHttpResult Refused(UploadResult result)
    {
        var first = result.Errors.First(error => error.Line is null);
        return TypedResults.Problem(
            detail: new Message($"没有导入任何文件。{first.Filename}：{first.Message.Zh}", $"No file was taken. {first.Filename}: {first.Message.En}").ToString(),
            statusCode: StatusCodes.Status422UnprocessableEntity,
            extensions: new Dictionary<string, object?> { ["code"] = "no_file_taken", ["errors"] = result.Errors });
    }

    private static IResult Template() =>
        Results.File(System.Text.Encoding.UTF8.GetBytes(Example), "text/plain; charset=utf-8", ExampleName);
}
