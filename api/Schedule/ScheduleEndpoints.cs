using Analyzer.Analysis;
using Analyzer.Http;
using Analyzer.Http.Contract;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analyzer.Schedule;

internal static class ScheduleEndpoints
{
    public static IServiceCollection AddSchedule(this IServiceCollection services) => services.AddSingleton<ScheduleRepository>()
        .AddSingleton<ScheduleView>().AddSingleton<ScheduledSyncJob>().AddSingleton<CatchUpJob>().AddSingleton<ScheduledSyncs>().AddHostedService(provider => provider.GetRequiredService<ScheduledSyncs>());

    public static IEndpointRouteBuilder MapSchedule(this IEndpointRouteBuilder routes)
    {
        var schedule = routes.MapGroup("/api/scheduler/config").WithTags("Schedule");
        schedule.MapGet("", Get).WithName("getSchedule").WithSummary("When syncs run by themselves, with the next and the last runs.");
        schedule.MapPost("", Change).WithName("changeSchedule").WithSummary("Changes any subset of the schedule; it holds at once.")
            .Refuses(422, "invalid_time_zone");
        return routes;
    }

    private static async Task<Ok<ScheduleConfig>> Get(
        ScheduleRepository schedules, ScheduleView view, CancellationToken cancellationToken) =>
        TypedResults.Ok(await view.OfAsync(await schedules.FindAsync(cancellationToken), cancellationToken));

    private static async Task<Ok<ScheduleConfig>> Change(
        ScheduleInput input, ScheduleRepository schedules, ScheduledSyncs syncs, ScheduleView view, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(input.TimeZone) && !IsKnown(input.TimeZone.Trim()))
            throw new ApiException(StatusCodes.Status422UnprocessableEntity, "invalid_time_zone",
                new($"没有“{input.TimeZone}”这个时区（IANA，例如 Asia/Shanghai）。", $"There is no time zone '{input.TimeZone}' (IANA, such as Asia/Shanghai)."),
                "time_zone");
        var schedule = await schedules.ChangeAsync(before => before.With(input), cancellationToken);
        syncs.Apply(schedule);
        return TypedResults.Ok(await view.OfAsync(schedule, cancellationToken));
    }

    /// <summary>To us and to the job library, which asks the host.</summary>
    private static bool IsKnown(string timeZone) => Day.IsTimeZone(timeZone) && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _);
}
