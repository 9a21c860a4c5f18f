namespace Analyzer.Runs.JobStorage;

/// <summary>What the dashboard's pages list and count.</summary>
internal static class MonitorQueries
{
    private const string OldestInStateSql = """
        SELECT job.id AS Id, payload AS Payload, job.created_at AS CreatedAt, expire_at AS ExpireAt, name AS StateName,
            reason AS StateReason, data AS StateData, job_state.created_at AS StateCreatedAt
        FROM job JOIN job_state ON job_state.id = job.state_id
        WHERE job.state_name = @State ORDER BY job.state_id LIMIT @Count OFFSET @From
        """;

    private const string NewestInStateSql = """
        SELECT job.id AS Id, payload AS Payload, job.created_at AS CreatedAt, expire_at AS ExpireAt, name AS StateName,
            reason AS StateReason, data AS StateData, job_state.created_at AS StateCreatedAt
        FROM job JOIN job_state ON job_state.id = job.state_id
        WHERE job.state_name = @State ORDER BY job.state_id DESC LIMIT @Count OFFSET @From
        """;

    private const string EnqueuedSql = """
        SELECT job.id AS Id, payload AS Payload, job.created_at AS CreatedAt, expire_at AS ExpireAt, name AS StateName,
            reason AS StateReason, data AS StateData, job_state.created_at AS StateCreatedAt, fetched_at AS FetchedAt
        FROM job_queue JOIN job ON job.id = job_queue.job_id LEFT JOIN job_state ON job_state.id = job.state_id
        WHERE queue = @Queue AND fetched_at IS NULL ORDER BY job_queue.id LIMIT @Count OFFSET @From
        """;

    private const string FetchedSql = """
        SELECT job.id AS Id, payload AS Payload, job.created_at AS CreatedAt, expire_at AS ExpireAt, name AS StateName,
            reason AS StateReason, data AS StateData, job_state.created_at AS StateCreatedAt, fetched_at AS FetchedAt
        FROM job_queue JOIN job ON job.id = job_queue.job_id LEFT JOIN job_state ON job_state.id = job.state_id
        WHERE queue = @Queue AND fetched_at IS NOT NULL ORDER BY job_queue.id LIMIT @Count OFFSET @From
        """;

    private const string InStateCountSql = "SELECT count(*) FROM job WHERE state_name = @State";

    private const string QueuesSql = """
        SELECT queue AS Name, count(*) - count(fetched_at) AS Enqueued, count(fetched_at) AS Fetched
        FROM job_queue GROUP BY queue ORDER BY queue
        """;

    private const string QueueSql = """
        SELECT queue AS Name, count(*) - count(fetched_at) AS Enqueued, count(fetched_at) AS Fetched
        FROM job_queue WHERE queue = @Queue GROUP BY queue
        """;

    public static List<JobRow> Oldest(JobSession session, string state, int from, int count) =>
        session.List<JobRow>(OldestInStateSql, new { State = state, From = from, Count = count });

    public static List<JobRow> Newest(JobSession session, string state, int from, int count) =>
        session.List<JobRow>(NewestInStateSql, new { State = state, From = from, Count = count });

    public static List<JobRow> Enqueued(JobSession session, string queue, int from, int count) =>
        session.List<JobRow>(EnqueuedSql, new { Queue = queue, From = from, Count = count });

    public static List<JobRow> Fetched(JobSession session, string queue, int from, int count) =>
        session.List<JobRow>(FetchedSql, new { Queue = queue, From = from, Count = count });

    public static long Count(JobSession session, string state) => session.First<long>(InStateCountSql, new { State = state });

    public static List<QueueCounts> Queues(JobSession session) => session.List<QueueCounts>(QueuesSql);

    /// <returns>Null when nothing is in it.</returns>
    public static QueueCounts? Queue(JobSession session, string queue) => session.First<QueueCounts>(QueueSql, new { Queue = queue });
}

/// <summary>How many jobs of a queue wait, and how many are in the hands of workers.</summary>
internal sealed record QueueCounts
{
    public required string Name { get; init; }
    public required long Enqueued { get; init; }
    public required long Fetched { get; init; }
}
