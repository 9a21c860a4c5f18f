using Analyzer.Http;
using Analyzer.Http.Contract;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analyzer.Usage;

internal static class ExplainEndpoints
{
    public static IEndpointRouteBuilder MapExplanations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/reports/{date}/explain", Explain).WithName("explainNamespace").WithTags("Reports")
            .WithSummary("Why a namespace's figure is what it is: its workloads, each pod counted or not, and the PromQL.")
            .Refuses(400, "invalid_date").Refuses(404, "no_report", "no_explanation");
        return routes;
    }

    /// <param name="date" example="2026-02-09">The date, YYYY-MM-DD.</param>
    /// <param name="cluster" example="prod-bj">The cluster's name.</param>
    /// <param name="namespace" example="pay-prod-0">The namespace's name.</param>
    private static async Task<Results<Ok<Explanation>, ProblemHttpResult>> Explain(
        string date, [FromQuery(Name = "cluster")] string cluster, [FromQuery(Name = "namespace")] string @namespace,
        ExplanationReader explanations, CancellationToken cancellationToken)
    {
        var day = CalendarDate.Parse(date, "date");
        if (await explanations.FindAsync(day, cluster, @namespace, cancellationToken) is { } explanation)
            return TypedResults.Ok(explanation);
        var (hasData, isSynced) = await explanations.KnowsAsync(day, cluster, @namespace, cancellationToken);
        if (!hasData)
            return ApiProblem.NotFound("no_report", new($"{day:yyyy-MM-dd} 没有任何数据。", $"There is no data of {day:yyyy-MM-dd}."));
        return ApiProblem.NotFound("no_explanation", isSynced
            ? new($"{day:yyyy-MM-dd} 的明细已超过保留天数，只保留了数字。", $"The details of {day:yyyy-MM-dd} are older than they are kept; only the figures are.")
            : new($"{cluster}/{@namespace} 在 {day:yyyy-MM-dd} 没有同步的数据；上传的数字没有明细。",
                $"No sync has a figure of {cluster}/{@namespace} on {day:yyyy-MM-dd}; uploaded figures have no details."));
    }
}
