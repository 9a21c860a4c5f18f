using Microsoft.AspNetCore.DataProtection;

namespace Analyzer.Data;

/// <summary>Protects kubeconfigs, tokens, passwords and keys at rest; only the adapters that use them open them.</summary>
internal sealed class Secrets(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("Analyzer.Secrets.v1");

    public string Protect(string secret) => _protector.Protect(secret);

    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys it was stored with are gone.</exception>
    public string Open(string stored) => _protector.Unprotect(stored);
}
