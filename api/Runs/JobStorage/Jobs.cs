using System.Text.Json;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace Analyzer.Runs.JobStorage;

/// <summary>Jobs, their parameters and the states that they went through.</summary>
internal static class Jobs
{
    private const string CreateSql = """
        INSERT INTO job (id, payload, created_at, expire_at) VALUES (@Id, @Payload, @CreatedAt, @ExpireAt)
        """;

    /// <summary>A job that is gone takes no parameter, as in other storages.</summary>
    private const string SetParameterSql = """
        INSERT INTO job_parameter (job_id, name, value)
        SELECT @JobId, @Name, @Value WHERE EXISTS (SELECT 1 FROM job WHERE id = @JobId)
        ON CONFLICT (job_id, name) DO UPDATE SET value = excluded.value
        """;

    private const string ParameterSql = "SELECT value FROM job_parameter WHERE job_id = @JobId AND name = @Name";
    private const string ParametersSql = "SELECT name AS Name, value AS Value FROM job_parameter WHERE job_id = @JobId ORDER BY name";
    private const string ExpireSql = "UPDATE job SET expire_at = @ExpireAt WHERE id = @JobId";

    private const string AddStateSql = """
        INSERT INTO job_state (job_id, name, reason, data, created_at)
        SELECT @JobId, @Name, @Reason, @Data, @CreatedAt WHERE EXISTS (SELECT 1 FROM job WHERE id = @JobId)
        RETURNING id
        """;

    private const string SetStateSql = "UPDATE job SET state_id = @StateId, state_name = @Name WHERE id = @JobId";

    private const string FindSql = """
        SELECT job.id AS Id, payload AS Payload, job.created_at AS CreatedAt, expire_at AS ExpireAt, name AS StateName,
            reason AS StateReason, data AS StateData, job_state.created_at AS StateCreatedAt
        FROM job LEFT JOIN job_state ON job_state.id = job.state_id
        WHERE job.id = @JobId
        """;

    private const string HistorySql = """
        SELECT name AS Name, reason AS Reason, data AS Data, created_at AS CreatedAt
        FROM job_state WHERE job_id = @JobId ORDER BY id DESC
        """;

    /// <returns>The new job's id.</returns>
    public static string Create(JobSession session, string id, Job job, IDictionary<string, string> parameters, long createdAt, long expireAt)
    {
        var payload = InvocationData.SerializeJob(job).SerializePayload();
        session.Execute(CreateSql, new { Id = id, Payload = payload, CreatedAt = createdAt, ExpireAt = expireAt });
        foreach (var (name, value) in parameters)
            SetParameter(session, id, name, value);
        return id;
    }

    public static void SetParameter(JobSession session, string jobId, string name, string? value) =>
        session.Execute(SetParameterSql, new { JobId = jobId, Name = name, Value = value });

    public static string? Parameter(JobSession session, string jobId, string name) =>
        session.First<string>(ParameterSql, new { JobId = jobId, Name = name });

    public static Dictionary<string, string> Parameters(JobSession session, string jobId) =>
        session.List<ParameterRow>(ParametersSql, new { JobId = jobId }).ToDictionary(row => row.Name, row => row.Value!, StringComparer.Ordinal);

    /// <param name="session">Where.</param>
    /// <param name="jobId">Which.</param>
    /// <param name="expireAt">When it goes; null when it stays.</param>
    public static void Expire(JobSession session, string jobId, long? expireAt) =>
        session.Execute(ExpireSql, new { JobId = jobId, ExpireAt = expireAt });

    /// <summary>Adds to the history; <paramref name="isCurrent"/> when the job is in that state now.</summary>
    public static void AddState(JobSession session, string jobId, IState state, long createdAt, bool isCurrent)
    {
        var data = JsonSerializer.Serialize(state.SerializeData() ?? []);
        var parameters = new { JobId = jobId, state.Name, state.Reason, Data = data, CreatedAt = createdAt };
        var stateId = session.First<long>(AddStateSql, parameters);
        if (isCurrent)
            session.Execute(SetStateSql, new { JobId = jobId, StateId = stateId, state.Name });
    }

    /// <returns>Null when there is no such job.</returns>
    public static JobRow? Find(JobSession session, string jobId) => session.First<JobRow>(FindSql, new { JobId = jobId });

    /// <summary>Newest first.</summary>
    public static List<StateRow> History(JobSession session, string jobId) => session.List<StateRow>(HistorySql, new { JobId = jobId });

    /// <summary>What states carry, as the library gave it.</summary>
    public static Dictionary<string, string> Data(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;

    private sealed record ParameterRow
    {
        public required string Name { get; init; }
        public required string? Value { get; init; }
    }
}

/// <summary>One step of a job's history.</summary>
internal sealed record StateRow
{
    public required string Name { get; init; }
    public required string? Reason { get; init; }

    /// <summary>A JSON object of texts.</summary>
    public required string Data { get; init; }

    public required long CreatedAt { get; init; }
}
