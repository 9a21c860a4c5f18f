using Analyzer.Language;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analyzer.Http;

/// <summary>Refusals as RFC 9457 problems, each with a stable <c>code</c> that scripts may compare (api.md, Habits).</summary>
internal static class ApiProblem
{
    /// <summary>400: the request is malformed; <paramref name="errors"/> by field.</summary>
    public static ProblemHttpResult BadRequest(string code, Message detail, IDictionary<string, string[]>? errors = null) =>
        Of(StatusCodes.Status400BadRequest, code, detail, errors);

    public static ProblemHttpResult BadField(string field, string code, Message detail) =>
        BadRequest(code, detail, new Dictionary<string, string[]> { [field] = [detail.ToString()] });

    public static ProblemHttpResult NotFound(string code, Message detail) => Of(StatusCodes.Status404NotFound, code, detail);

    public static ProblemHttpResult Conflict(string code, Message detail) => Of(StatusCodes.Status409Conflict, code, detail);

    public static ProblemHttpResult TooLarge(string code, Message detail) =>
        Of(StatusCodes.Status413PayloadTooLarge, code, detail);

    public static ProblemHttpResult Refused(string code, Message detail, IDictionary<string, string[]>? errors = null) =>
        Of(StatusCodes.Status422UnprocessableEntity, code, detail, errors);

    public static ProblemHttpResult Of(
        int status, string code, Message detail, IDictionary<string, string[]>? errors = null, long? runId = null)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        if (errors is not null)
            extensions["errors"] = errors;
        if (runId is not null)
            extensions["run_id"] = runId;
        return TypedResults.Problem(detail: detail.ToString(), statusCode: status, extensions: extensions);
    }
}
