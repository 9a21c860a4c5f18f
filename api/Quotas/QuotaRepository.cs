using System.Data.Common;
using Analyzer.Analysis;
using Analyzer.Data;
using Analyzer.Http;
using Dapper;

namespace Analyzer.Quotas;

/// <summary>Project quotas as people read and edit them (domain.md §12).</summary>
internal sealed class QuotaRepository(Database database, QuotaStore store, Tenant tenant, TimeProvider time)
{
    private const string ListSql = """
        SELECT cloud_id, project_name, cpu_quota, memory_quota, source, pinned, own_cpu, own_memory, own_source, updated_at
        FROM quotas
        WHERE tenant_id = @TenantId
          AND (@Pattern IS NULL OR lower(cloud_id) LIKE @Pattern ESCAPE '\' OR lower(project_name) LIKE @Pattern ESCAPE '\')
          AND (@Source IS NULL OR source = @Source)
        ORDER BY
        """;

    private const string PageSql = " LIMIT @Limit OFFSET @Offset";

    private const string CountSql = """
        SELECT count(*)
        FROM quotas
        WHERE tenant_id = @TenantId
          AND (@Pattern IS NULL OR lower(cloud_id) LIKE @Pattern ESCAPE '\' OR lower(project_name) LIKE @Pattern ESCAPE '\')
          AND (@Source IS NULL OR source = @Source)
        """;

    private static readonly Dictionary<string, string> Sorts = new()
    {
        ["cloud_id"] = "cloud_id",
        ["project_name"] = "project_name",
        ["cpu_quota"] = "cpu_quota",
        ["memory_quota"] = "memory_quota",
        ["source"] = "source",
        ["pinned"] = "pinned",
        ["updated_at"] = "updated_at",
    };

    public async Task<(IReadOnlyList<Quota> Rows, long Total)> ListAsync(ListQuery query, string? source, CancellationToken cancellationToken)
    {
        var parameters = new { TenantId = tenant.Id, query.Pattern, Source = source, Limit = query.SqlLimit, Offset = query.SqlOffset };
        var orderBy = query.OrderBy(Sorts, "cloud_id");
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<QuotaRow>($"{ListSql} {orderBy}{PageSql}", parameters);
        var total = await connection.ExecuteScalarAsync<long>(CountSql, parameters);
        var shares = (await store.SharesAsync(connection, null)).ToLookup(share => share.ProjectName);
        return (rows.Select(row => Shown(row, shares[row.ProjectName])).ToList(), total);
    }

    /// <returns>The stored quota, or null when its cloud id or project has a quota already.</returns>
    public Task<Quota?> AddAsync(NewQuotaInput input, CancellationToken cancellationToken) =>
        database.WriteAsync<Quota?>(async (connection, transaction) =>
        {
            var projectName = input.ProjectName.Trim();
            var cloudId = string.IsNullOrWhiteSpace(input.CloudId) ? projectName : input.CloudId.Trim();
            var all = await store.AllAsync(connection, transaction);
            if (all.Any(row => row.CloudId == cloudId || row.ProjectName == projectName))
                return null;
            var amount = new QuotaAmount(input.CpuQuota, Units.Bytes(input.MemoryQuota));
            var row = QuotaRow.New(cloudId, projectName, time.GetUtcNow())
                .WithOwn(amount, ProjectQuotas.Manual, time.GetUtcNow()) with
            { Pinned = input.Pinned };
            await store.ReplaceAsync(connection, transaction, [], [row]);
            return Shown(row, await store.SharesOfAsync(connection, transaction, row.ProjectName));
        }, cancellationToken);

