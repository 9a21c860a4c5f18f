using System.Text.Json;
using Analyzer.Data;
using Analyzer.Http;
using Analyzer.Language;
using Dapper;

namespace Analyzer.Runs;

/// <summary>Runs as they are stored, with their progress.</summary>
internal sealed class RunRepository(Database database, Tenant tenant, TimeProvider time)
{
    private const string Columns =
        "id, kind, state, progress_done, progress_total, progress_step, parts, result, started_by, created_at, started_at, ended_at";

    private const string FindSql = $"SELECT {Columns} FROM runs WHERE tenant_id = @TenantId AND id = @Id";

    private const string ActiveSql =
        $"SELECT {Columns} FROM runs WHERE tenant_id = @TenantId AND key = @Key AND state IN ('queued', 'running')";

    private const string Filter = """
        WHERE tenant_id = @TenantId AND (@State IS NULL OR state = @State) AND (@Kind IS NULL OR kind = @Kind)
          AND (@Pattern IS NULL OR lower(parts) LIKE @Pattern ESCAPE '\' OR lower(started_by) LIKE @Pattern ESCAPE '\')
        """;

    private const string ListSql = $"SELECT {Columns} FROM runs {Filter} ORDER BY";

    private const string PageSql = " LIMIT @Limit OFFSET @Offset";

    private const string CountSql = $"SELECT count(*) FROM runs {Filter}";

    private static readonly Dictionary<string, string> Sorts = new()
    {
        ["id"] = "id",
        ["kind"] = "kind",
        ["state"] = "state",
        ["started_by"] = "started_by",
        ["created_at"] = "created_at",
        ["started_at"] = "started_at",
        ["ended_at"] = "ended_at",
    };

    private const string LastSql = $"""
        SELECT {Columns} FROM runs
        WHERE tenant_id = @TenantId AND kind = @Kind AND started_by = @StartedBy
        ORDER BY id DESC
        LIMIT 1
        """;

    private const string InsertSql = """
        INSERT INTO runs (tenant_id, kind, key, state, progress_done, progress_total, parts, started_by, created_at)
        VALUES (@TenantId, @Kind, @Key, 'queued', 0, @Total, @Parts, @StartedBy, @Now)
        RETURNING id
        """;

    private const string ProgressSql = """
        UPDATE runs SET progress_done = @Done, progress_total = @Total, progress_step = @Step
        WHERE tenant_id = @TenantId AND id = @Id AND state = 'running'
        """;

    private const string PartsSql = """
        UPDATE runs SET parts = @Parts WHERE tenant_id = @TenantId AND id = @Id AND state = 'running' AND owner = @Owner
        """;

    private const string EndSql = """
        UPDATE runs SET state = @State, parts = @Parts, result = @Result, ended_at = @Now,
            progress_done = CASE WHEN @State IN ('succeeded', 'incomplete') THEN progress_total ELSE progress_done END, progress_step = NULL
        WHERE tenant_id = @TenantId AND id = @Id AND state IN ('queued', 'running') AND (CAST(@Owner AS TEXT) IS NULL OR owner = @Owner)
        """;

    private const string UnendedSql =
        $"SELECT {Columns} FROM runs WHERE tenant_id = @TenantId AND state IN ('queued', 'running')";

    /// <summary>Both languages of every message, so that a run of last night can be read in either.</summary>
    private static readonly JsonSerializerOptions Stored = CreateStored();

