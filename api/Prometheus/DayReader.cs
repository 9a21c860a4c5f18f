using Analyzer.Analysis;
using Analyzer.Language;
using Microsoft.Extensions.Options;

namespace Analyzer.Prometheus;

/// <summary>Reads a day from a source: every kind of query once for each batch of namespaces.</summary>
internal sealed class DayReader(IOptions<PrometheusOptions> options, TimeProvider time)
{
    /// <exception cref="ExplainedException">The source failed or had nothing; no answer may be used.</exception>
    public async Task<DayAnswers> ReadAsync(
        PrometheusClient client, DayRequest request, Action<int, int, Message> progress, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        progress(0, 1, new("了解数据源", "Surveying the source"));
        var survey = await DaySurvey.MakeAsync(client, request, options.Value, cancellationToken);
        var answers = new DayAnswers { Server = survey.Server, Namespaces = survey.Namespaces, Statistics = new() };
        await AskAllAsync(client, request, survey, answers, progress, cancellationToken);
        await LookElsewhereAsync(client, request, answers, cancellationToken);
        progress(0, 1, new("Pod 存活时间", "Pod lifetimes"));
        await new LifetimeReader(client, request, survey.ScrapeInterval, options.Value).ReadAsync(answers, cancellationToken);
        answers.Warnings.AddRange(client.Warnings);
        Count(client, answers.Statistics, time.GetElapsedTime(begun));
        return answers;
    }

    /// <summary>What reading a day would ask, without asking it.</summary>
    /// <exception cref="ExplainedException">The source failed or had nothing.</exception>
    public async Task<(DaySurvey Survey, int Queries)> PlanAsync(PrometheusClient client, DayRequest request, CancellationToken cancellationToken)
    {
        var survey = await DaySurvey.MakeAsync(client, request, options.Value, cancellationToken);
        var queries = DayQueries.Of(request, new DayAnswers { Server = survey.Server, Namespaces = survey.Namespaces, Statistics = new() });
        return (survey, queries.Count * survey.Batches.Count);
    }

    private async Task AskAllAsync(
        PrometheusClient client, DayRequest request, DaySurvey survey, DayAnswers answers, Action<int, int, Message> progress,
        CancellationToken cancellationToken)
    {
        var splitter = new QuerySplitter(client, request, answers);
        var queries = DayQueries.Of(request, answers)
            .SelectMany(query => survey.Batches.Select(batch => (Query: query, Scope: new QueryScope(request.Matchers, batch)))).ToList();
        answers.Statistics.Planned = queries.Count;
        answers.Statistics.EstimatedSamples = survey.EstimatedSamples;
        var done = 0;
        var all = new ParallelOptions { MaxDegreeOfParallelism = options.Value.QueriesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(queries, all, async (item, cancel) =>
        {
            await splitter.AskAsync(item.Query, item.Scope, cancel);
            progress(Interlocked.Increment(ref done), queries.Count, item.Query.Step);
        });
    }

    /// <summary>Coverage speaks of the whole source (§9): only when the namespaces that count leave gaps are the others asked.</summary>
    private static async Task LookElsewhereAsync(
        PrometheusClient client, DayRequest request, DayAnswers answers, CancellationToken cancellationToken)
    {
        if (answers.StepsWithData.Count >= Coverage.Steps(request.Day))
            return;
        try
        {
            var presence = DayQueries.Presence(request, answers);
            presence.Take(await presence.AskAsync(client, new QueryScope(request.Matchers, null), cancellationToken));
        }
        catch (QueryTooLargeException)
        {
            // The namespaces that count have answered: their coverage stands.
        }
    }

    private static void Count(PrometheusClient client, QueryStatistics statistics, TimeSpan taken)
    {
        statistics.Requests = client.Requests;
        statistics.Retries = client.Retries;
        (statistics.Samples, statistics.LargestQuery) = client.Samples;
        statistics.Time = taken;
    }
}
