using Analyzer.Analysis;
using Analyzer.Http;
using Analyzer.Language;
using Analyzer.Prometheus;
using Analyzer.Runs;
using Analyzer.Sources;

namespace Analyzer.Usage;

/// <summary>
/// The days of each source that are missing or incomplete, and that its server still has. A source that does not answer is
/// left for the next look: its days are then read at once.
/// </summary>
internal sealed partial class DayCatchUp(
    SourceRepository sources, SourceDirectory directory, DayRequests requests, PrometheusClients clients, CatchUpRepository catchUps,
    RunRepository runs, TimeProvider time, ILogger<DayCatchUp> logger) : ICatchUp
{
    /// <summary>Further back than a schedule may look.</summary>
    private const int LongestDays = 70;

    private static readonly TimeSpan Step = TimeSpan.FromHours(1);

    public RunKind Kind => RunKind.Usage;

    public async Task<IReadOnlyList<RunPart>> PartsAsync(int days, Func<DateTimeOffset, bool> isDue, CancellationToken cancellationToken)
    {
        var (all, _) = await sources.ListAsync(new ListQuery(), cancellationToken);
        var going = (await runs.UnendedAsync(cancellationToken)).Where(run => run.Kind == Kind)
            .SelectMany(run => run.Parts).Select(part => (part.ConfigId, part.Date)).ToHashSet();
        var parts = new List<RunPart>();
        foreach (var source in all)
        {
            var missing = (await MissingAsync(source, days, cancellationToken))
                .Where(date => isDue(Day.Of(date, requests.ZoneOf(source)).End) && !going.Contains((source.Id, date))).ToList();
            parts.AddRange((await StillThereAsync(source, missing, cancellationToken))
                .Select(date => new RunPart { ConfigId = source.Id, Name = source.Name, Date = date }));
        }
        return parts;
    }

    private async Task<IReadOnlyList<DateOnly>> MissingAsync(SourceRow source, int days, CancellationToken cancellationToken)
    {
        var (now, today) = (time.GetUtcNow(), Day.Today(time.GetUtcNow(), requests.ZoneOf(source)));
        var from = today.AddDays(-days);
        var complete = await catchUps.CompleteAsync(source.ClusterName, from, cancellationToken);
        var tries = await catchUps.TriesAsync(source.ClusterName, from, cancellationToken);
        return CatchUpPlan.Days(today, days, complete, tries, now);
    }

    private async Task<IReadOnlyList<DateOnly>> StillThereAsync(SourceRow source, IReadOnlyList<DateOnly> missing, CancellationToken cancellationToken)
    {
        if (missing.Count == 0)
            return [];
        try
        {
            if (await directory.FindAsync(source.Id, cancellationToken) is not { } open)
                return [];
            using var client = clients.Open(open.Access, isPatient: false);
            var there = new List<DateOnly>();
            foreach (var date in missing)
                if (await HasAnyAsync(client, source, date, cancellationToken))
                    there.Add(date);
            await catchUps.TriedAsync(source.ClusterName, missing, missing[0].AddDays(-LongestDays), cancellationToken);
            return there;
        }
        catch (ExplainedException away)
        {
            Log.DoesNotAnswer(logger, source.Name, away.Reason.En);
            return [];
        }
    }

    /// <summary>Cheap questions at moments of the day, from its end: most days have an answer at the first.</summary>
    private async Task<bool> HasAnyAsync(PrometheusClient client, SourceRow source, DateOnly date, CancellationToken cancellationToken)
    {
        var request = await requests.OfAsync(source, date, cancellationToken);
        var query = PromQueries.AnySamples(new QueryScope(request.Matchers, null));
        for (var at = request.Day.EvaluatedAt; at > request.Day.Start; at -= Step)
            if ((await client.QueryAsync(query, at, cancellationToken)).Count > 0)
                return true;
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Missing days of {Source} are left for later: {Reason}")]
        public static partial void DoesNotAnswer(ILogger logger, string source, string reason);
    }
}