    public Task<QuotaChange> ChangeAsync(string cloudId, QuotaChangeInput input, CancellationToken cancellationToken) =>
        database.WriteAsync(async (connection, transaction) =>
        {
            var all = await store.AllAsync(connection, transaction);
            if (all.Find(row => row.CloudId == cloudId) is not { } before)
                return QuotaChange.Unknown;
            var renamed = before with
            {
                CloudId = TextInput.Named(input.CloudId) ?? before.CloudId,
                ProjectName = TextInput.Named(input.ProjectName) ?? before.ProjectName,
            };
            if (all.Any(row => row != before && (row.CloudId == renamed.CloudId || row.ProjectName == renamed.ProjectName)))
                return QuotaChange.Taken;
            var shares = await store.SharesOfAsync(connection, transaction, renamed.ProjectName);
            var after = Changed(renamed, input, shares, time.GetUtcNow());
            if (renamed.ProjectName != before.ProjectName && before.Source == ProjectQuotas.Kubernetes && after.Source == ProjectQuotas.Kubernetes)
                after = Recounted(after, shares, time.GetUtcNow());
            await store.ReplaceAsync(connection, transaction, [before], [after]);
            return new QuotaChange(Shown(after, shares), false);
        }, cancellationToken);

    public Task<int> DeleteAsync(IReadOnlyCollection<string> cloudIds, CancellationToken cancellationToken) =>
        database.WriteAsync(async (connection, transaction) =>
        {
            var wanted = cloudIds.ToHashSet();
            var gone = (await store.AllAsync(connection, transaction)).FindAll(row => wanted.Contains(row.CloudId));
            await store.ReplaceAsync(connection, transaction, gone, []);
            await store.DeleteSharesOfProjectsAsync(connection, transaction, gone.Select(row => row.ProjectName));
            return gone.Count;
        }, cancellationToken);

    private static QuotaRow Changed(QuotaRow row, QuotaChangeInput input, IReadOnlyCollection<ShareRow> shares, DateTimeOffset now)
    {
        var pinned = input.Pinned ?? row.Pinned;
        var changed = row with { Pinned = pinned, UpdatedAt = now };
        if (input.CpuQuota is not null || input.MemoryQuota is not null)
            return changed.WithOwn(
                new(input.CpuQuota ?? row.CpuQuota, Units.Bytes(input.MemoryQuota) ?? row.MemoryQuota), ProjectQuotas.Manual, now);
        // To pin a synced figure is to make it one's own.
        if (pinned && !row.Pinned)
            return changed.WithOwn(new(row.CpuQuota, row.MemoryQuota), row.OwnSource ?? ProjectQuotas.Manual, now);
        if (!pinned && row.Pinned)
            return Recounted(changed, shares, now);
        return changed;
    }

    /// <summary>What counts by the shares that the project has.</summary>
    private static QuotaRow Recounted(QuotaRow row, IEnumerable<ShareRow> shares, DateTimeOffset now) => row.WithEffective(
        ProjectQuotas.AfterSync(row.Own(), row.Pinned, [.. shares.Select(share => new QuotaAmount(share.CpuQuota, share.MemoryQuota))]), now);

    private static Quota Shown(QuotaRow row, IEnumerable<ShareRow> shares) => new()
    {
        CloudId = row.CloudId,
        ProjectName = row.ProjectName,
        CpuQuota = row.CpuQuota,
        MemoryQuota = Units.Gib(row.MemoryQuota),
        Source = row.Source,
        Pinned = row.Pinned,
        UpdatedAt = row.UpdatedAt,
        Clusters = [.. shares.Select(share => new QuotaShare
        {
            ClusterName = share.ClusterName,
            CpuQuota = share.CpuQuota,
            MemoryQuota = Units.Gib(share.MemoryQuota),
            CpuUsed = share.CpuUsed,
            MemoryUsed = Units.Gib(share.MemoryUsed),
        })],
    };
}

/// <summary>What became of a change: the quota, or why not.</summary>
internal sealed record QuotaChange(Quota? Quota, bool IsTaken)
{
    public static readonly QuotaChange Unknown = new(null, false);
    public static readonly QuotaChange Taken = new(null, true);
}
