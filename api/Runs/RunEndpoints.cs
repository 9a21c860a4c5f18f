using Analyzer.Http;
using Analyzer.Http.Contract;
using Analyzer.Language;
using Analyzer.Monitoring;
using Analyzer.Settings;
using Hangfire;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analyzer.Runs;

internal static class RunEndpoints
{
    /// <summary>Runs that go at once; a run's own parts go beside each other too.</summary>
    private const int RunsAtOnce = 4;

    public static IServiceCollection AddRuns(this IServiceCollection services)
    {
        services.AddSettings<RunsOptions>();
        // Our own registration, not the library's global one: two servers in one process must not take each other's jobs.
        services.AddSingleton(JobStores.Open);
        services.AddHangfire(hangfire => hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        services.AddHangfireServer(server => server.WorkerCount = RunsAtOnce);
        return services.AddSingleton<RunRepository>().AddSingleton<RunLeases>().AddSingleton<RunSignals>().AddSingleton<RunFeed>().AddSingleton<RunService>()
            .AddSingleton<RunJob>().AddSingleton<IReadiness, JobServer>().AddSingleton<IStoredGauges, RunGauges>().AddHostedService<UnheldRuns>();
    }

    public static IEndpointRouteBuilder MapRuns(this IEndpointRouteBuilder routes)
    {
        var runs = routes.MapGroup("/api/runs").WithTags("Runs");
        runs.MapGet("", List).WithName("listRuns").WithSummary("Runs, newest first.").Refuses(400, "unknown_sort", "unknown_value");
        runs.MapGet("{id:long}", Get).WithName("getRun").WithSummary("A run with its progress and, once it has ended, its result.")
            .Refuses(404, "run_not_found");
        runs.MapGet("{id:long}/events", Events).WithName("followRun").WithSummary("A run as server-sent events: as it is, then whenever it changes, until it has ended.")
            .AnswersEvents<Run>("run").Refuses(404, "run_not_found")
            // It lasts as long as somebody watches: no latency of the server.
            .DisableHttpMetrics();
        runs.MapPost("{id:long}/cancel", Cancel).WithName("cancelRun").WithSummary("Stops a run; what is not stored yet never will be.")
            .Refuses(404, "run_not_found");
        routes.MapHangfireDashboardWithNoAuthorizationFilters("/hangfire", new DashboardOptions { DashboardTitle = "Jobs", DisplayStorageConnectionString = false })
            .RequireLoopback();
        return routes;
    }

    /// <param name="state" example="failed">Only runs in this state: queued, running, succeeded, incomplete, failed, cancelled.</param>
    /// <param name="kind" example="usage">Only runs of this kind: namespace_quotas, project_quotas, usage.</param>
    private static async Task<Ok<IReadOnlyList<Run>>> List(
        [AsParameters] ListQuery query, HttpContext context, RunRepository runs, CancellationToken cancellationToken,
        [FromQuery(Name = "state")] string? state = null, [FromQuery(Name = "kind")] string? kind = null)
    {
        var (rows, total) = await runs.ListAsync(
            query, Word.Parse<RunState>("state", state), Word.Parse<RunKind>("kind", kind), cancellationToken);
        TotalCount.Tell(context, total);
        return TypedResults.Ok(rows);
    }

    /// <param name="id" example="1">The run's id, as the list shows it.</param>
    private static async Task<Results<Ok<Run>, ProblemHttpResult>> Get(long id, RunRepository runs, CancellationToken cancellationToken) =>
        await runs.FindAsync(id, cancellationToken) is { } run ? TypedResults.Ok(run) : Unknown(id);

    /// <param name="id" example="1">The run's id, as the list shows it.</param>
    private static async Task<IResult> Events(long id, RunRepository runs, RunFeed feed, CancellationToken cancellationToken) =>
        await runs.FindAsync(id, cancellationToken) is null
            ? Unknown(id)
            : TypedResults.ServerSentEvents(feed.FollowAsync(id, cancellationToken), eventType: "run");

    /// <param name="id" example="1">The run's id, as the list shows it.</param>
    private static async Task<Results<Ok<Run>, ProblemHttpResult>> Cancel(long id, RunService runs, CancellationToken cancellationToken) =>
        await runs.CancelAsync(id, cancellationToken) is { } run ? TypedResults.Ok(run) : Unknown(id);

    private static ProblemHttpResult Unknown(long id) =>
        ApiProblem.NotFound("run_not_found", new Message($"没有编号为 {id} 的运行。", $"There is no run {id}."));
}
