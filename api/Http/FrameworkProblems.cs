using System.Diagnostics;
using System.Text.Json;
using Analyzer.Language;

namespace Analyzer.Http;

/// <summary>Completes every problem on its way out: the trace id, and what the framework's own problems lack.</summary>
internal static class FrameworkProblems
{
    public const string UnsupportedMediaTypeCode = "unsupported_media_type";

    public static readonly Message UnsupportedMediaType = new(
        "请求体的类型（Content-Type）不是此操作接受的。", "The body's type (Content-Type) is not one that this operation takes.");

    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        problem.Extensions["trace_id"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
        problem.Extensions.Remove("traceId");
        if (problem is HttpValidationProblemDetails invalid)
            NameFields(invalid);
        var (code, detail) = Known(problem.Status, context.HttpContext.Request.Method);
        problem.Extensions.TryAdd("code", code);
        problem.Detail ??= detail.ToString();
        ProblemLog.Tell(context.HttpContext, problem);
    }

    private static (string Code, Message Detail) Known(int? status, string method) => status switch
    {
        StatusCodes.Status400BadRequest => ("malformed", new("请求格式不正确。", "The request is malformed.")),
        StatusCodes.Status404NotFound => ("not_found", new("没有这个路径。", "There is no such path.")),
        StatusCodes.Status405MethodNotAllowed => ("method_not_allowed", new($"这个路径不支持 {method}。", $"This path does not take {method}.")),
        StatusCodes.Status413PayloadTooLarge => ("too_large", new("请求体太大。", "The request body is too large.")),
        StatusCodes.Status415UnsupportedMediaType => (UnsupportedMediaTypeCode, UnsupportedMediaType),
        _ => ("error", new($"请求失败（{status}）。", $"The request failed ({status}).")),
    };

    /// <summary>Fields by the names that the caller sent, not by those of our records.</summary>
    private static void NameFields(HttpValidationProblemDetails problem)
    {
        var errors = problem.Errors.ToDictionary(
            error => JsonNamingPolicy.SnakeCaseLower.ConvertName(error.Key),
            error => error.Value.Select(text => text.Replace(error.Key, JsonNamingPolicy.SnakeCaseLower.ConvertName(error.Key))).ToArray());
        problem.Errors = errors;
        var fields = string.Join(", ", errors.Keys);
        problem.Detail = new Message($"字段不正确：{fields}。", $"Not valid: {fields}.").ToString();
        problem.Extensions["code"] = "invalid";
    }
}
