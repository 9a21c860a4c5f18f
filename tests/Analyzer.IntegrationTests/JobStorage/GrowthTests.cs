using System.Diagnostics;
using Analyzer.Runs.JobStorage;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;
using Microsoft.Data.Sqlite;

namespace Analyzer.IntegrationTests.Storage;

/// <summary>Finished jobs stay for a day: they must not be in the way of those that wait.</summary>
public sealed class GrowthTests : IDisposable
{
    private const int Finished = 20_000;

    private readonly JobFile _empty = new();
    private readonly JobFile _full = new();

    [Fact]
    public void The_next_job_is_found_by_an_index()
    {
        using var storage = _full.Open();
        Finish(storage, 1);

        var plan = Plan(JobQueue.FetchSql.Replace("@Held", "(7)", StringComparison.Ordinal));

        plan.Should().NotContain(step => step.StartsWith("SCAN", StringComparison.Ordinal) || step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        plan.Should().Contain(step => step.Contains("INDEX job_queue_in_order (queue=?)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_job_is_fetched_as_fast_beside_twenty_thousand_finished_ones_as_alone()
    {
        using var empty = _empty.Open();
        using var full = _full.Open();
        Finish(full, Finished);
        full.GetMonitoringApi().SucceededListCount().Should().Be(Finished);

        var turns = Enumerable.Range(0, 101).Select(_ => (Empty: Turn(empty), Full: Turn(full))).ToList();

        (Median(turns.Select(turn => turn.Full)) / Median(turns.Select(turn => turn.Empty))).Should().BeLessThan(3);
    }

    public void Dispose()
    {
        _empty.Dispose();
        _full.Dispose();
    }

    /// <summary>Enqueues, fetches and removes a job.</summary>
    private static TimeSpan Turn(SQLiteStorage storage)
    {
        using var connection = storage.GetConnection();
        var start = Stopwatch.GetTimestamp();
        JobFile.Enqueue(storage);
        using var job = connection.FetchNextJob(["default"], CancellationToken.None);
        job.RemoveFromQueue();
        return Stopwatch.GetElapsedTime(start);
    }

    private static double Median(IEnumerable<TimeSpan> spans) => spans.Order().ElementAt(50).TotalMilliseconds;

    private static void Finish(SQLiteStorage storage, int jobs)
    {
        using var connection = storage.GetConnection();
        using var transaction = (JobStorageTransaction)connection.CreateWriteTransaction();
        var job = Job.FromExpression(() => Probe.Ring("a"));
        for (var number = 0; number < jobs; number++)
        {
            var id = transaction.CreateJob(job, new Dictionary<string, string> { ["p"] = "1" }, DateTime.UtcNow, TimeSpan.FromDays(1));
            transaction.AddJobState(id, new EnqueuedState());
            transaction.SetJobState(id, new SucceededState(null, 1, 1));
        }
        transaction.Commit();
    }

    private List<string> Plan(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_full.Path};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand($"EXPLAIN QUERY PLAN {sql}", connection);
        foreach (var name in new[] { "@Now", "@Owner", "@Queue", "@AbandonedBefore" })
            command.Parameters.AddWithValue(name, 0);
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
            steps.Add(reader.GetString(3));
        return steps;
    }
}
