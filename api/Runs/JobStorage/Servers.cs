using System.Text.Json;
using Hangfire.Server;
using Hangfire.Storage.Monitoring;

namespace Analyzer.Runs.JobStorage;

/// <summary>The job servers that work on this file.</summary>
internal static class Servers
{
    private const string AnnounceSql = """
        INSERT INTO server (id, workers, queues, started_at, heartbeat_at) VALUES (@Id, @Workers, @Queues, @Now, @Now)
        ON CONFLICT (id) DO UPDATE SET workers = excluded.workers, queues = excluded.queues, heartbeat_at = excluded.heartbeat_at
        """;

    private const string HeartbeatSql = "UPDATE server SET heartbeat_at = @Now WHERE id = @Id";
    private const string RemoveSql = "DELETE FROM server WHERE id = @Id";
    private const string RemoveSilentSql = "DELETE FROM server WHERE heartbeat_at < @Since";

    private const string ListSql = """
        SELECT id AS Id, workers AS Workers, queues AS Queues, started_at AS StartedAt, heartbeat_at AS HeartbeatAt
        FROM server ORDER BY id
        """;

    public static int Announce(JobSession session, string id, ServerContext context, long now) =>
        session.Execute(AnnounceSql, new { Id = id, Workers = context.WorkerCount, Queues = JsonSerializer.Serialize(context.Queues ?? []), Now = now });

    /// <returns>Whether there is such a server.</returns>
    public static bool Heartbeat(JobSession session, string id, long now) => session.Execute(HeartbeatSql, new { Id = id, Now = now }) == 1;

    public static int Remove(JobSession session, string id) => session.Execute(RemoveSql, new { Id = id });

    /// <returns>How many gave no sign of life since.</returns>
    public static int RemoveSilent(JobSession session, long since) => session.Execute(RemoveSilentSql, new { Since = since });

    public static List<ServerDto> List(JobSession session) => session.List<ServerRow>(ListSql).ConvertAll(row => new ServerDto
    {
        Name = row.Id,
        WorkersCount = (int)row.Workers,
        Queues = JsonSerializer.Deserialize<string[]>(row.Queues),
        StartedAt = Instant.ToUtc(row.StartedAt),
        Heartbeat = Instant.ToUtc(row.HeartbeatAt),
    });

    private sealed record ServerRow
    {
        public required string Id { get; init; }
        public required long Workers { get; init; }

        /// <summary>A JSON list.</summary>
        public required string Queues { get; init; }

        public required long StartedAt { get; init; }
        public required long HeartbeatAt { get; init; }
    }
}
