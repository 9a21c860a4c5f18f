using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Analyzer.Language;
using k8s;
using k8s.KubeConfigModels;
using YamlDotNet.Core;

namespace Analyzer.Kubernetes;

/// <summary>A kubeconfig that is safe to use: nothing in it runs a program or reads a file of this host (quality.md, Safety).</summary>
internal sealed record Kubeconfig
{
    /// <summary>Without its secrets: records print all they hold.</summary>
    public override string ToString() => nameof(Kubeconfig);

    /// <summary>The text to keep; holds secrets.</summary>
    public required string Text { get; init; }

    /// <summary>The chosen context with its cluster and its user alone: what is shown is what is used.</summary>
    public required KubernetesClientConfiguration Client { get; init; }

    public required string Context { get; init; }

    public required string Server { get; init; }

    /// <summary>token, client_certificate, basic or none.</summary>
    public required string UserKind { get; init; }

    public required DateTimeOffset? CertificateExpiresAt { get; init; }

    public required bool SkipTlsVerify { get; init; }

    public required string? TlsServerName { get; init; }

    /// <summary>Reads YAML text or its Base64.</summary>
    /// <param name="input">What somebody pasted.</param>
    /// <param name="context">The context to use; null for the preferred or the current one.</param>
    /// <param name="preferred">Taken before the current one, when there is such a context.</param>
    /// <exception cref="ExplainedException">
    /// <c>kubeconfig_invalid</c>, <c>kubeconfig_refused</c> (exec, auth-provider, host files), <c>choose_context</c>.
    /// </exception>
    public static Kubeconfig Parse(string input, string? context, string? preferred = null)
    {
        var text = KubeconfigText.Decode(input);
        KubeconfigSafety.Check(text);
        var config = Deserialize(text);
        var chosen = Choose(config, context, preferred);
        var cluster = Find(config.Clusters, item => item.Name, chosen.ContextDetails?.Cluster, "cluster").ClusterEndpoint
            ?? throw Invalid("集群没有内容。", "The cluster is empty.");
        var user = Find(config.Users, item => item.Name, chosen.ContextDetails?.User, "user").UserCredentials ?? new UserCredentials();
        if (string.IsNullOrEmpty(chosen.Name))
            throw Invalid("context 没有名字。", "The context has no name.");
        KubeconfigSafety.CheckServer(cluster.Server);
        return new Kubeconfig
        {
            Text = text,
            Client = Build(cluster, user),
            Context = chosen.Name,
            Server = cluster.Server,
            UserKind = Kind(user),
            CertificateExpiresAt = Expiry(user),
            SkipTlsVerify = cluster.SkipTlsVerify,
            TlsServerName = string.IsNullOrEmpty(cluster.TlsServerName) ? null : cluster.TlsServerName,
        };
    }

    /// <summary>The library looks names up in its own way; with one of each there is nothing to mistake.</summary>
    private static KubernetesClientConfiguration Build(ClusterEndpoint cluster, UserCredentials user)
    {
        const string only = "only";
        try
        {
            return KubernetesClientConfiguration.BuildConfigFromConfigObject(new K8SConfiguration
            {
                ApiVersion = "v1",
                Kind = "Config",
                CurrentContext = only,
                Contexts = [new Context { Name = only, ContextDetails = new ContextDetails { Cluster = only, User = only } }],
                Clusters = [new Cluster { Name = only, ClusterEndpoint = cluster }],
                Users = [new User { Name = only, UserCredentials = user }],
            }, only);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The library raises what its Base64, PEM or certificate reader raised; their words may hold the secret.
            throw Invalid("证书、密钥或其他字段无法使用。", "A certificate, key or other field cannot be used.");
        }
    }

    private static K8SConfiguration Deserialize(string text)
    {
        try
        {
            return KubernetesYaml.Deserialize<K8SConfiguration>(text) ?? throw Invalid("内容为空。", "It is empty.");
        }
        catch (YamlException broken)
        {
            throw Invalid($"YAML 第 {broken.Start.Line} 行不正确。", $"The YAML is not valid at line {broken.Start.Line}.");
        }
    }

    private static Context Choose(K8SConfiguration config, string? wished, string? preferred)
    {
        var contexts = (config.Contexts ?? []).Where(context => context is not null).ToList();
        if (contexts.Count == 0)
            throw Invalid("没有 context。", "It has no context.");
        if (string.IsNullOrEmpty(wished) && contexts.Exists(context => context.Name == preferred))
            wished = preferred;
        var name = string.IsNullOrEmpty(wished) ? config.CurrentContext : wished;
        if (contexts.Find(context => context.Name == name) is { } chosen)
            return chosen;
        if (string.IsNullOrEmpty(name) && contexts.Count == 1)
            return contexts[0];
        var names = string.Join(", ", contexts.Select(context => context.Name));
        throw new ExplainedException("choose_context",
            new($"请选择 context：{names}。", $"Choose a context: {names}."));
    }

    private static T Find<T>(IEnumerable<T>? items, Func<T, string> nameOf, string? name, string what) =>
        (items ?? []).FirstOrDefault(item => item is not null && nameOf(item) == name)
        ?? throw Invalid($"没有名为“{name}”的 {what}。", $"There is no {what} named '{name}'.");

    private static string Kind(UserCredentials user) =>
        !string.IsNullOrEmpty(user.Token) ? "token"
        : !string.IsNullOrEmpty(user.ClientCertificateData) ? "client_certificate"
        : !string.IsNullOrEmpty(user.UserName) ? "basic"
        : "none";

    private static DateTimeOffset? Expiry(UserCredentials user)
    {
        if (string.IsNullOrEmpty(user.ClientCertificateData))
            return null;
        try
        {
            var pem = Encoding.UTF8.GetString(Convert.FromBase64String(user.ClientCertificateData));
            using var certificate = X509Certificate2.CreateFromPem(pem);
            return new DateTimeOffset(certificate.NotAfter.ToUniversalTime(), TimeSpan.Zero);
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            throw Invalid("client-certificate-data 不是 PEM 证书的 Base64。", "client-certificate-data is not the Base64 of a PEM certificate.");
        }
    }

    internal static ExplainedException Invalid(string zh, string en) =>
        new("kubeconfig_invalid", new($"kubeconfig 不正确：{zh}", $"The kubeconfig is not valid: {en}"));
}
