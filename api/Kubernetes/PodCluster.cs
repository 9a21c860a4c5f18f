using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Analyzer.Http;
using Analyzer.Language;
using k8s;

namespace Analyzer.Kubernetes;

/// <summary>
/// The cluster that this server runs in, when it is a pod: where its API is, its authority, and the token of the pod's
/// ServiceAccount, all as kubelet hands them to the pod. Nothing of it is ever stored.
/// </summary>
/// <param name="folder">Where the ServiceAccount is mounted.</param>
/// <param name="host">KUBERNETES_SERVICE_HOST.</param>
/// <param name="port">KUBERNETES_SERVICE_PORT.</param>
internal sealed class PodCluster(string folder, string? host, string? port)
{
    public const string UserKind = "service_account";

    /// <summary>Fixed by Kubernetes; no setting, so that nobody can point it at another file of this host.</summary>
    private const string Mount = "/var/run/secrets/kubernetes.io/serviceaccount";

    private readonly string _token = Path.Combine(folder, "token");
    private readonly string _authority = Path.Combine(folder, "ca.crt");

    public static PodCluster OfThisProcess() => new(Mount,
        Environment.GetEnvironmentVariable("KUBERNETES_SERVICE_HOST"), Environment.GetEnvironmentVariable("KUBERNETES_SERVICE_PORT"));

    /// <summary>Whether this is a pod that may ask its cluster.</summary>
    public bool IsThere => IsPod && File.Exists(_token) && File.Exists(_authority);

    /// <summary>Where its API answers.</summary>
    /// <exception cref="ExplainedException"><c>not_in_cluster</c>.</exception>
    public string Server => IsPod
        ? $"https://{(host!.Contains(':') ? $"[{host}]" : host)}:{port}"
        : throw NotThere("服务器没有作为 Pod 运行（没有 KUBERNETES_SERVICE_HOST）。请改用 kubeconfig。",
            "This server does not run as a pod (there is no KUBERNETES_SERVICE_HOST). Use a kubeconfig.");

    private bool IsPod => !string.IsNullOrEmpty(host) && !string.IsNullOrEmpty(port);

    /// <param name="redaction">Learns each token that is used.</param>
    /// <exception cref="ExplainedException"><c>not_in_cluster</c>.</exception>
    public KubernetesClientConfiguration Client(Redaction redaction) => new()
    {
        Host = Server,
        SslCaCerts = Authority(),
        TokenProvider = new PodToken(_token, redaction),
    };

    private X509Certificate2Collection Authority()
    {
        var authority = new X509Certificate2Collection();
        try
        {
            authority.ImportFromPemFile(_authority);
        }
        catch (Exception broken) when (PodToken.IsUnreadable(broken) || broken is CryptographicException)
        {
            throw Unreadable("ca.crt");
        }
        // Without one the host's own authorities would be trusted.
        return authority.Count > 0 ? authority : throw Unreadable("ca.crt");
    }

    internal static ExplainedException Unreadable(string file) => NotThere(
        $"无法读取 Pod 的 ServiceAccount 的 {file}。Pod 是否设置了 automountServiceAccountToken: false？",
        $"The {file} of the pod's ServiceAccount cannot be read. Does the pod have automountServiceAccountToken: false?");

    private static ExplainedException NotThere(string zh, string en) => new("not_in_cluster", new(zh, en));
}
