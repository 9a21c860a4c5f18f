using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Analyzer.UnitTests.Kubernetes;

/// <summary>Small kubeconfigs.</summary>
internal static class KubeconfigYaml
{
    public const string Two = """
        apiVersion: v1
        kind: Config
        current-context: a
        clusters:
        - {name: one, cluster: {server: 'https://one:6443'}}
        - {name: two, cluster: {server: 'https://two:6443'}}
        users:
        - {name: robot, user: {token: abc}}
        - {name: person, user: {username: me, password: secret}}
        contexts:
        - {name: a, context: {cluster: one, user: robot}}
        - {name: b, context: {cluster: two, user: person}}
        """;

    /// <summary>One context; lines of its cluster, its user and its top level may be added.</summary>
    public static string Of(string server = "https://10.0.0.1:6443", string cluster = "", string user = "token: abc", string top = "") => $"""
        apiVersion: v1
        current-context: ops
        clusters: [{Braces("name: prod, cluster: " + Braces($"server: {Quoted(server)}{After(cluster)}"))}]
        users: [{Braces("name: robot, user: " + Braces(user))}]
        contexts: [{Braces("name: ops, context: {cluster: prod, user: robot}")}]
        {top}
        """;

    /// <summary>Base64 of the PEM of a certificate that ends to be valid at <paramref name="expires"/>.</summary>
    public static string Certificate(DateTimeOffset expires)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=robot", key, HashAlgorithmName.SHA256).CreateSelfSigned(expires.AddYears(-1), expires);
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(certificate.ExportCertificatePem()));
    }

    private static string After(string line) => line.Length == 0 ? "" : ", " + line;

    private static string Quoted(string value) => value.StartsWith('\'') ? value : $"'{value}'";

    private static string Braces(string text) => "{" + text + "}";
}
