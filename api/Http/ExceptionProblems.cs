using System.Data.Common;
using System.Text.Json;
using Analyzer.Data;
using Analyzer.Language;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analyzer.Http;

/// <summary>The one place where an exception becomes a problem; what nobody foresaw is a 500 that only the log explains.</summary>
internal sealed partial class ExceptionProblems(Database database, ILogger<ExceptionProblems> logger) : IExceptionHandler
{
    /// <summary>The system's number for it (ENOSPC), where an upload or an export is laid aside.</summary>
    private const int NoSpaceLeft = 28;

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
            return true;
        await Describe(exception, context).ExecuteAsync(context);
        return true;
    }

    private ProblemHttpResult Describe(Exception exception, HttpContext context)
    {
        switch (exception)
        {
            case ApiException { Field: { } field } refused:
                return ApiProblem.Of(refused.Status, refused.Code, refused.Detail,
                    new Dictionary<string, string[]> { [field] = [refused.Detail.ToString()] });
            case ApiException refused:
                return ApiProblem.Of(refused.Status, refused.Code, refused.Detail);
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return ApiProblem.TooLarge("too_large", new("请求体太大。", "The request body is too large."));
            case BadHttpRequestException bad:
                return Malformed(bad);
            case InvalidOperationException when HasUnknownCharset(context.Request):
                return ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType, FrameworkProblems.UnsupportedMediaTypeCode, FrameworkProblems.UnsupportedMediaType);
            case InvalidDataException invalid:
                // Multipart bodies that break off or carry too many parts.
                return ApiProblem.BadRequest("malformed", new($"请求格式不正确：{invalid.Message}", $"The request is malformed: {invalid.Message}"));
            case ExplainedException explained:
                return ApiProblem.Refused(explained.Code, explained.Reason);
            case DbException trouble:
                Log.Unforeseen(logger, exception, context.Request.Method, context.Request.Path);
                return DatabaseProblem.Of(database.Fault(trouble), trouble.Message);
            case IOException { HResult: NoSpaceLeft } trouble:
                Log.Unforeseen(logger, exception, context.Request.Method, context.Request.Path);
                return DatabaseProblem.Of(DatabaseFault.DiskFull, trouble.Message);
            default:
                Log.Unforeseen(logger, exception, context.Request.Method, context.Request.Path);
                return ApiProblem.Of(StatusCodes.Status500InternalServerError, "internal_error",
                    new("服务器内部错误，请把 trace_id 交给管理员查日志。", "Internal error. Give the trace_id to whoever reads the log."));
        }
    }

    private static ProblemHttpResult Malformed(BadHttpRequestException bad)
    {
        if (bad.InnerException is JsonException json)
        {
            var path = json.Path?.TrimStart('$', '.') is { Length: > 0 } field ? field : "body";
            var detail = new Message($"JSON 不正确（{path}）。", $"The JSON is not valid ({path}).");
            return ApiProblem.BadRequest("malformed", detail, new Dictionary<string, string[]> { [path] = [detail.ToString()] });
        }
        var code = bad.StatusCode == StatusCodes.Status415UnsupportedMediaType ? FrameworkProblems.UnsupportedMediaTypeCode : "malformed";
        return ApiProblem.Of(bad.StatusCode, code, new($"请求格式不正确：{bad.Message}", $"The request is malformed: {bad.Message}"));
    }

    /// <summary>The JSON reader knows no other way to say it.</summary>
    private static bool HasUnknownCharset(HttpRequest request)
    {
        try
        {
            return request.GetTypedHeaders().ContentType is { Charset.HasValue: true, Encoding: null };
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
        public static partial void Unforeseen(ILogger logger, Exception exception, string method, string path);
    }
}
