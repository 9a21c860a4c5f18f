using System.Data.Common;
using System.Text.Json;
using Analyzer.Data;
using Analyzer.Http;
using Analyzer.Language;
using Analyzer.Prometheus;

namespace Analyzer.Sources;

/// <summary>Adds and changes sources; secrets that a change leaves out stay as they are.</summary>
internal sealed class SourceService(Database database, SourceRepository sources, Secrets secrets, TimeProvider time)
{
    /// <exception cref="ApiException">409 <c>source_exists</c>, <c>cluster_has_source</c>; 422 by field.</exception>
    public Task<Source> AddAsync(NewSourceInput input, CancellationToken cancellationToken) =>
        database.WriteAsync((connection, transaction) => AddAsync(connection, transaction, input), cancellationToken);

    /// <inheritdoc cref="AddAsync(NewSourceInput, CancellationToken)"/>
    public async Task<Source> AddAsync(DbConnection connection, DbTransaction transaction, NewSourceInput input)
    {
        var row = Filled(Empty(time.GetUtcNow()), new SourceSecrets(), AsChange(input));
        RefuseTaken(await sources.TakenAsync(connection, transaction, row), row);
        return (row with { Id = await sources.AddAsync(connection, transaction, row) }).Shown();
    }

    /// <returns>Null when there is no such source.</returns>
    /// <exception cref="ApiException">409 <c>source_exists</c>, <c>cluster_has_source</c>; 422 by field.</exception>
    public Task<Source?> ChangeAsync(long id, SourceChangeInput input, CancellationToken cancellationToken) =>
        database.WriteAsync(async (connection, transaction) => await sources.FindAsync(connection, transaction, id) is { } before
            ? await ChangeAsync(connection, transaction, before, input)
            : null, cancellationToken);

    /// <exception cref="ApiException">409 <c>source_exists</c>, <c>cluster_has_source</c>; 422 by field.</exception>
    public async Task<Source> ChangeAsync(DbConnection connection, DbTransaction transaction, SourceRow before, SourceChangeInput input)
    {
        var row = Filled(before with { UpdatedAt = time.GetUtcNow() }, Kept(before, input), input);
        RefuseTaken(await sources.TakenAsync(connection, transaction, row), row);
        await sources.UpdateAsync(connection, transaction, row);
        return row.Shown();
    }

    public SourceSecrets Open(SourceRow row) => JsonSerializer.Deserialize<SourceSecrets>(secrets.Open(row.Secrets))!;

    /// <summary>What may be kept; when all secrets are sent anew, the old ones need not be opened.</summary>
    private SourceSecrets Kept(SourceRow before, SourceChangeInput input) =>
        input.Auth is not null && (input.Headers is not null || before.HeaderNames.Length == 0) ? new SourceSecrets() : Open(before);

    /// <summary>
    /// Secrets that were given for one server are not sent to another because its address was changed: who may change an
    /// address may not know them.
    /// </summary>
    /// <exception cref="ApiException">422 <c>auth_required</c>.</exception>
    private static void RefuseToPassOn(SourceRow before, SourceRow after, SourceChangeInput input)
    {
        var isElsewhere = before.Url.Length > 0 && new Uri(before.Url).GetLeftPart(UriPartial.Authority) != new Uri(after.Url).GetLeftPart(UriPartial.Authority);
        var keepsAuth = input.Auth is null && before.AuthKind != "none";
        var keepsHeaders = before.HeaderNames.Length > 0 && input.Headers?.ContainsValue(SourceSecrets.Hidden) != false;
        if (isElsewhere && (keepsAuth || keepsHeaders))
            throw new ApiException(StatusCodes.Status422UnprocessableEntity, "auth_required", new(
                "地址换成了另一台服务器，请重新填写认证信息和请求头的值。",
                "The address is another server's now: give the credentials and the values of the headers again."), keepsAuth ? "auth" : "headers");
    }

