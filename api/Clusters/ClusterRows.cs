using Analyzer.Data;
using Analyzer.Http;
using Analyzer.Kubernetes;
using Analyzer.Language;

namespace Analyzer.Clusters;

/// <summary>What somebody sent, as it is to be stored: checked, completed by defaults, its secrets protected.</summary>
internal sealed class ClusterRows(Secrets secrets, TimeProvider time)
{
    /// <param name="input">What somebody sent.</param>
    /// <param name="found">The cluster that this server runs in, when that is meant; else there is a kubeconfig.</param>
    /// <exception cref="ApiException">422 when the kubeconfig or a pattern is refused.</exception>
    public ClusterRow New(NewClusterInput input, PodClusterIdentity? found)
    {
        var exclude = input.ExcludeNamespaces?.Trim() ?? ClusterDefaults.ExcludeNamespaces;
        ClusterDefaults.Exclude(exclude);
        var now = time.GetUtcNow();
        var row = new ClusterRow
        {
            Id = 0,
            Name = input.Name.Trim(),
            Kubeconfig = "",
            PodClusterUid = null,
            Server = "",
            Context = "",
            UserKind = "",
            CertificateExpiresAt = null,
            SkipTlsVerify = false,
            TlsServerName = null,
            UseProjectquota = input.UseProjectquota,
            ProjectLabel = string.IsNullOrWhiteSpace(input.ProjectLabel) ? ClusterDefaults.ProjectLabel : input.ProjectLabel.Trim(),
            ExcludeNamespaces = exclude,
            LastSync = null,
            CreatedAt = now,
            UpdatedAt = now,
        };
        return found is null ? With(row, Parse(input.Kubeconfig ?? "", input.Context)) : row.With(found);
    }

    /// <param name="before">As it is stored.</param>
    /// <param name="input">What is to be changed.</param>
    /// <param name="found">The cluster that this server runs in, when it is to be that from now on.</param>
    /// <exception cref="ApiException">422 when the kubeconfig or a pattern is refused; <c>other_cluster</c>.</exception>
    public ClusterRow Changed(ClusterRow before, ClusterChangeInput input, PodClusterIdentity? found)
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
        if (found is not null)
            return after.With(Same(before, found));
        var ends = before.PodClusterUid is not null && input.InCluster == false;
        if (string.IsNullOrEmpty(input.Kubeconfig) && string.IsNullOrEmpty(input.Context) && !ends)
            return after;
        var text = !string.IsNullOrEmpty(input.Kubeconfig) ? input.Kubeconfig
            : before.PodClusterUid is null ? secrets.Open(before.Kubeconfig)
            : "";
        return With(after, Parse(text, input.Context, before.Context));
    }

    /// <summary>Figures of two clusters under one name could not be told apart again.</summary>
    private static PodClusterIdentity Same(ClusterRow before, PodClusterIdentity found)
    {
        if (before.PodClusterUid is not { } known || known == found.Uid)
            return found;
        var refused = ClusterIdentity.Other(before.Name);
        throw new ApiException(StatusCodes.Status422UnprocessableEntity, refused.Code, refused.Reason);
    }

    private ClusterRow With(ClusterRow row, Kubeconfig kubeconfig) => row.With(kubeconfig, secrets.Protect(kubeconfig.Text));

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
