using Analyzer.Analysis;
using Analyzer.Http;
using Analyzer.Http.Contract;
using Analyzer.Prometheus;
using Analyzer.Runs;
using Analyzer.Sources;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analyzer.Usage;

/// <summary>Which days of which sources to sync. Every field may also be sent in the query.</summary>
public sealed record DaySyncInput : SyncInput
{
    /// <summary>One day, YYYY-MM-DD; yesterday when left out.</summary>
    /// <example>2026-02-09</example>
    public string? Date { get; init; }

    /// <summary>The first of several days.</summary>
    /// <example>2026-02-01</example>
    public string? From { get; init; }

    /// <summary>The last of several days.</summary>
    /// <example>2026-02-09</example>
    public string? To { get; init; }

    /// <summary>Reads days of a range again that are stored whole; one day that is asked for by its date always is.</summary>
    /// <example>false</example>
    public bool? Force { get; init; }
}

internal static class SyncEndpoints
{
    private const int MostDays = 366;

    /// <summary>Before Prometheus there was nothing to sync; and calendars of time zones end somewhere.</summary>
    private static readonly DateOnly Earliest = new(2012, 1, 1);

    public static IEndpointRouteBuilder MapUsageSync(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/prometheus/sync", Sync).WithName("syncUsage").WithTags("Sources")
            .WithSummary("Reads days of usage from sources. Waits up to 30 s (Prefer: wait=N, respond-async).")
            .Refuses(400, "invalid_date", "future_date", "invalid_range")
            .RefusesSync([.. SourceFailure.Codes, "source_not_found", "secrets_lost", "no_data", "too_many_namespaces", "less_complete", "incomplete_day", "inconsistent_figures"]);
        routes.MapPost("/api/prometheus/configs/{id:long}/check", Check).WithName("checkSource").WithTags("Sources")
            .WithSummary("Checks the connection to a source, and what a sync of yesterday would find and cost; takes 10 seconds at most.")
            .Refuses(404, "source_not_found").Refuses(422, "secrets_lost");
        routes.MapGet("/api/prometheus/rules", Rules).WithName("listRules").WithTags("Sources")
            .WithSummary("The PromQL that this installation runs, with its reasons.").Refuses(404, "source_not_found");
        return routes;
    }

    /// <param name="configId" example="1">One source.</param>
    /// <param name="configIds" example="1,2">Several, separated by commas, or all.</param>
    /// <param name="retryOf" example="12">A run that has ended: what of it did not succeed is done again, and nothing else need be named.</param>
    /// <param name="date" example="2026-02-09">One day, YYYY-MM-DD; yesterday when left out.</param>
    /// <param name="from" example="2026-02-01">The first of several days.</param>
    /// <param name="to" example="2026-02-09">The last of several days.</param>
    /// <param name="force" example="false">Reads days of a range again that are stored whole; one day that is asked for by its date always is.</param>
    private static async Task<Results<Ok<SyncResult>, Accepted<Run>, ProblemHttpResult>> Sync(
        HttpContext context, SourceRepository sources, RunService runs, InstallationTime installation, TimeProvider time,
        CancellationToken cancellationToken,
        [FromQuery(Name = "config_id")] string? configId = null, [FromQuery(Name = "config_ids")] string? configIds = null,
        [FromQuery(Name = "date")] string? date = null, [FromQuery(Name = "from")] string? from = null,
        [FromQuery(Name = "to")] string? to = null, [FromQuery(Name = "retry_of")] long? retryOf = null,
        [FromQuery(Name = "force")] bool? force = null, [FromBody] DaySyncInput? input = null)
    {
        // A range is for what is missing; one day is asked for because somebody wants it read.
        var isOneDay = string.IsNullOrEmpty(input?.From ?? from) && string.IsNullOrEmpty(input?.To ?? to);
        var again = input?.Force ?? force ?? isOneDay;
        var wish = new SyncWish(input, configId, configIds, retryOf);
        var parts = wish.RetryOf is { } ended
            ? await runs.UnfinishedAsync(ended, RunKind.Usage, cancellationToken)
            : await PartsAsync(wish.Configs, Wished(input?.Date ?? date, input?.From ?? from, input?.To ?? to));
        var run = await runs.StartAsync(RunKind.Usage, parts, RunService.ByRequest, cancellationToken);
        return await runs.AnswerAsync(run, context, cancellationToken);

        async Task<IReadOnlyList<RunPart>> PartsAsync(ConfigSelection selection, (DateOnly? First, DateOnly? Last) days)
        {
            var (all, _) = await sources.ListAsync(new ListQuery(), cancellationToken);
            return [.. selection.Of(all, source => source.Id).SelectMany(source => Days(days.First, days.Last, Day.Today(time.GetUtcNow(), source.TimeZone ?? installation.TimeZone))
                .Select(day => new RunPart { ConfigId = source.Id, Name = source.Name, Date = day, Force = again }))];
        }
    }

    /// <param name="id" example="1">The source's id, as the list shows it.</param>
    private static async Task<Results<Ok<SourceCheck>, ProblemHttpResult>> Check(
        long id, SourceChecker checker, CancellationToken cancellationToken) =>
        await checker.CheckAsync(id, cancellationToken) is { } check ? TypedResults.Ok(check) : Unknown(id);

    /// <param name="configId" example="1">The source whose settings count; the defaults when left out.</param>
    private static async Task<Results<Ok<IReadOnlyList<PromRule>>, ProblemHttpResult>> Rules(
        RuleBook rules, CancellationToken cancellationToken, [FromQuery(Name = "config_id")] long? configId = null) =>
        await rules.OfAsync(configId, cancellationToken) is { } known ? TypedResults.Ok(known) : Unknown(configId!.Value);

    private static ProblemHttpResult Unknown(long id) => ApiProblem.NotFound("source_not_found",
        new($"没有编号为 {id} 的数据源。", $"There is no source {id}."));

    /// <summary>The wished days; nulls for yesterday, which depends on the source's zone.</summary>
    private static (DateOnly? First, DateOnly? Last) Wished(string? date, string? from, string? to)
    {
        if (!string.IsNullOrEmpty(date))
            return (CalendarDate.Parse(date, "date"), CalendarDate.Parse(date, "date"));
        if (string.IsNullOrEmpty(from) && string.IsNullOrEmpty(to))
            return (null, null);
        var first = CalendarDate.Parse(from ?? "", "from");
        var last = CalendarDate.Parse(to ?? "", "to");
        if (last < first || last.DayNumber - first.DayNumber >= MostDays)
            throw new ApiException(StatusCodes.Status400BadRequest, "invalid_range",
                new($"日期范围应从早到晚，最多 {MostDays} 天。", $"The range goes from the earlier to the later date, {MostDays} days at most."), "to");
        return (first, last);
    }

    private static IEnumerable<DateOnly> Days(DateOnly? first, DateOnly? last, DateOnly today)
    {
        var (from, to) = (first ?? today.AddDays(-1), last ?? today.AddDays(-1));
        if (from < Earliest)
            throw new ApiException(StatusCodes.Status400BadRequest, "invalid_date",
                new($"最早为 {Earliest:yyyy-MM-dd}。", $"The earliest day is {Earliest:yyyy-MM-dd}."), "date");
        if (to > today)
            throw new ApiException(StatusCodes.Status400BadRequest, "future_date",
                new($"{to:yyyy-MM-dd} 还没有到。", $"{to:yyyy-MM-dd} has not come yet."), "date");
        for (var day = from; day <= to; day = day.AddDays(1))
            yield return day;
    }
}
