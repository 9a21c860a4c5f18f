using System.Data.Common;
using Analyzer.Data;
using Analyzer.Http;
using Analyzer.Kubernetes;
using Analyzer.Language;
using Analyzer.Namespaces;
using Analyzer.Quotas;

namespace Analyzer.Clusters;

/// <summary>Adds, changes and deletes clusters together with what was read from them.</summary>
internal sealed class ClusterService(
    Database database, ClusterRepository clusters, ClusterNamespaces namespaces, QuotaShares shares,
    IEnumerable<IClusterNames> names, Secrets secrets, TimeProvider time)
{
    /// <returns>Null when the name is taken.</returns>
    /// <exception cref="ApiException">422 when the kubeconfig or a pattern is refused.</exception>
    public Task<Cluster?> AddAsync(NewClusterInput input, CancellationToken cancellationToken) =>
        database.WriteAsync((connection, transaction) => AddAsync(connection, transaction, input), cancellationToken);

    /// <inheritdoc cref="AddAsync(NewClusterInput, CancellationToken)"/>
    public async Task<Cluster?> AddAsync(DbConnection connection, DbTransaction transaction, NewClusterInput input)
    {
        var row = New(input);
        if (await clusters.FindByNameAsync(connection, transaction, row.Name) is not null)
            return null;
        return (row with { Id = await clusters.AddAsync(connection, transaction, row) }).Shown();
    }

    public Task<ClusterChange> ChangeAsync(long id, ClusterChangeInput input, CancellationToken cancellationToken) =>
        database.WriteAsync((connection, transaction) => ChangeAsync(connection, transaction, id, input), cancellationToken);

    public async Task<ClusterChange> ChangeAsync(DbConnection connection, DbTransaction transaction, long id, ClusterChangeInput input)
    {
        if (await clusters.FindAsync(connection, transaction, id) is not { } before)
            return ClusterChange.Unknown;
        var after = Changed(before, input);
        if (after.Name != before.Name)
        {
            if (await IsTakenAsync(connection, transaction, after.Name))
                return ClusterChange.Taken;
            foreach (var place in names)
                await place.RenameAsync(connection, transaction, before.Name, after.Name);
        }
        await clusters.UpdateAsync(connection, transaction, after);
        return new(after.Shown(), false);
    }

    /// <summary>Its shares of project quotas and its namespace quotas go with it; figures of past days stay.</summary>
    public Task<bool> DeleteAsync(long id, CancellationToken cancellationToken) =>
        database.WriteAsync(async (connection, transaction) =>
        {
            if (await clusters.FindAsync(connection, transaction, id) is not { } row)
                return false;
            await clusters.DeleteAsync(connection, transaction, id);
            await namespaces.DeleteClusterAsync(connection, transaction, row.Name);
            await shares.ReplaceAsync(connection, transaction, row.Name, []);
            return true;
        }, cancellationToken);

    /// <summary>By another cluster, or by what is left of one: the two could not be told apart again.</summary>
    private async Task<bool> IsTakenAsync(DbConnection connection, DbTransaction transaction, string name)
    {
        if (await clusters.FindByNameAsync(connection, transaction, name) is not null)
            return true;
        foreach (var place in names)
            if (await place.KnowsAsync(connection, transaction, name))
                return true;
        return false;
    }

    private ClusterRow New(NewClusterInput input)
    {
        var kubeconfig = Parse(input.Kubeconfig, input.Context);
        var exclude = input.ExcludeNamespaces?.Trim() ?? ClusterDefaults.ExcludeNamespaces;
        ClusterDefaults.Exclude(exclude);
        var now = time.GetUtcNow();
        return new ClusterRow
        {
            Id = 0,
            Name = input.Name.Trim(),
            Kubeconfig = secrets.Protect(kubeconfig.Text),
            Server = kubeconfig.Server,
            Context = kubeconfig.Context,
            UserKind = kubeconfig.UserKind,
            CertificateExpiresAt = kubeconfig.CertificateExpiresAt,
            SkipTlsVerify = kubeconfig.SkipTlsVerify,
            TlsServerName = kubeconfig.TlsServerName,
            UseProjectquota = input.UseProjectquota,
            ProjectLabel = string.IsNullOrWhiteSpace(input.ProjectLabel) ? ClusterDefaults.ProjectLabel : input.ProjectLabel.Trim(),
            ExcludeNamespaces = exclude,
            LastSync = null,
            CreatedAt = now,
            UpdatedAt = now,
        };
    }

    private ClusterRow Changed(ClusterRow before, ClusterChangeInput input)
    {
        var after = before with
        {
            Name = TextInput.Named(input.Name) ?? before.Name,
            UseProjectquota = input.UseProjectquota ?? before.UseProjectquota,
            ProjectLabel = TextInput.Named(input.ProjectLabel) ?? before.ProjectLabel,
            ExcludeNamespaces = input.ExcludeNamespaces?.Trim() ?? before.ExcludeNamespaces,
            UpdatedAt = time.GetUtcNow(),
        };
        ClusterDefaults.Exclude(after.ExcludeNamespaces);
        if (string.IsNullOrEmpty(input.Kubeconfig) && string.IsNullOrEmpty(input.Context))
            return after;
        var text = string.IsNullOrEmpty(input.Kubeconfig) ? secrets.Open(before.Kubeconfig) : input.Kubeconfig;
        var kubeconfig = Parse(text, input.Context, before.Context);
        return after.With(kubeconfig, secrets.Protect(kubeconfig.Text));
    }

    /// <param name="text">YAML or its Base64.</param>
    /// <param name="context">The context that was asked for.</param>
    /// <param name="before">The context used so far: it goes on, when the new kubeconfig still has it.</param>
    private static Kubeconfig Parse(string text, string? context, string? before = null)
    {
        try
        {
            return Kubeconfig.Parse(text, context, before);
        }
        catch (ExplainedException refused)
        {
            throw new ApiException(StatusCodes.Status422UnprocessableEntity, refused.Code, refused.Reason, "kubeconfig");
        }
    }
}

/// <summary>What became of a change: the cluster, or why not.</summary>
internal sealed record ClusterChange(Cluster? Cluster, bool IsTaken)
{
    public static readonly ClusterChange Unknown = new(null, false);
    public static readonly ClusterChange Taken = new(null, true);
}
