using Analyzer.Http;
using Analyzer.Http.Contract;
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
        var preference = Preference.Of(context.Request.Headers["Prefer"], Most);
        if (preference.Applied is { } applied)
            context.Response.Headers["Preference-Applied"] = applied;
        var ended = await service.WaitAsync(run, preference.Wait ?? Default, cancellationToken);
        if (!ended.HasEnded)
            return TypedResults.Accepted($"/api/runs/{ended.Id}", ended);
        return ended is { State: RunState.Failed, Parts: [var only] } ? Failed(ended, only) : TypedResults.Ok(ended.Result!);
    }

    /// <summary>What a sync can answer besides its result.</summary>
    /// <param name="route">The sync's route.</param>
    /// <param name="failures">Codes of what a cluster or a source does wrong; those that end with _timeout are 504.</param>
    public static RouteHandlerBuilder RefusesSync(this RouteHandlerBuilder route, params string[] failures) => route
        .Refuses(400, "missing_config", "invalid_config").Refuses(404, "config_not_found", "run_not_found")
        .Refuses(409, "run_not_ended").Refuses(422, "run_of_other_kind", "nothing_to_retry")
        .WithMetadata(new WaitsForRun())
        .Refuses(502, [.. failures.Where(code => !IsTimeout(code))]).Refuses(504, [.. failures.Where(IsTimeout)]);

    private static bool IsTimeout(string code) => code.EndsWith("_timeout", StringComparison.Ordinal);

    /// <summary>One cluster or source was asked for and it failed: the answer is its failure, in its own words.</summary>
    private static ProblemHttpResult Failed(Run run, RunPart part) => ApiProblem.Of(
        part.Code == "internal_error" ? StatusCodes.Status500InternalServerError
        : part.TimedOut ? StatusCodes.Status504GatewayTimeout
        : StatusCodes.Status502BadGateway,
        part.Code ?? "failed",
        part.Message ?? new Message("失败。", "Failed."),
        runId: run.Id);
}