    private SourceRow Filled(SourceRow before, SourceSecrets stored, SourceChangeInput input)
    {
        var kept = new SourceSecrets
        {
            Password = input.Auth is null ? stored.Password : input.Auth.Password,
            Token = input.Auth is null ? stored.Token : input.Auth.Token?.Trim(),
            Certificate = input.Auth is null ? stored.Certificate : input.Auth.Certificate,
            Key = input.Auth is null ? stored.Key : input.Auth.Key,
            Headers = input.Headers is null ? stored.Headers : Headers(input.Headers, stored.Headers),
        };
        var row = before with
        {
            Name = TextInput.Named(input.Name) ?? before.Name,
            Url = input.Url?.Trim().TrimEnd('/') ?? before.Url,
            ClusterName = TextInput.Named(input.ClusterName) ?? before.ClusterName,
            UseAccurateSync = input.UseAccurateSync ?? before.UseAccurateSync,
            TimeZone = input.TimeZone is null ? before.TimeZone : input.TimeZone.Length == 0 ? null : input.TimeZone.Trim(),
            LabelMatchers = input.LabelMatchers?.Trim() ?? before.LabelMatchers,
            MemoryMetric = input.MemoryMetric ?? before.MemoryMetric,
            RateWindow = input.RateWindow ?? before.RateWindow,
            Step = input.Step ?? before.Step,
            Tolerance = input.Tolerance ?? before.Tolerance,
            AuthKind = input.Auth?.Kind ?? before.AuthKind,
            AuthUsername = input.Auth is null ? before.AuthUsername : input.Auth.Username,
            TlsCa = input.Tls is null ? before.TlsCa : string.IsNullOrWhiteSpace(input.Tls.Ca) ? null : input.Tls.Ca,
            TlsSkipVerify = input.Tls?.SkipVerify ?? before.TlsSkipVerify,
            Secrets = secrets.Protect(JsonSerializer.Serialize(kept)),
            HeaderNames = string.Join('\n', kept.Headers.Keys),
        };
        SourceRules.Check(row);
        RefuseToPassOn(before, row, input);
        SourceRules.Check(row, kept);
        PrometheusTls.Check(row.TlsCa, kept.Certificate, kept.Key);
        return row;
    }

    private static Dictionary<string, string> Headers(Dictionary<string, string> sent, Dictionary<string, string> stored) =>
        sent.DistinctBy(header => header.Key.Trim(), StringComparer.OrdinalIgnoreCase).ToDictionary(
            header => header.Key.Trim(),
            header => header.Value == SourceSecrets.Hidden && stored.TryGetValue(header.Key, out var value) ? value : header.Value);

    private static void RefuseTaken((long SameName, long SameCluster) taken, SourceRow row)
    {
        if (taken.SameName > 0)
            throw new ApiException(StatusCodes.Status409Conflict, "source_exists",
                new($"已有名为“{row.Name}”的数据源。", $"There is a source named '{row.Name}' already."));
        if (taken.SameCluster > 0)
            throw new ApiException(StatusCodes.Status409Conflict, "cluster_has_source", new Message(
                $"集群“{row.ClusterName}”已有数据源；两个数据源会把同样的 Pod 算两次。若指标分散在多个 Prometheus，请接入汇总它们的 Thanos 等。",
                $"Cluster '{row.ClusterName}' has a source already; two would count its pods twice. If its metrics are spread over several servers, add the Thanos (or the like) in front of them."));
    }

    /// <summary>A source as it is where nobody says otherwise.</summary>
    public static SourceRow Empty(DateTimeOffset now) => new()
    {
        Id = 0,
        Name = "",
        Url = "",
        ClusterName = "",
        UseAccurateSync = true,
        TimeZone = null,
        LabelMatchers = "",
        MemoryMetric = Metrics.MemoryUsage,
        RateWindow = "5m",
        Step = "1m",
        Tolerance = 1.0,
        AuthKind = "none",
        AuthUsername = null,
        Secrets = "",
        HeaderNames = "",
        TlsCa = null,
        TlsSkipVerify = false,
        LastSync = null,
        CreatedAt = now,
        UpdatedAt = now,
    };

    private static SourceChangeInput AsChange(NewSourceInput input) => new()
    {
        Name = input.Name,
        Url = input.Url,
        ClusterName = input.ClusterName,
        UseAccurateSync = input.UseAccurateSync,
        TimeZone = input.TimeZone,
        LabelMatchers = input.LabelMatchers,
        MemoryMetric = Wished(input.MemoryMetric),
        RateWindow = Wished(input.RateWindow),
        Step = Wished(input.Step),
        Tolerance = input.Tolerance,
        Auth = input.Auth,
        Headers = input.Headers,
        Tls = input.Tls,
    };

    /// <summary>An empty field of a form means the default.</summary>
    private static string? Wished(string? text) => TextInput.Named(text);
}
