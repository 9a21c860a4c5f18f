using System.Globalization;
using Analyzer.Http;
using Analyzer.Language;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analyzer.Runs;

/// <summary>A sync request waits for its run as <c>Prefer</c> says (RFC 7240), 30 seconds without it (api.md, Habits).</summary>
internal static class RunWaiting
{
    private static readonly TimeSpan Default = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(10);

    public static async Task<Results<Ok<SyncResult>, Accepted<Run>, ProblemHttpResult>> AnswerAsync(
        this RunService service, Run run, HttpContext context, CancellationToken cancellationToken)
    {
        var ended = await service.WaitAsync(run, Preferred(context.Request), cancellationToken);
        if (!ended.HasEnded)
            return TypedResults.Accepted($"/api/runs/{ended.Id}", ended);
        return ended is { State: RunState.Failed, Parts: [var only] } ? Failed(ended, only) : TypedResults.Ok(ended.Result!);
    }

    /// <summary>What a sync can answer besides its result.</summary>
    public static RouteHandlerBuilder ProducesSyncProblems(this RouteHandlerBuilder route) => route
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(502).ProducesProblem(504);

    private static TimeSpan Preferred(HttpRequest request)
    {
        var preferences = request.Headers["Prefer"].SelectMany(value => (value ?? "").Split(',', ';')).Select(text => text.Trim());
        foreach (var preference in preferences)
        {
            if (preference.Equals("respond-async", StringComparison.OrdinalIgnoreCase))
                return TimeSpan.Zero;
            if (preference.StartsWith("wait=", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(preference.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
                return seconds < Most.TotalSeconds ? TimeSpan.FromSeconds(seconds) : Most;
        }
        return Default;
    }

    /// <summary>One cluster or source was asked for and it failed: the answer is its failure, in its own words.</summary>
    private static ProblemHttpResult Failed(Run run, RunPart part) => ApiProblem.Of(
        part.Code == "internal_error" ? StatusCodes.Status500InternalServerError
        : part.TimedOut ? StatusCodes.Status504GatewayTimeout
        : StatusCodes.Status502BadGateway,
        part.Code ?? "failed",
        part.Message ?? new Message("失败。", "Failed."),
        runId: run.Id);
}