    public async Task<Run?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<RunRow>(FindSql, new { TenantId = tenant.Id, Id = id });
        return row is null ? null : Shown(row);
    }

    public async Task<(IReadOnlyList<Run> Runs, long Total)> ListAsync(
        ListQuery query, RunState? state, RunKind? kind, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            TenantId = tenant.Id,
            State = state is null ? null : Word.Of(state.Value),
            Kind = kind is null ? null : Word.Of(kind.Value),
            query.Pattern,
            Limit = query.SqlLimit,
            Offset = query.SqlOffset,
        };
        var orderBy = query.OrderBy(Sorts, "id DESC");
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<RunRow>($"{ListSql} {orderBy}{PageSql}", parameters);
        return ([.. rows.Select(Shown)], await connection.ExecuteScalarAsync<long>(CountSql, parameters));
    }

    /// <summary>The newest run of a kind that was started so.</summary>
    public async Task<Run?> LastAsync(RunKind kind, string startedBy, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<RunRow>(
            LastSql, new { TenantId = tenant.Id, Kind = Word.Of(kind), StartedBy = startedBy });
        return row is null ? null : Shown(row);
    }

    /// <summary>Stores a queued run, or finds the one of the same key that has not ended.</summary>
    public Task<(Run Run, bool IsNew)> AddAsync(
        RunKind kind, string key, IReadOnlyList<RunPart> parts, string startedBy, CancellationToken cancellationToken) =>
        database.WriteAsync(async (connection, transaction) =>
        {
            var active = await connection.QuerySingleOrDefaultAsync<RunRow>(ActiveSql, new { TenantId = tenant.Id, Key = key }, transaction);
            if (active is not null)
                return (Shown(active), false);
            var id = await connection.ExecuteScalarAsync<long>(InsertSql, new
            {
                TenantId = tenant.Id,
                Kind = Word.Of(kind),
                Key = key,
                Total = parts.Count,
                Parts = JsonSerializer.Serialize(parts, Stored),
                StartedBy = startedBy,
                Now = time.GetUtcNow(),
            }, transaction);
            return (Shown(await connection.QuerySingleAsync<RunRow>(FindSql, new { TenantId = tenant.Id, Id = id }, transaction)), true);
        }, cancellationToken);

    public async Task ReportAsync(long id, RunProgress progress)
    {
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync(ProgressSql, new
        {
            TenantId = tenant.Id,
            Id = id,
            progress.Done,
            progress.Total,
            Step = JsonSerializer.Serialize(progress.Step, Stored),
        });
    }

    /// <summary>Keeps what has been done of the run's parts, should it have to go on elsewhere.</summary>
    public async Task KeepAsync(long id, IReadOnlyList<RunPart> parts, string owner)
    {
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync(PartsSql, new { TenantId = tenant.Id, Id = id, Owner = owner, Parts = JsonSerializer.Serialize(parts, Stored) });
    }

    /// <param name="id">The run.</param>
    /// <param name="state">How it ended.</param>
    /// <param name="parts">What became of its parts.</param>
    /// <param name="owner">Who worked at it: it ends only while it is still theirs. Null when nobody did.</param>
    /// <returns>False when it is not theirs, or had ended before.</returns>
    public async Task<bool> EndAsync(long id, RunState state, IReadOnlyList<RunPart> parts, string? owner)
    {
        await using var connection = await database.OpenAsync();
        return await connection.ExecuteAsync(EndSql, new
        {
            TenantId = tenant.Id,
            Id = id,
            Owner = owner,
            State = Word.Of(state),
            Parts = JsonSerializer.Serialize(parts, Stored),
            Result = JsonSerializer.Serialize(RunParts.Result(id, parts), Stored),
            Now = time.GetUtcNow(),
        }) == 1;
    }

    /// <summary>Runs that have not ended.</summary>
    public async Task<IReadOnlyList<Run>> UnendedAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return [.. (await connection.QueryAsync<RunRow>(UnendedSql, new { TenantId = tenant.Id })).Select(Shown)];
    }

    private static Run Shown(RunRow row) => new()
    {
        Id = row.Id,
        Kind = Word.Parse<RunKind>("kind", row.Kind)!.Value,
        State = Word.Parse<RunState>("state", row.State)!.Value,
        Progress = new RunProgress
        {
            Done = row.ProgressDone,
            Total = row.ProgressTotal,
            Step = row.ProgressStep is null ? null : JsonSerializer.Deserialize<Message>(row.ProgressStep, Stored),
        },
        Parts = JsonSerializer.Deserialize<List<RunPart>>(row.Parts, Stored)!,
        Result = row.Result is null ? null : JsonSerializer.Deserialize<SyncResult>(row.Result, Stored),
        StartedBy = row.StartedBy,
        CreatedAt = row.CreatedAt,
        StartedAt = row.StartedAt,
        EndedAt = row.EndedAt,
    };

    private static JsonSerializerOptions CreateStored()
    {
        var options = new JsonSerializerOptions();
        JsonHabits.Apply(options);
        options.Converters.Add(new StoredMessageConverter());
        return options;
    }

    private sealed record RunRow
    {
        public required long Id { get; init; }
        public required string Kind { get; init; }
        public required string State { get; init; }
        public required long ProgressDone { get; init; }
        public required long ProgressTotal { get; init; }
        public required string? ProgressStep { get; init; }
        public required string Parts { get; init; }
        public required string? Result { get; init; }
        public required string StartedBy { get; init; }
        public required DateTimeOffset CreatedAt { get; init; }
        public required DateTimeOffset? StartedAt { get; init; }
        public required DateTimeOffset? EndedAt { get; init; }
    }
}
