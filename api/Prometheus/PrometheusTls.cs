using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Analyzer.Http;

namespace Analyzer.Prometheus;

/// <summary>How a source's certificate is verified, and how this server shows its own.</summary>
internal static class PrometheusTls
{
    /// <exception cref="ApiException">422 <c>invalid_certificate</c>: the PEM cannot be used.</exception>
    public static void Check(string? ca, string? certificate, string? key)
    {
        if (ca?.Contains("PRIVATE KEY", StringComparison.Ordinal) == true)
            throw new ApiException(StatusCodes.Status422UnprocessableEntity, "invalid_certificate",
                new("tls.ca 中有私钥；这里只放 CA 证书。", "tls.ca holds a private key; only certificates of authorities belong here."), "tls.ca");
        Try("tls.ca", () => Authorities(ca)?.Count ?? 1);
        if (certificate is not null || key is not null)
            Try("auth.certificate", () =>
            {
                using var own = X509Certificate2.CreateFromPem(certificate, key);
                return 1;
            });
    }

    public static SslClientAuthenticationOptions Options(PrometheusAccess access)
    {
        var options = new SslClientAuthenticationOptions();
        if (access.SkipVerify)
#pragma warning disable CA5359 // Switched off by its owner for this one source, and shown in the list.
            options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        else if (Authorities(access.Ca) is { } authorities)
        {
            options.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
        }
        if (access is { AuthKind: "mtls", Certificate: { } certificate, Key: { } key })
            options.ClientCertificates = [X509Certificate2.CreateFromPem(certificate, key)];
        return options;
    }

    private static X509Certificate2Collection? Authorities(string? pem)
    {
        if (string.IsNullOrWhiteSpace(pem))
            return null;
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPem(pem);
        return authorities;
    }

    private static void Try(string field, Func<int> load)
    {
        try
        {
            if (load() > 0)
                return;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            // Said below, in our words: the library's tell nothing of the field.
        }
        throw new ApiException(StatusCodes.Status422UnprocessableEntity, "invalid_certificate",
            new($"{field} 不是可用的 PEM。", $"{field} is no usable PEM."), field);
    }
}
